/** Texts that are cut off or stick out. */
import type { Fault } from '../findings.ts';
import { findCut, overlap } from '../geometry.ts';
import type { TextBox } from '../geometry.ts';
import { round } from '../numbers.ts';
import type { ShownText } from './read-texts.ts';

/** Beginnings of messages, to be read in full where they came in. */
const PREVIEWS: readonly string[] = ['.banner__words span', '.move__sub', '.preview__first'];

export const judgeClipping = (texts: readonly ShownText[]): Fault[] =>
  texts.flatMap((text) => {
    const cut = findCut(PREVIEWS.includes(text.selector) && text.ellipsis > 1 ? withoutOwnCut(text) : text);
    const { selector, words, brokenWord } = text;
    const fault = (what: string, by: number): Fault => ({
      probe: 'clipped',
      selector,
      what: `“${words}”: ${what}`,
      amount: round(by, 1),
    });
    return [
      ...(cut === null ? [] : [fault(cut.what, cut.by)]),
      ...(brokenWord === null ? [] : [fault(`“${brokenWord}” is broken in two`, 1)]),
    ];
  });

/** A beginning as it is shown: it may end where its own frame ends, and nowhere sooner. */
function withoutOwnCut(preview: ShownText): TextBox {
  const [own, ...frames] = preview.frames;
  if (own === undefined) return preview;
  return { ...preview, text: overlap(preview.text, own.box), frames, ellipsis: 0 };
}
