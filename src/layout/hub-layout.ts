import { clamp, isPortrait } from './rect.ts';
import type { Rect } from './rect.ts';
import type { Shoreline } from './water-scene.ts';

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

export interface HubLayout extends Shoreline {
  readonly drum: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
  readonly player: { readonly x: number; readonly y: number; readonly scale: number };
  readonly booths: readonly BoothPlace[];
  /** How far apart the booths stand; 1 as drawn. */
  readonly spread: number;
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

/** How far the player steps up towards a lantern in focus, at most; design px. */
export const STEP_UP = 8;

/** Places everything on the plaza. Taller screens stretch the sky and the plaza, never the lanterns. */
export function hubLayout(width: number, height: number): HubLayout {
  return isPortrait(width, height) ? portraitHub(width, height) : landscapeHub(width, height);
}

/** So much the card wants for its words beside its keys, CSS px; handsets have less. */
const LEAST_WIDE = 440;
/** Lowest line of the portrait drawing that the card may not touch: the labels of the near row end above it. */
const PORTRAIT_FOOT = 1620;

function portraitHub(width: number, height: number): HubLayout {
  const unit = Math.min(width / 1080, height / 1780);
  const spread = clamp(width / (1080 * unit), 1, 1.2);
  const cardHeight = clamp(240 * unit, 96, 260);
  const wide = Math.min(width - 24, Math.max(1000 * unit, LEAST_WIDE));
  const card = {
    x: (width - wide) / 2,
    y: height - cardHeight - Math.max(12, 24 * unit),
    width: wide,
    height: cardHeight,
  };
  // What is left above the card goes to the sky and to the plaza; what is missing is taken from them.
  const spare = card.y - PORTRAIT_FOOT * unit;
  const sky = spare * 0.46;
  const y = (design: number) => design * unit + sky + spare * (design > 1100 ? 0.4 : 0.12);
  return {
    portrait: true,
    unit,
    horizon: 572 * unit + sky,
    shore: 820 * unit + sky + spare * 0.06,
    drum: { x: width / 2, y: y(1300), rx: 480 * unit, ry: 216 * unit },
    player: { x: width / 2, y: y(1316), scale: 1.5 * unit },
    booths: PORTRAIT_SLOTS.map((slot) =>
      place(width / 2 + slot.x * unit * spread, y(slot.y), slot.scale * unit, slot.depth),
    ),
    spread,
    card,
  };
}

/** The label of a booth is about as tall as this, CSS px; nobody's head is to be behind one. */
const LABEL_TALL = 34;
/** A person as drawn, from the feet to the hair; design px. */
export const PERSON_TALL = 142;

/** Up to this height a lying screen is a handset's, CSS px. */
const LOW = 500;
/** There the card is one row of words and keys, at the very edge: the names of the lanterns end above it. */
const ROW = { width: 620, height: 56, margin: 6 } as const;

function landscapeHub(width: number, height: number): HubLayout {
  const unit = Math.min(width / 1180, height / 768);
  const spread = clamp(width / (1366 * unit), 0.86, 1.25);
  const spare = Math.max(0, height - 768 * unit);
  const y = (design: number) => design * unit + spare * 0.6;
  const row = height <= LOW ? ROW : { width: LEAST_WIDE, height: clamp(76 * unit, 64, 150), margin: 12 };
  const wide = Math.min(width - 24, Math.max(700 * unit, row.width));
  const card = { x: (width - wide) / 2, y: height - row.height - row.margin, width: wide, height: row.height };
  // On a lying handset the card is large against the drawing: the player stands above it all the same.
  const player = Math.min(y(668), card.y - 12 * unit);
  const booths = LANDSCAPE_SLOTS.map((slot) =>
    place(width / 2 + slot.x * unit * spread, y(slot.y), slot.scale * unit, slot.depth),
  );
  const room = player - STEP_UP * unit - LABEL_TALL - (booths[1]?.label.y ?? 0);
  return {
    portrait: false,
    unit,
    horizon: y(226),
    shore: y(344),
    drum: { x: width / 2, y: player - 78 * unit, rx: 390 * unit, ry: 112 * unit },
    player: { x: width / 2, y: player, scale: clamp(room / PERSON_TALL, 0.72 * unit, 0.92 * unit) },
    booths,
    spread,
    card,
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
