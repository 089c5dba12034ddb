import { lakeLayout } from './lake-layout.ts';
import { familyPlaces } from './lake-rows.ts';
import type { Place, Zone } from './lake-rows.ts';
import { lakeShore } from './lake-scene.ts';
import type { Rect } from './rect.ts';

/** The palette's hue of the lantern that each safe act has lit, in the order in which a family floats. */
export const LAKE_HUE = { stop: 'coral', check: 'amber', tell: 'teal', report: 'violet', recover: 'pink' } as const;
export type LakeAct = keyof typeof LAKE_HUE;

/** What one story brings to the lake: its safe acts. */
export type LakeStory = readonly LakeAct[];

/**
 * `act`: lit by a safe act. `friend`: of the one who was told, where telling is all that was done. `dark`: of a story
 * without a safe act so far. `waiting`: the first one, before any story.
 */
export type LakeLanternKind = 'act' | 'friend' | 'dark' | 'waiting';

/** A lotus lantern: CSS px where it floats, and CSS px per px of its drawing. */
export interface LakeLantern extends Place {
  readonly kind: LakeLanternKind;
  readonly act: LakeAct | null;
  readonly hue: (typeof LAKE_HUE)[LakeAct];
}

/** The lanterns of one story, from left to right; they drift together. */
export interface LakeFamily {
  /** Index into the stories that were asked for. */
  readonly story: number;
  readonly lanterns: readonly LakeLantern[];
  /** The two lanterns that a thread of light joins, where somebody was told: neighbours, by index. */
  readonly bond: readonly [from: number, to: number] | null;
}

/** What is left of a lantern that no act has lit, and the most of its light that the lake's own night takes, 0..1. */
export const LAKE_DARK = 0.35;
export const LAKE_NIGHT = 0.42;
/** What the moon keeps of itself in the darkest night. */
export const LAKE_MOONLIGHT = 0.36;

/** How far a family drifts to either side, px of the lantern's drawing. */
export const LAKE_DRIFT = 9;

/** A lantern with its mirror image, and the steps from one to the next: px of its drawing. */
const LANTERN = { half: 40, up: 36, down: 44 } as const;
const STEP = { across: 48, down: 28, apart: 24 } as const;
/** The largest lantern, px of its drawing per design px of the scene. */
const LARGEST = 1.5;
/** The rows begin this far down from the far bank, as a share of the water. */
const FIRST_ROW = 0.24;

/** Every story's lanterns, from the far bank to the near shore: as large as all of them leave room for. */
export function lakePlan(
  width: number,
  height: number,
  stories: readonly LakeStory[],
  water: Rect = lakeLayout(width, height).water,
): LakeFamily[] {
  const { unit, horizon, shore } = lakeShore(width, height);
  const top = horizon + (shore - horizon) * FIRST_ROW;
  const zone = { left: water.x, width: water.width, top, bottom: shore };
  if (stories.length === 0) return [waiting(zone, LARGEST * unit)];
  const families = stories.map(membersOf);
  const most = Math.max(...families.map(({ length }) => length));
  const size = {
    up: LANTERN.up + STEP.down / 2,
    down: LANTERN.down + STEP.down / 2,
    across: (most - 1) * STEP.across + 2 * (LANTERN.half + LAKE_DRIFT) + STEP.apart,
  };
  return familyPlaces(zone, size, stories.length, LARGEST * unit)
    .map((place, story) => family(families[story] ?? [], story, place))
    .reverse();
}

type Member = Pick<LakeLantern, 'kind' | 'act' | 'hue'>;

function membersOf(acts: LakeStory): Member[] {
  if (acts.length === 0) return [{ kind: 'dark', act: null, hue: 'amber' }];
  const lit = acts.map((act): Member => ({ kind: 'act', act, hue: LAKE_HUE[act] }));
  return acts.length === 1 && acts[0] === 'tell' ? [...lit, { kind: 'friend', act: null, hue: 'amber' }] : lit;
}

/** A small zigzag, so that each lantern is seen and neighbours are close. */
function family(members: readonly Member[], story: number, { x, y, scale }: Place): LakeFamily {
  const told = members.findIndex(({ act }) => act === 'tell');
  const depth = members.length === 1 ? 0 : story % 2 === 0 ? 1 : -1;
  return {
    story,
    lanterns: members.map((member, i) => ({
      ...member,
      x: x + (i - (members.length - 1) / 2) * STEP.across * scale,
      y: y + (i % 2 === 0 ? depth : -depth) * (STEP.down / 2) * scale,
      scale,
    })),
    bond: told < 0 ? null : told === 0 ? [0, 1] : [told - 1, told],
  };
}

/** The first lantern, unlit at the shore. */
function waiting({ left, width, bottom }: Zone, scale: number): LakeFamily {
  const place = { x: left + width * 0.34, y: bottom - LANTERN.down * scale, scale };
  return { story: 0, lanterns: [{ kind: 'waiting', act: null, hue: 'amber', ...place }], bond: null };
}
