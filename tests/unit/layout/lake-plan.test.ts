import { describe, expect, it } from 'vitest';
import { HUES } from '#art';
import { LAKE_DRIFT, LAKE_HUE, lakeLayout, lakePlan, lakeScene, lakeShore, wallWater } from '#layout';
import type { LakeAct, LakeFamily, LakeLantern, LakeStory } from '#layout';
import { SAFE_ACTS } from '#state';
import { VIEWPORTS } from './viewports.ts';

/** The least between two lanterns, px of the smaller one's drawing, which is 72 wide and 44 tall. */
const APART = 44;
/** The most between two lanterns that a thread joins. */
const JOINED = 60;
/** Half the width of a lantern's drawing, its height, and how deep its mirror image reaches. */
const LANTERN = { half: 40, up: 34, down: 42 } as const;

const repeat = (count: number, acts: LakeStory): LakeStory[] => Array.from({ length: count }, () => acts);
const mixed = Array.from({ length: 18 }, (_, story) =>
  SAFE_ACTS.filter((_act, index) => (story * 5 + index * 3) % 4 !== 0 && story % 6 !== 5),
);
const LAKES: readonly (readonly [name: string, stories: readonly LakeStory[]])[] = [
  ['no story', []],
  ['one story', [['stop', 'check']]],
  ['only telling', [['tell'], ['tell'], ['tell']]],
  ['four stories', [['stop', 'check', 'tell', 'report'], ['tell', 'recover'], ['check'], []]],
  ['18 stories of all kinds', mixed],
  ['18 stories with every act', repeat(18, SAFE_ACTS)],
  ['40 stories with every act', repeat(40, SAFE_ACTS)],
];
const all = (families: readonly LakeFamily[]): LakeLantern[] => families.flatMap(({ lanterns }) => lanterns);
const middle = (lanterns: readonly LakeLantern[]) => lanterns.reduce((sum, { y }) => sum + y, 0) / lanterns.length;
const distance = (a: LakeLantern, b: LakeLantern) => Math.hypot(a.x - b.x, a.y - b.y);

describe.each(VIEWPORTS)('the lake at %i × %i', (width, height) => {
  const { water } = lakeLayout(width, height);
  const { horizon, shore } = lakeShore(width, height);

  it.each(LAKES)('keeps the lanterns of %s on the open water, wherever they drift', (_name, stories) => {
    for (const { x, y, scale } of all(lakePlan(width, height, stories))) {
      expect(x - (LANTERN.half + LAKE_DRIFT) * scale).toBeGreaterThanOrEqual(water.x);
      expect(x + (LANTERN.half + LAKE_DRIFT) * scale).toBeLessThanOrEqual(water.x + water.width);
      expect(y - LANTERN.up * scale).toBeGreaterThan(horizon);
      expect(y + LANTERN.down * scale).toBeLessThanOrEqual(shore);
    }
  });

  it.each(LAKES)('keeps the lanterns of %s beside the words of a wall', (_name, stories) => {
    const wall = wallWater(width, height);
    for (const { x, scale } of all(lakePlan(width, height, stories, wall)))
      expect(x + (LANTERN.half + LAKE_DRIFT) * scale).toBeLessThanOrEqual(wall.x + wall.width);
    if (width > height && width >= 900) expect(wall.width).toBeLessThan(0.56 * width);
  });

  it.each(LAKES)('keeps the lanterns of %s apart', (_name, stories) => {
    const lanterns = all(lakePlan(width, height, stories));
    lanterns.forEach((lantern, index) => {
      for (const other of lanterns.slice(index + 1)) {
        expect(distance(lantern, other)).toBeGreaterThanOrEqual(APART * Math.min(lantern.scale, other.scale));
      }
    });
  });

  it.each(LAKES)('draws what is nearer in %s later and larger', (_name, stories) => {
    const families = lakePlan(width, height, stories);
    const scales = families.map(({ lanterns }) => lanterns[0]?.scale ?? 0);
    expect(scales).toEqual(scales.toSorted((a, b) => a - b));
    for (const { lanterns: near } of families) {
      for (const { lanterns: far } of families) {
        if (near[0]!.scale > far[0]!.scale) expect(middle(near)).toBeGreaterThan(middle(far));
      }
    }
  });

  it.each(LAKES)('joins neighbours in %s where somebody was told', (_name, stories) => {
    for (const { story, lanterns, bond } of lakePlan(width, height, stories)) {
      expect(bond !== null).toBe(stories[story]?.includes('tell') ?? false);
      if (bond === null) continue;
      const [from, to] = bond.map((index) => lanterns[index]) as [LakeLantern, LakeLantern];
      expect(bond[1] - bond[0]).toBe(1);
      expect([from.act, to.act]).toContain('tell');
      expect(distance(from, to)).toBeLessThanOrEqual(JOINED * from.scale);
    }
  });

  it('leaves 18 stories with every act large enough to be told apart', () => {
    for (const { scale } of all(lakePlan(width, height, repeat(18, SAFE_ACTS)))) {
      expect(2 * 36 * scale).toBeGreaterThan(9);
    }
  });

  it('keeps the landmarks on the open water and the moon over the bank', () => {
    const plan = lakeScene(width, height);
    for (const { x, y } of [plan.tower, plan.temple, plan.bridge]) {
      expect(x).toBeLessThan(water.x + water.width);
      expect(y).toBeGreaterThan(horizon);
      expect(y).toBeLessThan(shore);
    }
    expect(plan.moon.y).toBeGreaterThan(0);
    expect(plan.moon.y).toBeLessThan(horizon);
    expect(plan.bridge.x + plan.bridge.span).toBeGreaterThanOrEqual(water.x + water.width);
  });
});

