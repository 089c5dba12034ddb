import { describe, expect, it } from 'vitest';
import { HUES, LANTERN_HUES, SIGNS, BOOTH_SHAPE_NAMES } from '#art';
import { BOOTH_HUE, BOOTH_LOOK, BOOTH_THEMES } from '#layout';
import { THEMES } from '#scenario';
import { boothStill, lakeStill, plazaStill } from '../../../src/ui/still/index.ts';

const VIEWPORTS = [
  [320, 568],
  [360, 640],
  [844, 390],
  [1366, 768],
  [1080, 1920],
] as const;

const idsOf = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const usedIds = (svg: string): string[] =>
  [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)[)"]/g)].map(([, id]) => id ?? '');

describe('the plaza without the drawn world', () => {
  it.each(VIEWPORTS)('is one sound picture at %i × %i', (width, height) => {
    const svg = plazaStill(width, height, ['one', 'pair'], THEMES);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const ids = idsOf(svg);
    expect(new Set(ids).size).toBe(ids.length);
    expect(usedIds(svg).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('holds the great lanterns only where they are no controls', () => {
    const all = plazaStill(360, 640, [], THEMES);
    expect(all.length).toBeGreaterThan(plazaStill(360, 640, []).length + THEMES.length * 500);
  });

  it('shows the player’s own lights on the lake', () => {
    const dark = plazaStill(360, 640, []);
    const lit = plazaStill(360, 640, ['one']);
    const pair = plazaStill(360, 640, ['pair']);
    expect(lit.length).toBeGreaterThan(dark.length);
    expect(pair.length).toBeGreaterThan(lit.length);
  });
});

describe('the lake without the drawn world', () => {
  const acts = ['stop', 'check', 'tell', 'report', 'recover'] as const;

  it.each(VIEWPORTS)('is one sound picture at %i × %i', (width, height) => {
    const svg = lakeStill(width, height, [acts, [], ['tell']], 0.5);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const ids = idsOf(svg);
    expect(new Set(ids).size).toBe(ids.length);
    expect(usedIds(svg).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('grows by little for each lantern: a drawing is written once', () => {
    const one = lakeStill(360, 640, [acts], 0);
    const many = lakeStill(
      360,
      640,
      Array.from({ length: 18 }, () => acts),
      0,
    );
    expect(many.length - one.length).toBeLessThan(17 * acts.length * 600);
  });
});

describe('the great lanterns', () => {
  it('are drawn for every theme, each with a shape, a hue and a sign of its own', () => {
    expect([...BOOTH_THEMES].sort()).toEqual([...THEMES].sort());
    for (const look of [0, 1]) expect(new Set(BOOTH_THEMES.map((theme) => BOOTH_LOOK[theme][look])).size).toBe(5);
    for (const theme of BOOTH_THEMES) {
      const [shape, sign] = BOOTH_LOOK[theme];
      expect(BOOTH_SHAPE_NAMES).toContain(shape);
      expect(LANTERN_HUES).toContain(BOOTH_HUE[theme]);
      const svg = boothStill(theme);
      expect(svg).toContain(SIGNS[sign]);
      expect(svg).toContain(HUES[BOOTH_HUE[theme]].mid);
    }
  });
});
