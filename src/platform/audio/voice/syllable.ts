/** What one spoken syllable is to the murmur: coarse sounds and a melody, never words. */

/** How a consonant is made; all that is left of it on a bad line. */
export type Manner = 'none' | 'stop' | 'nasal' | 'fricative' | 'liquid';

/** The six Vietnamese tones by their names without marks, and the two weights of an English syllable. */
export type Tone = 'ngang' | 'huyen' | 'sac' | 'hoi' | 'nga' | 'nang' | 'strong' | 'weak';

export interface Syllable {
  readonly onset: Manner;
  /** One to three vowels in Vietnamese spelling, the one that carries the syllable at `main`. */
  readonly vowels: string;
  readonly main: number;
  readonly coda: Manner;
  readonly tone: Tone;
}

export interface ToneShape {
  /** Semitones from the voice's own pitch at 0, 1/3, 2/3 and the end of the syllable (northern speech). */
  readonly contour: readonly [number, number, number, number];
  /** Length relative to an even syllable. */
  readonly length: number;
  /** Stretch of the syllable, in 0..1, in which the voice creaks. */
  readonly creak?: readonly [from: number, to: number];
}

export const TONE_SHAPES: Readonly<Record<Tone, ToneShape>> = {
  ngang: { contour: [1.5, 1.5, 1.3, 1.2], length: 1 },
  huyen: { contour: [-1, -2, -3.2, -4], length: 1.05 },
  sac: { contour: [0, 0.6, 3, 6], length: 0.95 },
  hoi: { contour: [0, -3, -4.5, -1.5], length: 1.15 },
  nga: { contour: [1, -1.5, 2, 7], length: 1.12, creak: [0.42, 0.58] },
  nang: { contour: [-1, -2.5, -5, -6.5], length: 0.72, creak: [0.7, 1] },
  strong: { contour: [2, 3, 1.2, -0.5], length: 1.1 },
  weak: { contour: [0, -0.2, -0.5, -0.8], length: 0.78 },
};

const MANNERS: readonly (readonly [letters: string, manner: Manner])[] = [
  ['bcdđgkpqtj', 'stop'],
  ['mn', 'nasal'],
  ['fhsvxz', 'fricative'],
  ['lrwy', 'liquid'],
];

/** Manner of a single consonant letter as English spells it. */
export function mannerOf(letter: string | undefined): Manner {
  return (letter && MANNERS.find(([letters]) => letters.includes(letter))?.[1]) || 'none';
}
