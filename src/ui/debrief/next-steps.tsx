import { postIsOpen } from '#state';
import type { Debrief } from '#state';
import type { Scenario } from '#scenario';
import { useApp, useIsClass, useIsKiosk, useIsPupil, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** From the story into life: what to do, whom to call, and the look-alike story. */
export function NextSteps({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { commands, helplines, text } = useUi();
  const ending = scenario.endings[debrief.ending];
  const measured = useApp((state) => postIsOpen(state.rounds));
  const alone = [useIsKiosk(), useIsClass(), useIsPupil()].every((shared) => !shared);
  const language = text.language();
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 id="next-title">{t('debrief.next')}</h2>
      <ul class="next__steps ticks">
        {Object.keys(ending?.nextSteps ?? {}).map((step) => (
          <li key={step}>
            <Icon name="check" size={20} />
            <p>{text.story(scenario.id, `endings/${debrief.ending}/nextSteps/${step}`)}</p>
          </li>
        ))}
      </ul>
      <div class="card next__tell">
        <h3>{t('debrief.tell-title')}</h3>
        <p>{t('debrief.tell-text')}</p>
        <ul>
          {helplines.map((line) => (
            <li key={line.id}>
              <strong>{line.number}</strong> {line.name[language]}
            </li>
          ))}
        </ul>
      </div>
      {alone && <LookAlike scenario={scenario} />}
      {measured && (
        <div class="card next__twin">
          <p class="kicker">{t('round.title')}</p>
          <h3>{t('round.pair-after')}</h3>
          <button type="button" class="button" data-round="post" onClick={() => void commands.openRound('post')}>
            {t('round.post-open')}
          </button>
        </div>
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
      <div class="card next__twin" data-theme={twin.theme}>
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
    <div class="card next__twin" data-theme={scenario.theme}>
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
