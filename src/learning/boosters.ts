/** When five items are offered again, so that what was learned lasts (learning-spec §1.5, Boosters). */

/** Days after the first day of play. Only ever offered when the game is opened: nothing reminds, nothing is lost. */
export const BOOSTER_DAYS = [2, 7, 21, 60, 150] as const;

/** Items of a booster: mixed, three minutes at most. */
export const BOOSTER_SIZE = 5;

/**
 * The booster that may be offered today: index into `BOOSTER_DAYS`, or `null`. Whoever stayed away is offered the
 * latest one only, once; earlier ones are not made up for. Days are whole calendar days; `taken` are those on which a
 * booster was finished. A clock that was put back offers nothing.
 */
export function dueBooster(start: number | null, taken: readonly number[], today: number): number | null {
  if (start === null) return null;
  const index = BOOSTER_DAYS.findLastIndex((day) => start + day <= today);
  const since = BOOSTER_DAYS[index];
  if (since === undefined || taken.some((day) => day >= start + since)) return null;
  return index;
}

/** The day of the next booster after today; `null` when the last one is past, or nothing was played yet. */
export function nextBoosterDay(start: number | null, today: number): number | null {
  if (start === null) return null;
  const next = BOOSTER_DAYS.find((day) => start + day > today);
  return next === undefined ? null : start + next;
}
