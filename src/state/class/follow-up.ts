/** The one five-minute follow-up of a report, by what was missed most. */
import { COMPETENCIES } from '#scenario';
import type { Competency, Cue } from '#scenario';

/** What each sign trains (learning-spec §3). */
export const CUE_TRAINS: Readonly<Record<Cue, Competency>> = {
  Q01: 'C1', Q02: 'C1', Q03: 'C3', Q04: 'C1', Q05: 'C3', Q06: 'C3', Q07: 'C2', Q08: 'C3', Q09: 'C2', Q10: 'C2',
  Q11: 'C2', Q12: 'C4', Q13: 'C2', Q14: 'C2', Q15: 'C2', Q16: 'C2', Q17: 'C2', Q18: 'C4', Q19: 'C5', Q20: 'C4',
  Q21: 'C2', Q22: 'C3', Q23: 'C4', Q24: 'C4', Q25: 'C4', Q26: 'C1', Q27: 'C3', Q28: 'C4', Q29: 'C4', Q30: 'C1',
}; // prettier-ignore

/** Where nothing is known: telling somebody helps in every one of them. */
const OTHERWISE: Competency = 'C4';

/** By the sign that was missed most; without one, by the competency on which the fewest stand firm. */
export function followUpOf(
  missed: readonly Cue[],
  firm: Readonly<Partial<Record<Competency, number>>> | null,
): Competency {
  const [first] = missed;
  if (first !== undefined) return CUE_TRAINS[first];
  if (firm === null) return OTHERWISE;
  const least = Math.min(...COMPETENCIES.map((id) => firm[id] ?? 0));
  return COMPETENCIES.find((id) => (firm[id] ?? 0) === least) ?? OTHERWISE;
}
