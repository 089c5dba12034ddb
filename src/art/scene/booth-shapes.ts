import { num } from '../svg.ts';

export const BOOTH_SHAPE_NAMES = ['globe', 'garlic', 'drum', 'diamond', 'lotus'] as const;
/** Each great lantern has a silhouette of its own, so that colour never carries the meaning alone. */
export type BoothShape = (typeof BOOTH_SHAPE_NAMES)[number];

export interface ShapeData {
  readonly outline: string;
  readonly ribs: string;
  /** Height of the upper rim, half the width of its ring, and where the sign hangs. */
  readonly top: number;
  readonly neck: number;
  readonly medallion: number;
  /** Heights of the printed rows on the paper. */
  readonly bands: readonly number[];
}

const globeRib = (k: number): string =>
  `M${num(k * 44)} -262C${num(k * 152)} -250 ${num(k * 158)} -78 ${num(k * 66)} -16`;
const garlicRib = (k: number): string =>
  `M${num(k * 20)} -286C${num(k * 24)} -244 ${num(k * 142)} -214 ${num(k * 132)} -112C${num(k * 126)} -56 ${num(k * 92)} -28 ${num(k * 64)} -16`;

export const BOOTH_SHAPES: Readonly<Record<BoothShape, ShapeData>> = {
  globe: {
    outline: 'M-44 -262C-152 -250 -158 -78 -66 -16H66C158 -78 152 -250 44 -262Z',
    ribs: [-0.8, -0.45, 0, 0.45, 0.8].map(globeRib).join(''),
    top: -262,
    neck: 54,
    medallion: -188,
    bands: [-236, -112],
  },
  garlic: {
    outline:
      'M-20 -286C-24 -244 -142 -214 -132 -112C-126 -56 -92 -28 -64 -16H64C92 -28 126 -56 132 -112C142 -214 24 -244 20 -286Z',
    ribs: [-0.75, -0.4, 0, 0.4, 0.75].map(garlicRib).join(''),
    top: -286,
    neck: 30,
    medallion: -164,
    bands: [-226, -92],
  },
  drum: {
    outline: 'M-104 -232Q-110 -238 -100 -240H100Q110 -238 104 -232L112 -16H-112Z',
    ribs: 'M-38 -240L-42 -16M38 -240L42 -16M-108 -196H108M-111 -56H111',
    top: -240,
    neck: 100,
    medallion: -178,
    bands: [-212, -126],
  },
  diamond: {
    outline: 'M-50 -268L50 -268L138 -150L86 -16H-86L-138 -150Z',
    ribs: 'M-50 -268L-34 -150L-40 -16M50 -268L34 -150L40 -16M-138 -150L-34 -150L34 -150L138 -150',
    top: -268,
    neck: 60,
    medallion: -196,
    bands: [-240, -118],
  },
  lotus: { outline: '', ribs: '', top: -284, neck: 0, medallion: -178, bands: [] },
};

/** Petals from behind to the front: turn in degrees. */
export const LOTUS_PETALS = [
  { turn: -66, width: 46, height: 168 },
  { turn: 66, width: 46, height: 168 },
  { turn: -46, width: 62, height: 214 },
  { turn: 46, width: 62, height: 214 },
  { turn: -25, width: 74, height: 262 },
  { turn: 25, width: 74, height: 262 },
  { turn: 0, width: 92, height: 284 },
] as const;

export const BOOTH_SIGN_NAMES = ['call', 'job', 'chat', 'bank', 'heart'] as const;
export type BoothSign = (typeof BOOTH_SIGN_NAMES)[number];

/** Signs over the doors: strokes in a 48×48 box about 0,0. */
export const SIGNS: Readonly<Record<BoothSign, string>> = {
  call: 'M-13 -17c-3 0-6 3-6 6.500C-18 8 -8 18 10.500 19c3.500 0 6.500-3 6.500-6l-.4-4.200c-.1-1-.8-1.800-1.700-2.100L8.300 4.600c-1-.3-2 0-2.600.8L3.600 8C-1.500 5.600-5.600 1.500-8-3.600l2.600-2.100c.8-.6 1.100-1.600.8-2.600l-2.100-6.600c-.3-.9-1.100-1.600-2.100-1.700z',
  chat: 'M-18 -14h36a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4h-20l-10 8v-8h-6a4 4 0 0 1-4-4v-16a4 4 0 0 1 4-4zM-10 -2h.1M0 -2h.1M10 -2h.1',
  job: 'M-19 -8h38a3 3 0 0 1 3 3v19a3 3 0 0 1-3 3h-38a3 3 0 0 1-3-3v-19a3 3 0 0 1 3-3zM-8 -8v-5a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v5M-22 2c14 6 30 6 44 0',
  heart: 'M0 18C-14 9 -20 2 -20 -6a10 10 0 0 1 20 -4a10 10 0 0 1 20 4c0 8-6 15-20 24z',
  bank: 'M-20 -6L0 -18L20 -6zM-15 -6v18M-5 -6v18M5 -6v18M15 -6v18M-21 17h42',
};
