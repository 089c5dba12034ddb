import { isRight } from '#learning';
import type { Session } from '#engine';
import type { LoadedScenario } from '#ports';
import { TACTICS } from '#scenario';
import type { Tactic } from '#scenario';
import { choiceAt } from '../choice-at.ts';
import { safeActsOf } from '../lights.ts';
import type { Round } from '../rounds.ts';
import type { FinishedVisit } from './counters.ts';

/** Up to this quality, in quarters, a choice was an unsafe one. */
const UNSAFE_Q4 = 1;

/** What the counters keep of a finished story. */
export function summarise(loaded: LoadedScenario, session: Session): FinishedVisit {
  const { scenario, ending } = session;
  return {
    scenario,
    ending: ending ?? '',
    acts: safeActsOf(loaded, session),
    tactics: tacticsThatWorked(loaded, session),
  };
}

/** Tactics on the lines of a scene in which an unsafe choice was made then. A genuine story has none. */
function tacticsThatWorked({ scenario, story }: LoadedScenario, session: Session): Tactic[] {
  const worked = new Set<Tactic>();
  for (const { node, choice } of session.decisions) {
    const made = choiceAt(story, node, choice);
    if (made === undefined || made.q4 === null || made.q4 > UNSAFE_Q4) continue;
    for (const line of Object.values(scenario.nodes[node]?.lines ?? {})) {
      for (const tactic of line.tactics ?? []) worked.add(tactic);
    }
  }
  return TACTICS.filter((tactic) => worked.has(tactic));
}

/** Single messages that were judged, and whether rightly; passed ones are no judgements. */
export const judgements = ({ trials }: Round): boolean[] => trials.map(isRight).filter((right) => right !== null);
