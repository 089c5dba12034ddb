import { formatNickname } from '#classroom';
import type { IconName } from '#art';
import { pupilScreen, standsOf } from '#state/pupil';
import type { Standing } from '#state/pupil';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { usePupil, usePupilCommands } from './use-pupil.ts';

const ICONS: Readonly<Record<Standing, IconName>> = {
  lost: 'wifi',
  'lost-kept': 'wifi',
  paused: 'pause',
  revealed: 'eye',
  over: 'eye',
  sent: 'check',
  sending: 'send',
  kept: 'send',
  late: 'info',
  choose: 'people',
  'own-begin': 'lantern',
  'own-lost': 'wifi',
  'own-late': 'info',
  gate: 'people',
  done: 'check',
  'done-sending': 'send',
  saving: 'send',
  saved: 'check',
};

/** One line at the lower edge that never says more than is so: a vote is sent when the server has written it down. */
export function Strip() {
  const t = useText();
  const { text } = useUi();
  const pupil = usePupil();
  const run = useApp((state) => state.run);
  const screen = useApp((state) => state.screen);
  const { closeReview } = usePupilCommands();
  const stands = standsOf(pupil, run);
  const shown = pupilScreen(pupil);
  const reading = shown === 'ended' && screen !== 'class' && run !== null;
  if (!reading && (stands === null || shown !== 'story')) return null;
  const standing = reading || stands === null ? null : stands.standing;
  return (
    <footer class="strip" aria-label={t('pupil.strip')} data-standing={standing ?? 'ended'}>
      <span class="strip__icon" aria-hidden="true">
        <Icon name={standing === null ? 'lantern' : ICONS[standing]} />
      </span>
      <p class="strip__words" role="status">
        {standing === null ? t('pupil.ended') : t(`pupil.standing-${standing}`, { letter: stands?.letter ?? '' })}
      </p>
      {reading && (
        <button type="button" class="button button--quiet" data-action="close-review" onClick={closeReview}>
          {t('pupil.close-review')}
        </button>
      )}
      {!reading && pupil.own !== null && (
        <p class="strip__name">
          <span class="visually-hidden">{t('pupil.name')}: </span>
          {formatNickname(pupil.own.name, text.language())}
        </p>
      )}
    </footer>
  );
}
