import { describe, expect, it } from 'vitest';
import { BOOTH_HUE, BOOTH_SLOT, BOOTH_SLOTS, boothOf, hubLayout } from '#layout';
import type { BoothTheme, Rect } from '#layout';
import { THEMES } from '#scenario';
import { LANTERN_HUES } from '#art';
import { VIEWPORTS } from './viewports.ts';

/** A label of one line, CSS px. */
const LABEL_HEIGHT = 30;

const inside = (rect: Rect, width: number, height: number) =>
  rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(VIEWPORTS)('hubLayout at %i × %i', (width, height) => {
  const layout = hubLayout(width, height);

  it('keeps everything that can be touched inside the viewport', () => {
    for (const booth of layout.booths) expect(inside(booth.hit, width, height), JSON.stringify(booth.hit)).toBe(true);
    expect(inside(layout.card, width, height), JSON.stringify(layout.card)).toBe(true);
  });

  it('keeps booths apart from each other and from the card', () => {
    layout.booths.forEach((booth, index) => {
      expect(overlap(booth.hit, layout.card), `booth ${index} and the card`).toBe(false);
      for (const other of layout.booths.slice(index + 1)) expect(overlap(booth.hit, other.hit)).toBe(false);
    });
  });

  it('leaves room for a label between each booth and the card', () => {
    for (const { label, hit } of layout.booths) {
      expect(label.x).toBeGreaterThan(0);
      expect(label.x).toBeLessThan(width);
      expect(label.y).toBeGreaterThan(hit.y);
      const beside = label.x < layout.card.x || label.x > layout.card.x + layout.card.width;
      expect(label.y + LABEL_HEIGHT).toBeLessThanOrEqual(beside ? height : layout.card.y);
    }
  });

  it('stacks sky, lake and plaza, with the player above the card', () => {
    const { horizon, shore, drum, player, card } = layout;
    expect(horizon).toBeGreaterThan(0);
    expect(shore).toBeGreaterThan(horizon);
    expect(drum.y).toBeGreaterThan(shore);
    expect(player.y).toBeLessThanOrEqual(card.y);
  });
});

describe('booths of the themes', () => {
  it.each(['portrait', 'landscape'] as const)('gives every theme a slot of its own in %s', (shape) => {
    expect(Object.keys(BOOTH_SLOT[shape]).sort()).toEqual([...THEMES].sort());
    expect(new Set(Object.values(BOOTH_SLOT[shape])).size).toBe(BOOTH_SLOTS);
  });

  it('knows a palette hue for every theme', () => {
    expect(Object.keys(BOOTH_HUE).sort()).toEqual([...THEMES].sort());
    for (const hue of Object.values(BOOTH_HUE)) expect(LANTERN_HUES).toContain(hue);
  });

  it('puts the first theme near left in portrait and in the middle in landscape', () => {
    const theme: BoothTheme = 'kidnapping';
    expect(boothOf(hubLayout(390, 844), theme)).toMatchObject({ depth: 'near' });
    expect(boothOf(hubLayout(1366, 768), theme).x).toBe(1366 / 2);
  });
});
