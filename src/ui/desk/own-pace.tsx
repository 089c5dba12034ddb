import { useState } from 'preact/hooks';
import type { DeskView } from '#protocol';
import { useText } from '../context.ts';
import { HandsField } from '../class/hands-field.tsx';
import { useChoiceWords, useDesk, useDeskCommands } from './use-desk.ts';

/** A class on their own: how many have come to the end, how far everybody may go, and what was chosen so far. */
export function OwnPace({ view }: { readonly view: DeskView }) {
  const t = useText();
  const { finished, pupils, phase } = view;
  return (
    <>
      <section class="card desk-moment" aria-labelledby="moment-title">
        <h2 id="moment-title">{t(phase === 'lobby' ? 'desk.lobby' : 'desk.own')}</h2>
        {phase === 'lobby' ? (
          <p>{t('desk.lobby-own')}</p>
        ) : (
          <>
            <p role="status" class="desk-own__count" data-finished={finished}>
              {t('desk.own-finished', { finished, pupils })}
            </p>
            <span class="desk-option__bar desk-own__bar" aria-hidden="true">
              <i style={{ width: `${pupils === 0 ? 0 : Math.round((finished / pupils) * 100)}%` }} />
            </span>
            <p class="lead">{t('desk.own-lights', { lights: view.lights, joined: view.joined })}</p>
          </>
        )}
        <Gate view={view} />
      </section>
      {phase === 'running' && <Chosen view={view} />}
    </>
  );
}

/** Nobody goes past so many choices until the class has talked. */
function Gate({ view }: { readonly view: DeskView }) {
  const t = useText();
  const desk = useDeskCommands();
  const [decisions, setDecisions] = useState(view.gate ?? 3);
  return (
    <form
      class="desk-gate"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        desk.order({ type: 'gate', decisions });
      }}
    >
      <p data-gate={view.gate ?? 'open'}>
        {view.gate === null ? t('desk.gate-open') : t('desk.gate-at', { decisions: view.gate })}
      </p>
      <HandsField name="gate" label={t('desk.gate')} value={decisions} onChange={setDecisions} />
      <div class="lesson-actions">
        <button type="submit" class="button" data-action="gate">
          {t('desk.gate-set')}
        </button>
        {view.gate !== null && (
          <button
            type="button"
            class="button button--quiet"
            data-action="open-gate"
            onClick={() => desk.order({ type: 'gate', decisions: null })}
          >
            {t('desk.gate-lift')}
          </button>
        )}
      </div>
    </form>
  );
}

/** What was chosen so far, moment by moment: counts of the whole class. */
function Chosen({ view }: { readonly view: DeskView }) {
  const t = useText();
  const words = useChoiceWords();
  const { loaded } = useDesk();
  if (loaded === null) return null;
  const nodes = Object.values(loaded.story.nodes).filter(({ id }) => Object.hasOwn(view.tallies, id));
  return (
    <details class="card desk-chosen">
      <summary>{t('desk.chosen', { count: nodes.length })}</summary>
      <p class="lead">{t('desk.chosen-lead')}</p>
      {nodes.map(({ id }, at) => {
        const tally = Object.entries(view.tallies[id] ?? {}).toSorted(([, a], [, b]) => b - a);
        const total = tally.reduce((sum, [, count]) => sum + count, 0);
        return (
          <section key={id} aria-label={t('desk.chosen-at', { number: at + 1, total })}>
            <h3>{t('desk.chosen-at', { number: at + 1, total })}</h3>
            <ul>
              {tally.map(([choice, count]) => (
                <li key={choice}>
                  <b>{t('desk.votes', { count })}</b> {words(id, choice)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
