import { clamp, isPortrait } from './rect.ts';
import type { Rect } from './rect.ts';

/** Slots of the five great lanterns, far to near; which theme stands in which slot is the caller's business. */
export const BOOTH_SLOTS = 5;

export interface BoothPlace {
  /** Where the booth's foot stands. */
  readonly x: number;
  readonly y: number;
  /** 1 = 300 px tall as drawn by the kit. */
  readonly scale: number;
  readonly depth: 'far' | 'near';
  /** The area that a finger or pointer may touch. */
  readonly hit: Rect;
  /** Top centre of its label. */
  readonly label: { readonly x: number; readonly y: number };
}

export interface HubLayout {
  readonly portrait: boolean;
  /** CSS px per px of the 1080×1920 (portrait) or 1366×768 (landscape) drawing. */
  readonly unit: number;
  readonly horizon: number;
  readonly shore: number;
  readonly drum: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
  readonly player: { readonly x: number; readonly y: number; readonly scale: number };
  readonly booths: readonly BoothPlace[];
  /** The one card at the bottom with the way in. */
  readonly card: Rect;
}

/** Booth slots as drawn in the mock-ups: x from the centre, y from the reference line, scale. */
const PORTRAIT_SLOTS = [
  { x: -344, y: 990, scale: 0.84, depth: 'far' },
  { x: 0, y: 964, scale: 0.88, depth: 'far' },
  { x: 344, y: 990, scale: 0.84, depth: 'far' },
  { x: -334, y: 1412, scale: 1.04, depth: 'near' },
  { x: 334, y: 1412, scale: 1.04, depth: 'near' },
] as const;

const LANDSCAPE_SLOTS = [
  { x: -285, y: 448, scale: 0.54, depth: 'far' },
  { x: 0, y: 476, scale: 0.7, depth: 'far' },
  { x: 285, y: 448, scale: 0.56, depth: 'far' },
  { x: -521, y: 508, scale: 0.66, depth: 'near' },
  { x: 521, y: 508, scale: 0.66, depth: 'near' },
] as const;

/** Places everything on the plaza. Taller screens stretch the sky and the plaza, never the lanterns. */
export function hubLayout(width: number, height: number): HubLayout {
  return isPortrait(width, height) ? portraitHub(width, height) : landscapeHub(width, height);
}

function portraitHub(width: number, height: number): HubLayout {
  const unit = Math.min(width / 1080, height / 1780);
  const spare = Math.max(0, height - 1920 * unit);
  const lift = Math.max(0, 1920 * unit - height);
  const sky = spare * 0.45 - lift * 0.35;
  const plaza = spare * 0.25 - lift * 0.65;
  const cardHeight = clamp(240 * unit, 96, 260);
  const wide = Math.min(width - 24, 1000 * Math.max(unit, 0.333));
  const y = (design: number) => design * unit + sky + (design > 1100 ? plaza : plaza * 0.2);
  return {
    portrait: true,
    unit,
    horizon: 572 * unit + sky,
    shore: 820 * unit + sky,
    drum: { x: width / 2, y: y(1300), rx: 480 * unit, ry: 216 * unit },
    player: { x: width / 2, y: y(1316), scale: 1.5 * unit },
    booths: PORTRAIT_SLOTS.map((slot) => place(width / 2 + slot.x * unit, y(slot.y), slot.scale * unit, slot.depth)),
    card: { x: (width - wide) / 2, y: height - cardHeight - Math.max(12, 24 * unit), width: wide, height: cardHeight },
  };
}

function landscapeHub(width: number, height: number): HubLayout {
  const unit = Math.min(width / 1180, height / 768);
  const spread = clamp(width / (1366 * unit), 0.86, 1.25);
  const spare = Math.max(0, height - 768 * unit);
  const y = (design: number) => design * unit + spare * 0.6;
  const cardHeight = clamp(76 * unit, 64, 150);
  const wide = Math.min(width - 24, Math.max(700 * unit, 420));
  return {
    portrait: false,
    unit,
    horizon: y(226),
    shore: y(344),
    drum: { x: width / 2, y: y(590), rx: 390 * unit, ry: 112 * unit },
    player: { x: width / 2, y: y(650), scale: 0.92 * unit },
    booths: LANDSCAPE_SLOTS.map((slot) =>
      place(width / 2 + slot.x * unit * spread, y(slot.y), slot.scale * unit, slot.depth),
    ),
    card: { x: (width - wide) / 2, y: height - cardHeight - 12, width: wide, height: cardHeight },
  };
}

function place(x: number, y: number, scale: number, depth: 'far' | 'near'): BoothPlace {
  const half = Math.max(150 * scale, 28);
  const tall = 300 * scale;
  return {
    x,
    y,
    scale,
    depth,
    hit: { x: x - half, y: y - tall, width: 2 * half, height: tall + 24 * scale },
    label: { x, y: y + 34 * scale },
  };
}
