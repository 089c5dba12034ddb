import { describe, expect, it } from 'vitest';
import { storyLayout } from '#layout';
import type { Rect } from '#layout';
import { VIEWPORTS } from './viewports.ts';

const inside = (rect: Rect, width: number, height: number) =>
  rect.x >= -0.5 && rect.y >= -0.5 && rect.x + rect.width <= width + 0.5 && rect.y + rect.height <= height + 0.5;

describe.each(VIEWPORTS)('storyLayout at %i × %i', (width, height) => {
  const layout = storyLayout(width, height);

  it('keeps the phone and the columns inside the viewport', () => {
    for (const rect of [layout.phone, layout.screen, layout.left, layout.right]) {
      if (rect !== null) expect(inside(rect, width, height), JSON.stringify(rect)).toBe(true);
    }
  });

  it('centres the screen in the body', () => {
    const { phone, screen } = layout;
    expect(screen.x - phone.x).toBeCloseTo(phone.x + phone.width - screen.x - screen.width, 0);
    expect(screen.y - phone.y).toBeCloseTo(phone.y + phone.height - screen.y - screen.height, 0);
  });

  it('keeps the columns off the phone', () => {
    const { phone, left, right } = layout;
    if (left !== null) expect(left.x + left.width).toBeLessThanOrEqual(phone.x);
    if (right !== null) expect(right.x).toBeGreaterThanOrEqual(phone.x + phone.width);
  });
});

describe('arrangement', () => {
  it.each([
    [360, 640, 'full'],
    [844, 390, 'full'],
    [1080, 1920, 'framed'],
    [1366, 768, 'sides'],
    [1920, 1080, 'sides'],
  ] as const)('%i × %i is %s', (width, height, arrangement) => {
    expect(storyLayout(width, height).arrangement).toBe(arrangement);
  });
});
