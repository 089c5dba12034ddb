import { describe, expect, it } from 'vitest';
import { PERSON_TALL, STEP_UP, crowdPlan, hubLayout, personScale, plazaPlan } from '#layout';
import type { BoothPlace, Rect } from '#layout';
import { VIEWPORTS } from './viewports.ts';

describe.each(VIEWPORTS)('plazaPlan at %i × %i', (width, height) => {
  const layout = hubLayout(width, height);
  const plan = plazaPlan(layout, width, height);

  it('draws beyond both edges, so that parallax shows no gap', () => {
    expect(plan.wide).toBe(width + 2 * plan.margin);
    expect(plan.bridge.x + plan.bridge.span).toBeGreaterThanOrEqual(width);
  });

  it('keeps the landmarks in the lake and the moon in the sky', () => {
    for (const { y } of [plan.tower, plan.temple, plan.bridge]) {
      expect(y).toBeGreaterThan(layout.horizon);
      expect(y).toBeLessThan(layout.shore);
    }
    expect(plan.moon.y).toBeLessThan(layout.horizon);
    expect(plan.moon.x).toBeLessThan(width);
  });

  it('lets people grow towards the viewer', () => {
    const far = personScale(layout, layout.shore);
    const near = personScale(layout, layout.player.y);
    expect(far).toBeGreaterThan(0);
    expect(near).toBeCloseTo(layout.player.scale);
    expect(far).toBeLessThan(near);
  });
});

describe('signs', () => {
  /** As `.booth__label` in shell.css: the longest of the five names is about eight letters' widths wide. */
  const signOf = ({ label }: BoothPlace, width: number, height: number): Rect => {
    const wide = width >= 900;
    const em = wide ? Math.min(38.4, Math.max(16, Math.min(width, height) * 0.022)) : 13;
    return { x: label.x - 4 * em, y: label.y, width: 8 * em, height: (wide ? 1.8 : 1.6) * em + 3 };
  };
  const bodyOf = ({ x, y, scale }: { x: number; y: number; scale: number }): Rect => ({
    x: x - 20 * scale,
    y: y - 0.9 * PERSON_TALL * scale,
    width: 40 * scale,
    height: 0.9 * PERSON_TALL * scale,
  });
  const meet = (a: Rect, b: Rect): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  it.each([
    [360, 640],
    [390, 844],
    [412, 915],
    [1080, 1920],
    [1280, 720],
    [1366, 768],
    [1920, 1080],
  ])('hide nobody of those who stand on the plaza at %i × %i', (width, height) => {
    const layout = hubLayout(width, height);
    const player = { who: 'player', ...layout.player, y: layout.player.y - STEP_UP * layout.unit };
    const signs = layout.booths.map((booth) => signOf(booth, width, height));
    const hidden = [player, ...crowdPlan(layout, width)].filter((one) => signs.some((sign) => meet(sign, bodyOf(one))));
    expect(hidden.map(({ who }) => who)).toEqual([]);
  });
});
