import { formatNickname } from '#classroom';
import { useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { LinkNotice } from './link-notice.tsx';
import { PupilCard } from './page.tsx';
import { usePupil, usePupilCommands } from './use-pupil.ts';

/** In the class, before it begins: the made-up name, what is to come, and that nobody has to hurry. */
export function LobbyPage() {
  const t = useText();
  const { text } = useUi();
  const { own, view, waiting, loaded } = usePupil();
  const { reroll, toDoor } = usePupilCommands();
  const asked = waiting.some((frame) => frame.t === 'rename');
  const name = own === null ? '…' : formatNickname(own.name, text.language());
  return (
    <PupilCard name="lobby" icon="lantern" title={t('pupil.lobby')}>
      <LinkNotice />
      <div class="lobby__name">
        <p class="kicker">{t('pupil.name')}</p>
        <p class="lobby__words" role="status" data-name={own?.name}>
          {name}
        </p>
        <button
          type="button"
          class="button"
          aria-disabled={asked || own === null}
          data-action="reroll"
          onClick={reroll}
        >
          <Icon name="restart" size={20} />
          {t(asked ? 'pupil.rerolling' : 'pupil.reroll')}
        </button>
        <button type="button" class="button button--quiet lobby__out" data-action="door" onClick={toDoor}>
          {t('pupil.not-mine')}
        </button>
      </div>
      <p class="pupil-card__promise">
        <Icon name="shield" size={20} />
        <span>{t('pupil.promise-name')}</span>
      </p>
      {loaded !== null && (
        <section class="lobby__story" aria-labelledby="lobby-story">
          <h2 id="lobby-story">{text.story(loaded.scenario.id, 'title')}</h2>
          <p>{t(view?.mode === 'own' ? 'pupil.how-own' : 'pupil.how-together')}</p>
          {loaded.scenario.intensity >= 2 && (
            <p class="lead">
              {t('pupil.topics', {
                topics: loaded.scenario.topics.map((topic) => t(`topic.${topic}`).toLocaleLowerCase()).join(', '),
              })}{' '}
              {t('pupil.care')}
            </p>
          )}
        </section>
      )}
    </PupilCard>
  );
}
