/** What a teacher has prepared, as it is kept with the page's entry in the browser's history. */
import { isId, isWithin, readObject } from '../stored.ts';
import type { Classroom } from './classroom.ts';
import { MOST_HANDS } from './votes.ts';

export type KeptPlan = Pick<Classroom, 'group' | 'chosen' | 'gentler'>;

export const formatPlan = ({ group, chosen, gentler }: KeptPlan): string => JSON.stringify({ group, chosen, gentler });

/** What does not fit is left out. Never throws. */
export function parsePlan(note: string | null): KeptPlan {
  const { group, chosen, gentler } = readObject(note);
  return {
    group: isWithin(group, 1, MOST_HANDS) ? group : null,
    chosen: isId(chosen) ? chosen : null,
    gentler: gentler === true,
  };
}
