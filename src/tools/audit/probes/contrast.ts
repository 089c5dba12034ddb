/** Contrast of every text over the flat ground that it is shown on. Over pictures it takes a look (`over-pictures.ts`). */
import { LEAST_CONTRAST, contrast, groundOf, isLarge, over, parseColour } from '../contrast.ts';
import type { Colour } from '../contrast.ts';
import type { Fault } from '../findings.ts';
import { round } from '../numbers.ts';
import type { ShownText } from './read-texts.ts';

export interface ContrastAnswer {
  readonly faults: readonly Fault[];
  readonly overPictures: readonly ShownText[];
}

export const leastContrast = ({ fontPx, weight }: ShownText): number =>
  isLarge(fontPx, weight) ? LEAST_CONTRAST.large : LEAST_CONTRAST.text;

/** Grounds are rounded to whole colours. */
export const TOO_PALE = 0.005;

export function judgeContrast(texts: readonly ShownText[]): ContrastAnswer {
  const faults: Fault[] = [];
  const overPictures: ShownText[] = [];
  for (const text of texts) {
    const { selector, words, colour, grounds, disabled } = text;
    const ink = parseColour(colour);
    const ground =
      grounds === null ? null : groundOf(grounds.flatMap((one): Colour[] => [parseColour(one) ?? []].filter(isColour)));
    if (disabled) continue;
    if (ink === null || ground === null) overPictures.push(text);
    else {
      const ratio = contrast(over(ink, ground), ground);
      const least = leastContrast(text);
      if (ratio < least - TOO_PALE)
        faults.push({
          probe: 'contrast',
          selector,
          what: `“${words}”: ${colour} on ${grounds?.join(' over ')}, ${least} needed`,
          amount: round(ratio, 2),
        });
    }
  }
  return { faults, overPictures };
}

const isColour = (value: readonly number[]): value is Colour => value.length === 4;
