import { clamp, isPortrait } from './rect.ts';
import type { Rect } from './rect.ts';

/** The player's own lake: the drawn water, and the page of words beside or below it. */
export interface LakeLayout {
  readonly portrait: boolean;
  /** Height of the bar of controls, below which everything stands. */
  readonly bar: number;
  /** What stays open to the drawing, CSS px. */
  readonly water: Rect;
  /** Where the words stand; upright it begins here and scrolls over the water. */
  readonly panel: Rect;
}

/** Height of the bar of controls; on a kiosk's screen it is drawn larger. */
const barHeight = (width: number, height: number): number => (width >= 900 && height >= 1000 ? 84 : 48);
const GAP = 20;
/** Narrower than this there is no room for words beside the water, CSS px. */
const NARROW = 480;

/** From this width on a wall's words stand beside its water, of which they leave so much. */
const WALL_BESIDE = 900;
const WALL_WATER = 0.55;

/** Upright the water takes the upper part of the screen, lying its left part; words always have room to be read. */
export function lakeLayout(width: number, height: number): LakeLayout {
  const bar = barHeight(width, height);
  if (isPortrait(width, height) || width < NARROW) {
    const open = Math.round(height * 0.46);
    return {
      portrait: true,
      bar,
      water: { x: 0, y: 0, width, height: open },
      panel: { x: 0, y: open, width, height: height - open },
    };
  }
  const wide = clamp(width * 0.4, Math.min(300, width * 0.5), 640);
  const x = width - wide - GAP;
  const y = bar + 8;
  return {
    portrait: false,
    bar,
    water: { x: 0, y: 0, width: x, height },
    panel: { x, y, width: wide, height: height - y - GAP },
  };
}

/** A wall's words are larger than a player's and take more of its right side (ui/wall/wall.css): the water beside them. */
export function wallWater(width: number, height: number): Rect {
  const { portrait, water } = lakeLayout(width, height);
  return portrait || width < WALL_BESIDE ? water : { ...water, width: Math.round(width * WALL_WATER) };
}
