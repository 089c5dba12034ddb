import { describe, expect, it } from 'vitest';
import { hubLayout, personScale, plazaPlan } from '#layout';
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