describe('a family of lanterns', () => {
  const plan = (acts: LakeStory) => lakePlan(1366, 768, [acts])[0]!;

  it('knows every safe act, in order, with a hue of the palette of its own', () => {
    expect(Object.keys(LAKE_HUE)).toEqual([...SAFE_ACTS]);
    expect(new Set(Object.values(LAKE_HUE)).size).toBe(SAFE_ACTS.length);
    for (const hue of Object.values(LAKE_HUE)) expect(HUES).toHaveProperty(hue);
    expect(LAKE_HUE.tell).toBe('teal');
  });

  it('floats in the order of its acts, from left to right', () => {
    const acts: readonly LakeAct[] = ['stop', 'tell', 'recover'];
    const { lanterns } = plan(acts);
    expect(lanterns.map(({ act }) => act)).toEqual(acts);
    expect(lanterns.map(({ hue }) => hue)).toEqual(['coral', 'teal', 'pink']);
    expect(lanterns.map(({ x }) => x)).toEqual(lanterns.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it.each([
    ['of a story without a safe act is one dark lantern', [], ['dark'], null],
    ['of telling alone has the light of the one who was told', ['tell'], ['act', 'friend'], [0, 1]],
    ['joins telling with the act before it', ['check', 'tell', 'report'], ['act', 'act', 'act'], [0, 1]],
    ['joins telling with the act after it, if it came first', ['tell', 'report'], ['act', 'act'], [0, 1]],
    ['without telling has no thread', ['stop', 'report'], ['act', 'act'], null],
  ] as const)('%s', (_name, acts, kinds, bond) => {
    const family = plan(acts);
    expect(family.lanterns.map(({ kind }) => kind)).toEqual(kinds);
    expect(family.bond).toEqual(bond);
  });

  it('is a single unlit lantern at the shore before the first story', () => {
    const [family, ...others] = lakePlan(360, 640, []);
    expect(others).toEqual([]);
    expect(family?.lanterns).toMatchObject([{ kind: 'waiting', act: null }]);
    expect(family?.lanterns[0]?.y).toBeGreaterThan(lakeShore(360, 640).shore - 40);
  });

  it('brings every story to the lake once', () => {
    const stories = lakePlan(360, 640, mixed).map(({ story }) => story);
    expect(stories.toSorted((a, b) => a - b)).toEqual(mixed.map((_, index) => index));
  });
});
