import { HUES, TACTIC_HUES, TACTIC_PATHS } from '#art';
import type { Debrief } from '#state';
import type { Scenario, Tactic } from '#scenario';
import { useText, useUi } from '../context.ts';
import { Portrait } from '../components/portrait.tsx';
import { quote } from './pressure-timeline.tsx';

/** So many tactics stand open, those met first; one more is not hidden for itself alone. */
const FIRST = 3;

/** The tactics by name, each with the very line that carried it, and who the callers really were. */
export function TacticList({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { text } = useUi();
  const first = debrief.tactics.length > FIRST + 1 ? FIRST : debrief.tactics.length;
  const more = debrief.tactics.length - first;
  const unmasked = debrief.unmasked.flatMap((id) => {
    const person = scenario.cast[id];
    return person === undefined ? [] : [{ id, ...person }];
  });
  if (debrief.tactics.length === 0 && unmasked.length === 0) return null;
  return (
    <section class="tactics" aria-labelledby={debrief.tactics.length > 0 ? 'tactics-title' : 'people-title'}>
      {debrief.tactics.length > 0 && (
        <>
          <h2 id="tactics-title">{t('debrief.tactics')}</h2>
          <Tactics marks={debrief.tactics.slice(0, first)} scenario={scenario} />
          {more > 0 && (
            <details>
              <summary>{t('debrief.tactics-more', { count: more })}</summary>
              <Tactics marks={debrief.tactics.slice(first)} scenario={scenario} />
            </details>
          )}
        </>
      )}
      {unmasked.length > 0 && (
        <>
          <h2 id="people-title">{t(scenario.truth === 'scam' ? 'debrief.masks' : 'debrief.people')}</h2>
          <ul>
            {unmasked.map(({ id, portrait, role }) => (
              <li key={id} class="tactic">
                <Portrait who={portrait} expression={role === 'offender' ? 'stern' : 'happy'} size={52} />
                <p>
                  <strong>{text.story(scenario.id, `cast/${id}/name`)}</strong>
                  <span>{text.story(scenario.id, `cast/${id}/unmasked`)}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Tactics({ marks, scenario }: { marks: Debrief['tactics']; scenario: Scenario }) {
  const t = useText();
  const { text } = useUi();
  return (
    <ul>
      {marks.map(({ tactic, quoteKey }) => (
        <li key={tactic} class="tactic">
          <TacticTile tactic={tactic} />
          <p>
            <strong>{t(`tactic.${tactic}`)}</strong>
            <span>{t('debrief.quote', { text: quote(text.story(scenario.id, quoteKey)) })}</span>
            <small>{t(`tactic.${tactic}-about`)}</small>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The tactic's own drawing on a tile of its lantern's light. */
function TacticTile({ tactic }: { tactic: Tactic }) {
  const { light, mid, deep } = HUES[TACTIC_HUES[tactic]];
  return (
    <span
      class="tactic__icon"
      style={{ backgroundImage: `linear-gradient(${deep}, ${mid} 55%, ${light})` }}
      aria-hidden="true"
    >
      <svg width="28" height="28" viewBox="0 0 24 24">
        <path d={TACTIC_PATHS[tactic]} />
      </svg>
    </span>
  );
}
