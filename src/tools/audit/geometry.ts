/** When a text is cut off or sticks out, by plain rectangles. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How what surrounds a text treats that which does not fit. */
export interface Frame {
  readonly box: Box;
  readonly x: Overflow;
  readonly y: Overflow;
}

/** `clip` hides it, `scroll` lets it be reached. */
export type Overflow = 'visible' | 'clip' | 'scroll';

export interface TextBox {
  readonly text: Box;
  readonly fontPx: number;
  /** From the nearest outwards; the window last. */
  readonly frames: readonly Frame[];
  /** The bubble, button or card that the text belongs to. */
  readonly bubble: Box | null;
  /** Cut off with an ellipsis, by so many px. */
  readonly ellipsis: number;
}

export interface Cut {
  readonly what: string;
  /** px that are hidden or stick out. */
  readonly by: number;
}

const SIDE_TOLERANCE = 1.5;
/** The box of a letter is higher than what is drawn of it; in a share of the letters' size. */
const HEIGHT_TOLERANCE = 0.3;

/** By how much one box sticks out of another, sideways and upright. */
export function sticksOut(inner: Box, outer: Box): { readonly x: number; readonly y: number } {
  return {
    x: Math.max(0, outer.left - inner.left, inner.right - outer.right),
    y: Math.max(0, outer.top - inner.top, inner.bottom - outer.bottom),
  };
}

/** What two boxes have in common; turned over where that is nothing. */
export const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The worst that happens to a text, or `null`. */
export function findCut({ text, fontPx, frames, bubble, ellipsis }: TextBox): Cut | null {
  const tall = Math.max(2, fontPx * HEIGHT_TOLERANCE);
  if (ellipsis > 1) return { what: 'cut off with an ellipsis', by: ellipsis };
  if (bubble !== null) {
    const { x, y } = sticksOut(text, bubble);
    if (x > SIDE_TOLERANCE) return { what: 'sticks out of its box sideways', by: x };
    if (y > tall) return { what: 'sticks out of its box', by: y };
  }
  // What lies beyond an edge that can be scrolled to is not lost, whatever is further out.
  let [reachableX, reachableY] = [false, false];
  for (const [index, { box, x: sideways, y: upright }] of frames.entries()) {
    const { x, y } = sticksOut(text, box);
    const window = index === frames.length - 1;
    if (!reachableX && x > SIDE_TOLERANCE) {
      if (sideways === 'clip') return { what: window ? 'beyond the edge of the screen' : 'cut off at the side', by: x };
      if (sideways === 'scroll') return { what: 'to be scrolled sideways', by: x };
    }
    if (!reachableY && upright === 'clip' && y > tall)
      return { what: window ? 'below the screen, out of reach' : 'cut off', by: y };
    reachableX ||= sideways === 'scroll';
    reachableY ||= upright === 'scroll';
  }
  return null;
}
