import { useRef } from 'preact/hooks';
import { explainRound, roundCounts } from '#state';
import type { Round, RoundCounts } from '#state';
import { useApp, useIsKiosk, useText, useUi } from '../context.ts';
import { Lights } from '../components/lights.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { ExplainedItems } from './explained-items.tsx';

/** What came of a round, in counts, and every item explained; after the first of the measured pair, nothing yet. */
export function RoundResults({ round, before }: { round: Round; before: Round | null }) {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const page = useRef<HTMLElement>(null);
  const items = useApp((state) => state.items);
  const playing = useApp((state) => state.run !== null);
  const kiosk = useIsKiosk();
  const waiting = round.kind === 'pre';
  const counts = roundCounts(round.trials);
  // A single one stands open already.
  const leads = !kiosk && !waiting && round.kind !== 'match' && items !== null;
  const toExplained = () => {
    const title = page.current?.querySelector<HTMLElement>('.explained-items h2');
    title?.scrollIntoView();
    title?.focus({ preventScroll: true });
  };
  return (
    <article ref={page} class="round-page round-page--done" data-kind={round.kind}>
      <header class="card round__outcome">
        <p class="kicker">{t(`round.name-${round.kind}`)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t(waiting ? 'round.pre-done' : 'round.done')}
        </h1>
        {waiting ? (
          <p>{t('round.pre-next')}</p>
        ) : (
          <>
            {before !== null && <Counts counts={roundCounts(before.trials)} name={t('round.before')} />}
            {round.kind !== 'match' && (
              <Counts counts={counts} name={t(before === null ? 'round.this-time' : 'round.after')} />
            )}
            {saysLeaning(round.kind, counts) && (
              <p>{t(leaning(counts), { count: Math.max(counts.overSuspicion, counts.overTrust) })}</p>
            )}
            {round.kind !== 'match' && <p class="lead">{t('round.few')}</p>}
          </>
        )}
        {!kiosk && (
          <div class="round__actions">
            {leads && (
              <button type="button" class="button button--primary" data-action="explained" onClick={toExplained}>
                {t('round.to-explained')}
              </button>
            )}
            {playing && (
              <button type="button" class="button" data-action="debrief" onClick={() => commands.goBack()}>
                {t('round.to-debrief')}
              </button>
            )}
            {round.kind === 'match' || waiting ? null : (
              <button type="button" class="button" data-action="lake" onClick={() => commands.toLake()}>
                {t('round.to-lake')}
              </button>
            )}
            <button
              type="button"
              class={leads ? 'button' : 'button button--primary'}
              data-action="hub"
              onClick={() => commands.toHub()}
            >
              {t('debrief.hub')}
            </button>
          </div>
        )}
      </header>
      {!waiting && items !== null && (
        <>
          <ExplainedItems
            title={t(before === null ? 'round.explained' : 'round.explained-after')}
            items={explainRound(round, items)}
          />
          {before !== null && (
            <ExplainedItems title={t('round.explained-before')} items={explainRound(before, items)} />
          )}
        </>
      )}
    </article>
  );
}

/** Below so many answers a leaning says nothing; about one message least of all. */
const ENOUGH_ANSWERS = 5;

const saysLeaning = (kind: Round['kind'], { scams, genuine }: RoundCounts): boolean =>
  kind !== 'match' && (scams + genuine >= ENOUGH_ANSWERS || scams + genuine === 0);

function leaning({ overSuspicion, overTrust, spotted, scams, genuine }: RoundCounts): string {
  if (scams + genuine === 0) return 'round.leaning-none';
  if (overSuspicion > 0) return 'round.leaning-suspicion';
  if (overTrust > 0) return 'round.leaning-trust';
  return spotted < scams ? 'round.leaning-mixed' : 'round.leaning-even';
}

/** Two counts, side by side and never added up: scams spotted, and genuine messages trusted. */
function Counts({ counts, name }: { counts: RoundCounts; name: string }) {
  const t = useText();
  const { spotted, scams, trusted, genuine, passed } = counts;
  return (
    <section class="counts" aria-label={name}>
      <h2>{name}</h2>
      <dl class="figures">
        {scams > 0 && <Count label={t('round.spotted')} value={spotted} of={scams} />}
        {genuine > 0 && <Count label={t('round.trusted')} value={trusted} of={genuine} />}
      </dl>
      {passed > 0 && <p class="lead">{t('round.passed', { count: passed })}</p>}
    </section>
  );
}

function Count({ label, value, of }: { label: string; value: number; of: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong data-count={`${value}/${of}`}>{`${value}/${of}`}</strong>
        <Lights lit={value} of={of} />
      </dd>
    </div>
  );
}
