/**
 * Colour tokens of the house look. CSS, SVG and the world all take their colours from here; the contrast of the text
 * tokens on the surfaces that carry them is recomputed in `tests/unit/art/palette.test.ts`.
 */

/** A colour written `#RRGGBB`. */
export type HexColour = `#${string}`;

/** Every flat colour by its token name. */
export const PALETTE = {
  ink950: '#070920',
  ink900: '#0C0F2E',
  ink850: '#10133B',
  ink800: '#1E2160',
  ink700: '#20245C',
  ink600: '#2B2D6E',
  violet500: '#4B3A92',
  plum400: '#7A4A9C',
  plum950: '#2A1240',
  line: '#8388EE',
  cream100: '#FFF3DC',
  lilac200: '#C9C4F0',
  gold300: '#FFD68A',
  amber400: '#FFC15E',
  peach300: '#FFB79E',
  coral400: '#FF7A66',
  red500: '#E5484D',
  red600: '#D93A43',
  jade400: '#3AD6AE',
  jade200: '#8FF0D2',
  /** Round buttons that carry a white icon. */
  indigo600: '#3B3F9A',
  indigo500: '#5A5FC8',
  jade700: '#1F7263',
  white: '#FFFFFF',
} as const satisfies Record<string, HexColour>;
export type PaletteToken = keyof typeof PALETTE;

export const LANTERN_HUES = ['amber', 'coral', 'pink', 'violet', 'teal', 'blue'] as const;
export type LanternHue = (typeof LANTERN_HUES)[number];

/** One lantern's paper: `light` where the flame shines through, down to `edge` at the rim. */
export interface HueRamp {
  readonly light: HexColour;
  readonly mid: HexColour;
  readonly deep: HexColour;
  readonly edge: HexColour;
}

export const HUES: Readonly<Record<LanternHue, HueRamp>> = {
  amber: { light: '#FFF0C4', mid: '#FFC15E', deep: '#F0822E', edge: '#8F3A23' },
  coral: { light: '#FFE3D0', mid: '#FF9272', deep: '#EA4C52', edge: '#7E1F45' },
  pink: { light: '#FFE2EE', mid: '#FF9CC6', deep: '#E2559C', edge: '#6F2070' },
  violet: { light: '#EDE4FF', mid: '#B79DFF', deep: '#7A5BE0', edge: '#372A86' },
  teal: { light: '#DEFFF2', mid: '#6FE3C4', deep: '#23A598', edge: '#125063' },
  blue: { light: '#E0F6FF', mid: '#83CFFB', deep: '#3D8BE0', edge: '#233A8C' },
};

/** Night sky from the top down to the horizon. */
export const SKY_STOPS = ['#070A26', '#141650', '#33246F', '#773A7E', '#CF5F77', '#FFA56B'] as const;

/** Plaza stone from the lake shore down to the viewer. */
export const PLAZA_STOPS = ['#51336F', '#211D57', '#0E0F36'] as const;

/** The bubble gradient of the player's own messages, from its top left to its bottom right corner. */
export const BUBBLE_STOPS = ['#FFD07A', '#FFA95E'] as const;
