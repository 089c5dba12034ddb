import type { IconName } from '#art';
import { useApp, useText } from '../context.ts';
import { Helplines } from '../components/helplines.tsx';
import { PupilCard } from './page.tsx';
import { usePupilCommands } from './use-pupil.ts';

type Why = 'ended' | 'elsewhere' | 'removed' | 'left' | 'gone';

const ICONS: Readonly<Record<Why, IconName>> = {
  ended: 'lantern',
  elsewhere: 'share',
  removed: 'info',
  left: 'info',
  gone: 'info',
};

/** There is no place in a class any more, or not in this tab: what happened, and what to do. */
export function OverPage({ why }: { why: Why }) {
  const t = useText();
  const { comeBack, toDoor, reviewStory } = usePupilCommands();
  const played = useApp(({ run }) => run !== null && run.session.ending !== null);
  return (
    <PupilCard name={why} icon={ICONS[why]} title={t(`pupil.${why}`)}>
      <p>{t(`pupil.${why}-text`)}</p>
      {why === 'ended' && played && (
        <button type="button" class="button button--primary" data-action="review" onClick={reviewStory}>
          {t('pupil.review')}
        </button>
      )}
      {why === 'elsewhere' && (
        <button type="button" class="button button--primary" data-action="here" onClick={comeBack}>
          {t('pupil.here')}
        </button>
      )}
      {why === 'ended' && (
        <section class="over__help" aria-labelledby="over-help">
          <h2 id="over-help">{t('debrief.tell-title')}</h2>
          <p>{t('debrief.tell-text')}</p>
          <Helplines />
        </section>
      )}
      {why !== 'elsewhere' && (
        <button type="button" class="button" data-action="door" onClick={toDoor}>
          {t(why === 'ended' ? 'pupil.other-class' : 'pupil.with-code')}
        </button>
      )}
      {why === 'ended' && (
        <a class="button button--quiet" href="./">
          {t('pupil.home')}
        </a>
      )}
    </PupilCard>
  );
}
