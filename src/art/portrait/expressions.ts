import type { Expression } from '#scenario';

/** How the eyes are held. `slant` tilts the lowered lid towards the nose, `droop` away from it. */
export type EyeKind = 'open' | 'wide' | 'smile' | 'closed' | 'half' | 'slant' | 'droop';

/** A mouth by name; the drawings are in `mouth.ts`. */
export type MouthKind =
  | 'soft' | 'smile' | 'flat' | 'tight' | 'wavy' | 'frown' | 'smirk' | 'aside'
  | 'laugh' | 'talk' | 'talk-flat' | 'talk-low' | 'gasp' | 'shout'; // prettier-ignore

export interface ExpressionDrawing {
  /** Left brow; the right one mirrors it unless given. */
  readonly brow: string;
  readonly rightBrow?: string;
  readonly eyes: EyeKind;
  /** Where the eyes look, in px of the portrait's box. */
  readonly look?: readonly [dx: number, dy: number];
  /** The mouth at rest, and the pair that alternates while speaking. */
  readonly mouth: MouthKind;
  readonly speech: readonly [shut: MouthKind, open: MouthKind];
  readonly blush?: boolean;
  readonly sweat?: boolean;
  readonly tear?: boolean;
  /** Lines between the brows. */
  readonly crease?: boolean;
}

export const EXPRESSION_DRAWINGS: Readonly<Record<Expression, ExpressionDrawing>> = {
  neutral: { brow: 'M72 97.5Q81 92.5 91 96', eyes: 'open', mouth: 'soft', speech: ['soft', 'talk'] },
  happy: { brow: 'M71 94.5Q81 87.5 91 93', eyes: 'smile', mouth: 'laugh', speech: ['smile', 'laugh'], blush: true },
  talk: { brow: 'M72 95.5Q81 90 91 94.5', eyes: 'open', mouth: 'talk', speech: ['soft', 'talk'] },
  think: {
    brow: 'M72 97Q82 94 92 96', rightBrow: 'M109 91.5Q119 85.5 129 92', eyes: 'open', look: [3, -2.5],
    mouth: 'aside', speech: ['aside', 'talk-flat'],
  },
  worried: {
    brow: 'M71 98.5Q81 95 91 88.5', eyes: 'open', look: [0, 0.5], mouth: 'wavy', speech: ['wavy', 'talk-low'],
    sweat: true,
  },
  panic: { brow: 'M70 94Q81 90 91 82.5', eyes: 'wide', mouth: 'gasp', speech: ['wavy', 'gasp'], sweat: true },
  relieved: { brow: 'M72 95.5Q81 90.5 91 94.5', eyes: 'closed', mouth: 'smile', speech: ['smile', 'talk'], blush: true },
  firm: { brow: 'M71 94.5Q82 91 92 95.5', eyes: 'open', mouth: 'flat', speech: ['flat', 'talk-flat'] },
  sad: {
    brow: 'M71 99Q81 96 91 89.5', eyes: 'droop', mouth: 'frown', speech: ['frown', 'talk-low'],
    tear: true,
  },
  angry: {
    brow: 'M70 91.5Q83 93 93 100.5', eyes: 'slant', mouth: 'tight', speech: ['tight', 'shout'], crease: true,
  },
  sly: {
    brow: 'M71 95.5Q82 93.5 92 99', rightBrow: 'M108 93.5Q118 87 129 92.5', eyes: 'half', look: [2.5, 0],
    mouth: 'smirk', speech: ['smirk', 'talk'],
  },
  stern: { brow: 'M71 93.5Q82 94.5 92 99', eyes: 'half', mouth: 'flat', speech: ['flat', 'talk-flat'] },
}; // prettier-ignore
