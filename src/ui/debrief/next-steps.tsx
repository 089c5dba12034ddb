import type { Debrief } from '#state';
import type { Scenario } from '#scenario';
import { useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** From the story into life: what to do, and whom to call. */
export function NextSteps({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { helplines, text } = useUi();
  const ending = scenario.endings[debrief.ending];
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
    </section>
  );
}
