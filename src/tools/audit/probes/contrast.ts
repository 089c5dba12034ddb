/** Contrast of every text over the flat ground that it is shown on. Over pictures it cannot be told; those are counted. */
import { LEAST_CONTRAST, contrast, groundOf, isLarge, over, parseColour } from '../contrast.ts';
import type { Colour } from '../contrast.ts';
import type { Fault } from '../findings.ts';
import { round } from '../numbers.ts';
import type { ShownText } from './read-texts.ts';

export interface ContrastAnswer {
  readonly faults: readonly Fault[];
  readonly overPictures: number;
}

export function judgeContrast(texts: readonly ShownText[]): ContrastAnswer {
  const faults: Fault[] = [];
  let overPictures = 0;
  for (const { selector, words, colour, grounds, fontPx, weight, disabled } of texts) {
    const ink = parseColour(colour);
    const ground =
      grounds === null ? null : groundOf(grounds.flatMap((one): Colour[] => [parseColour(one) ?? []].filter(isColour)));
    if (ink === null || ground === null) overPictures += 1;
    else if (!disabled) {
      const ratio = contrast(over(ink, ground), ground);
      const least = isLarge(fontPx, weight) ? LEAST_CONTRAST.large : LEAST_CONTRAST.text;
      if (ratio < least - 0.005)
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
