import type { Debrief } from '#state';
import type { Scenario } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** From the story into life: what to do, whom to call, and the look-alike story. */
export function NextSteps({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { commands, helplines, text } = useUi();
  const ending = scenario.endings[debrief.ending];
  const twin = useApp((state) => state.entries.find(({ id }) => id === scenario.twin));
  const language = text.language();
  return (
    <section class="next" aria-labelledby="next-title">
      <h2 id="next-title">{t('debrief.next')}</h2>
      <ul class="next__steps">
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
      {twin !== undefined && (
        <div class="card next__twin" data-theme={twin.theme}>
          <p class="kicker">{t('debrief.twin')}</p>
          <h3>{twin.title[language]}</h3>
          <button
            type="button"
            class="button"
            data-twin={twin.id}
            onClick={() => {
              commands.select(twin.id);
              void commands.open(twin.id);
            }}
          >
            {t('debrief.twin-open')}
          </button>
        </div>
      )}
    </section>
  );
}
