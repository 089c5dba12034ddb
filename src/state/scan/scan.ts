/**
 * One-switch scanning (A02) as a pure machine: what is highlighted, and what a press of the one switch does. A highlight
 * goes from group to group; a press enters the group, and the highlight goes from item to item. A group of one item is
 * pressed at once. Times are ms of any steady clock.
 */

export interface ScanItem {
  readonly id: number;
  /** Made to be pressed again and again, as a slider is: the highlight stays on it. */
  readonly stays: boolean;
}

/** What lies together on screen, in reading order; never empty. */
export interface ScanGroup {
  readonly id: number;
  readonly items: readonly ScanItem[];
}

export interface ScanTempo {
  readonly stepMs: number;
  /** A press so soon after another is a trembling hand. 0 takes every press. */
  readonly cooldownMs: number;
}

export interface Scan {
  /** What can be pressed now, what is wanted most first. */
  readonly groups: readonly ScanGroup[];
  /** The highlighted group; `null` at rest, and where nothing can be pressed. */
  readonly group: number | null;
  /** The highlighted item in it; `null` while whole groups are scanned. */
  readonly item: number | null;
  /** How often the end was passed since the last press, among groups or among the items of the one entered. */
  readonly rounds: number;
  /** When the highlight came where it is. */
  readonly since: number;
  /** It came because the screen changed: a press soon after was meant for what had been there. */
  readonly moved: boolean;
  /** When the switch was last pressed, or scanning began. */
  readonly pressedAt: number;
  readonly resting: boolean;
}

/** Nobody finds an item in so many rounds: the highlight goes back to the groups. */
const ROUNDS_INSIDE = 2;
/** After so many rounds without a press, and so long, the highlight rests until the next press. */
const ROUNDS_IDLE = 3;
export const REST_MS = 20_000;
/** Nobody sees a change and answers it sooner. */
export const SETTLE_MS = 250;

export const startScan = (now: number): Scan => ({
  groups: [],
  group: null,
  item: null,
  rounds: 0,
  since: now,
  moved: false,
  pressedAt: now,
  resting: false,
});

const groupOf = ({ groups, group }: Pick<Scan, 'groups' | 'group'>): ScanGroup | undefined =>
  groups.find(({ id }) => id === group);

/** What a press would hit: an item, or the group that it would enter. */
function aimOf(scan: Scan): ScanItem | ScanGroup | undefined {
  const group = groupOf(scan);
  if (scan.item !== null) return group?.items.find(({ id }) => id === scan.item);
  return group?.items.length === 1 ? group.items[0] : group;
}

const atGroup = (scan: Scan, group: ScanGroup | undefined, now: number): Scan => ({
  ...scan,
  group: group?.id ?? null,
  item: null,
  since: now,
  moved: false,
});

/** The screen has changed, or may have: the highlight stays on what it is on, else it begins anew. */
export function relist(scan: Scan, groups: readonly ScanGroup[], now: number): Scan {
  const next = { ...scan, groups };
  if (scan.resting) return next;
  const before = aimOf(scan);
  if (before !== undefined && aimOf(next)?.id === before.id) return next;
  // Where the group is still there, one is at least not sent to another part of the screen.
  const kept = groupOf(next) ?? groups[0];
  return { ...atGroup(next, kept, now), rounds: 0, moved: scan.group !== null };
}

/** Moves on, one step at most, when the highlight has stood long enough. */
export function tick(scan: Scan, { stepMs }: ScanTempo, now: number): Scan {
  const group = groupOf(scan);
  if (group === undefined || now - scan.since < stepMs) return scan;
  return scan.item === null ? nextGroup(scan, group, now) : nextItem(scan, group, now);
}

function nextGroup(scan: Scan, group: ScanGroup, now: number): Scan {
  const { groups } = scan;
  const following = groups[groups.indexOf(group) + 1];
  if (following !== undefined) return atGroup(scan, following, now);
  const rounds = scan.rounds + 1;
  if (rounds >= ROUNDS_IDLE && now - scan.pressedAt >= REST_MS)
    return { ...atGroup(scan, undefined, now), rounds: 0, resting: true };
  return { ...atGroup(scan, groups[0], now), rounds };
}

function nextItem(scan: Scan, group: ScanGroup, now: number): Scan {
  const following = group.items[group.items.findIndex(({ id }) => id === scan.item) + 1];
  if (following !== undefined) return { ...scan, item: following.id, since: now, moved: false };
  const rounds = scan.rounds + 1;
  if (rounds >= ROUNDS_INSIDE) return { ...atGroup(scan, group, now), rounds: 0 };
  return { ...scan, item: group.items[0]?.id ?? null, rounds, since: now, moved: false };
}

/** The one switch. `act` is the item to be pressed, if any; the screen may change by it, so `relist` follows. */
export function press(scan: Scan, { cooldownMs }: ScanTempo, now: number): { scan: Scan; act: number | null } {
  if (now - scan.pressedAt < cooldownMs) return { scan, act: null };
  if (scan.moved && now - scan.since < SETTLE_MS) return { scan, act: null };
  const pressed = { ...scan, pressedAt: now, rounds: 0 };
  if (scan.resting) return { scan: { ...atGroup(pressed, scan.groups[0], now), resting: false }, act: null };
  const aim = aimOf(scan);
  if (aim === undefined) return { scan: pressed, act: null };
  if ('items' in aim)
    return { scan: { ...pressed, item: aim.items[0]?.id ?? null, since: now, moved: false }, act: null };
  const stay = { ...pressed, since: now, moved: false };
  return { scan: aim.stays ? stay : { ...stay, item: null }, act: aim.id };
}
