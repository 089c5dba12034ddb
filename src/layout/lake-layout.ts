import { clamp, isPortrait } from './rect.ts';
import type { Rect } from './rect.ts';

/** The player's own lake: the drawn water, and the page of words beside or below it. */
export interface LakeLayout {
  readonly portrait: boolean;
  /** What stays open to the drawing, CSS px. */
  readonly water: Rect;
  /** Where the words stand; upright it begins here and scrolls over the water. */
  readonly panel: Rect;
}

const BAR = 48;
const GAP = 20;

/** Upright the water takes the upper part of the screen, lying its left part; words always have room to be read. */
export function lakeLayout(width: number, height: number): LakeLayout {
  if (isPortrait(width, height)) {
    const open = Math.round(height * 0.46);
    return {
      portrait: true,
      water: { x: 0, y: 0, width, height: open },
      panel: { x: 0, y: open, width, height: height - open },
    };
  }
  const wide = clamp(width * 0.4, Math.min(300, width * 0.5), 640);
  const x = width - wide - GAP;
  return {
    portrait: false,
    water: { x: 0, y: 0, width: x, height },
    panel: { x, y: BAR + 8, width: wide, height: height - BAR - 8 - GAP },
  };
}
