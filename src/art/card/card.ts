import type { HexColour } from '../palette.ts';

/**
 * A card is a picture without words and the places of its words: fonts of the page do not reach a picture, so the words
 * are painted over it afterwards. Lengths are px of the card's own box.
 */
export interface CardBox {
  readonly width: number;
  readonly height: number;
}

/** How words are set. They keep `size` where they fit, and shrink or break into lines where they do not. */
export interface TextStyle {
  readonly font: 'display' | 'text';
  readonly weight: 400 | 600 | 700;
  readonly size: number;
  /** The smallest size that can still be read on the finished card. */
  readonly least: number;
  /** The most lines. */
  readonly lines: number;
  /** Height of a line in sizes. */
  readonly leading: number;
  readonly colour: HexColour;
}

/** Where words stand: in the middle of the height, and across as `align` says. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
}
