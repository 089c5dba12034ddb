import { postIsOpen } from '#state';
import type { Scenario } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { useIsAlone } from './use-is-alone.ts';

/** What to play after this story: the one that looks the same, the second half of a measured pair, or this one again. */
export function PlayOn({ scenario }: { scenario: Scenario }) {
  const t = useText();
  const { commands } = useUi();
  const measured = useApp((state) => postIsOpen(state.rounds));
  const alone = useIsAlone();
  if (!alone && !measured) return null;
  return (
    <section class="play-on" aria-labelledby="play-on-title">
      <h2 id="play-on-title">{t('debrief.play-on')}</h2>
      {alone && <LookAlike scenario={scenario} />}
      {measured && (
        <div class="card">
          <p class="kicker">{t('round.title')}</p>
          <h3>{t('round.pair-after')}</h3>
          <button type="button" class="button" data-round="post" onClick={() => void commands.openRound('post')}>
            {t('round.post-open')}
          </button>
        </div>
      )}
      {alone && (
        <button type="button" class="button button--quiet" data-action="again" onClick={() => commands.playAgain()}>
          {t('debrief.again')}
        </button>
      )}
    </section>
  );
}

/** The story's twin; where there is none, one message of the other truth (rulings 11). */
function LookAlike({ scenario }: { scenario: Scenario }) {
  const t = useText();
  const { commands, text } = useUi();
  const twin = useApp((state) => state.entries.find(({ id }) => id === scenario.twin));
  const own = useApp((state) => state.run?.own ?? true);
  if (twin !== undefined) {
    const open = () => {
      commands.select(twin.id);
      void commands.open(twin.id);
    };
    return (
      <div class="card" data-theme={twin.theme}>
        <p class="kicker">{t('debrief.twin')}</p>
        <h3>{twin.title[text.language()]}</h3>
        <button type="button" class="button" data-twin={twin.id} onClick={open}>
          {t('debrief.twin-open')}
        </button>
      </div>
    );
  }
  if (own) return null;
  return (
    <div class="card" data-theme={scenario.theme}>
      <p class="kicker">{t('round.title')}</p>
      <h3>{t('round.name-match')}</h3>
      <button
        type="button"
        class="button"
        data-match={scenario.id}
        onClick={() => void commands.openMatch(scenario.id)}
      >
        {t('debrief.twin-open')}
      </button>
    </div>
  );
}
