import { describe, expect, it } from 'vitest';
import {
  calmLanternSvg,
  FILLED_ICONS,
  ICON_PATHS,
  iconSvg,
  ICONS,
  lanternLevelPath,
  LANTERN_HUES,
  pictureSvg,
  TACTIC_HUES,
  TACTIC_PATHS,
  tacticIconSvg,
  tacticLanternPicture,
} from '#art';
import type { BadgeId } from '#art';
import { TACTICS, TRAY_KINDS } from '#scenario';
import { pathFault, svgFaults } from './svg-check.ts';

const BADGES: readonly BadgeId[] = [...TACTICS, ...TRAY_KINDS, 'recover'];

/** Every absolute end point must lie on the 24 box; relative ones are followed along. */
function extent(path: string): { min: number; max: number } {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const seen: number[] = [];
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const type = letter.toUpperCase();
    const step = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 1 }[type] ?? 1;
    const relative = letter !== type;
    if (type === 'Z') [x, y] = [startX, startY];
    for (let at = 0; at + step <= numbers.length; at += step) {
      const endX = numbers[at + step - (type === 'H' ? 1 : 2)] ?? 0;
      const endY = numbers[at + step - 1] ?? 0;
      if (type !== 'V') x = relative ? x + endX : endX;
      if (type !== 'H') y = relative ? y + endY : endY;
      if (type === 'M' && at === 0) [startX, startY] = [x, y];
      seen.push(x, y);
    }
  }
  return { min: Math.min(...seen), max: Math.max(...seen) };
}

describe('icons', () => {
  it.each(ICONS)('%s has a path that stays on the 24 box', (name) => {
    const path = ICON_PATHS[name];
    expect(pathFault(path)).toBe(false);
    const { min, max } = extent(path);
    expect(min).toBeGreaterThanOrEqual(1.4);
    expect(max).toBeLessThanOrEqual(22.6);
    expect(svgFaults(iconSvg(name, { size: 48 }))).toEqual([]);
    expect(iconSvg(name, { size: 48 })).toContain('viewBox="0 0 24 24" width="48" height="48"');
  });

  it('fills only what is named so', () => {
    for (const name of ICONS) expect(FILLED_ICONS.has(name)).toBe(name.endsWith('-filled'));
  });

  it('fills the calm lantern from the bottom up', () => {
    expect(lanternLevelPath(0)).toBe('');
    expect(lanternLevelPath(-2)).toBe('');
    expect(lanternLevelPath(7)).toBe(lanternLevelPath(1));
    for (const level of [0.02, 0.25, 0.5, 0.75, 0.98, 1]) {
      expect(pathFault(lanternLevelPath(level))).toBe(false);
      expect(svgFaults(calmLanternSvg(level))).toEqual([]);
    }
  });
});

describe('badges', () => {
  it('has one drawing for each tactic and each safe act', () => {
    expect(Object.keys(TACTIC_PATHS).sort()).toEqual([...BADGES].sort());
    expect(new Set(Object.values(TACTIC_PATHS)).size).toBe(BADGES.length);
  });

  it.each(BADGES)('%s draws as a line icon and as a lantern of any hue', (id) => {
    expect(pathFault(TACTIC_PATHS[id])).toBe(false);
    const { min, max } = extent(TACTIC_PATHS[id]);
    expect(min).toBeGreaterThanOrEqual(1.4);
    expect(max).toBeLessThanOrEqual(22.6);
    expect(svgFaults(tacticIconSvg(id, { size: 32 }))).toEqual([]);
    expect(tacticLanternPicture(id)).toEqual(tacticLanternPicture(id, TACTIC_HUES[id]));
    for (const hue of LANTERN_HUES) expect(svgFaults(pictureSvg(tacticLanternPicture(id, hue)))).toEqual([]);
  });
});
