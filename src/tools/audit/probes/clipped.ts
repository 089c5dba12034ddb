/** Texts that are cut off or stick out. */
import type { Fault } from '../findings.ts';
import { findCut } from '../geometry.ts';
import { round } from '../numbers.ts';
import type { ShownText } from './read-texts.ts';

/** Beginnings of messages, to be read in full where they came in. */
const PREVIEWS: readonly string[] = ['.banner__words span', '.move__sub', '.preview__first'];

export const judgeClipping = (texts: readonly ShownText[]): Fault[] =>
  texts.flatMap((text) => {
    const cut = findCut(text);
    if (cut === null || (text.ellipsis > 1 && PREVIEWS.includes(text.selector))) return [];
    return {
      probe: 'clipped' as const,
      selector: text.selector,
      what: `“${text.words}”: ${cut.what}`,
      amount: round(cut.by, 1),
    };
  });
