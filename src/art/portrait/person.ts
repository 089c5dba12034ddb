import type { HexColour } from '../palette.ts';

/**
 * What a person looks like. People are parts on a 200 × 240 box (head about 56…144 × 48…160, shoulders below 174);
 * clothes run on to y = 360, so that the same figure fills a video call.
 */
export interface PersonSpec {
  readonly skin: SkinTone;
  readonly head: HeadShape;
  readonly body: BodyShape;
  readonly hair: HairStyle;
  readonly hairTone: HairTone;
  readonly garment: Garment;
  readonly backdrop: Backdrop;
  readonly brow?: { readonly width: number; readonly colour?: HexColour };
  /** Size of the eyes; children have larger ones. Default 1. */
  readonly eyes?: number;
  readonly lashes?: boolean;
  /** Colour of painted lips. */
  readonly lips?: HexColour;
  /** Laugh lines and eye corners: 0 none, 1 parents, 2 grandparents. */
  readonly age?: 0 | 1 | 2;
  readonly rosy?: boolean;
  readonly extras?: readonly Extra[];
  /** The square picture's window: lower for high hair and caps. Default [20, 26, 160]. */
  readonly crop?: readonly [x: number, y: number, side: number];
}

/** Half-width at the temples, how far down the cheek stays full, half-width of the chin, and the chin's y. */
export interface HeadShape {
  readonly cheek: number;
  readonly drop: number;
  readonly jaw: number;
  readonly chin: number;
}

/** Half-widths of the shoulders and the neck. */
export interface BodyShape {
  readonly shoulder: number;
  readonly neck: number;
}

export type SkinTone = 'fair' | 'light' | 'warm' | 'tan' | 'soft';
export type HairTone = 'black' | 'soot' | 'brown' | 'chestnut' | 'grey';
export type HairStyle =
  'bob' | 'tousled' | 'pony' | 'long' | 'wave' | 'parted' | 'bun' | 'low-tail' | 'lob' | 'cropped' | 'straight' |
  'comma' | 'capped' | 'curls' | 'swept'; // prettier-ignore
export type Garment =
  'school' | 'hoodie' | 'scarf' | 'cardigan' | 'blouse' | 'polo' | 'floral' | 'ao-dai' | 'headset-polo' | 'uniform' |
  'blazer' | 'open-shirt' | 'rider' | 'jumper' | 'apron'; // prettier-ignore
export type Backdrop = 'violet' | 'teal' | 'amber' | 'pink' | 'blue' | 'slate' | 'plum' | 'coral';
export type Extra =
  'hair-clip' | 'glasses' | 'round-glasses' | 'earrings' | 'headset' | 'officer-cap' | 'rider-cap' | 'stubble' |
  'mole' | 'hair-tie'; // prettier-ignore

/** Light, base and shade of the skin. */
export const SKINS: Readonly<Record<SkinTone, readonly [HexColour, HexColour, HexColour]>> = {
  fair: ['#FBDABA', '#F0BD97', '#D68C6C'],
  light: ['#F4CCA4', '#E3A97D', '#C47E5A'],
  warm: ['#EDBD92', '#D99B6D', '#B87350'],
  tan: ['#DFA676', '#C58757', '#9C5F40'],
  soft: ['#F1CFB0', '#DDAF8C', '#B88264'],
};

/** Base, shade and sheen of the hair. */
export const HAIR_TONES: Readonly<Record<HairTone, readonly [HexColour, HexColour, HexColour]>> = {
  black: ['#2D2149', '#170F2E', '#67579B'],
  soot: ['#33263F', '#1B1228', '#71597F'],
  brown: ['#533243', '#33192B', '#965F68'],
  chestnut: ['#6A3D3C', '#42222B', '#B0756A'],
  grey: ['#BDB7D0', '#8F89AB', '#EFEBF8'],
};

/** Top and bottom of the picture's ground. */
export const BACKDROPS: Readonly<Record<Backdrop, readonly [HexColour, HexColour]>> = {
  violet: ['#8573EE', '#3B2A86'],
  teal: ['#4FCDB2', '#1A5F7C'],
  amber: ['#FFB968', '#C6506C'],
  pink: ['#FF9FC8', '#8A3C9A'],
  blue: ['#7FBBF7', '#35459E'],
  slate: ['#7D7FA6', '#2C2D54'],
  plum: ['#B07AD0', '#46266F'],
  coral: ['#FF9E83', '#8E2F5C'],
};
