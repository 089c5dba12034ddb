import type { TextPlace, TextStyle } from '#art/card';

/** Words that are set alike, and so share one size. */
export interface Passage {
  readonly style: TextStyle;
  readonly parts: readonly { readonly text: string; readonly place: TextPlace }[];
}

/** Width of a text set in `style` at `size`. */
export type Measure = (text: string, style: TextStyle, size: number) => number;

export interface FittedPassage {
  readonly size: number;
  /** Lines of each part. */
  readonly lines: readonly (readonly string[])[];
}

/** Down to this share of its size a text rather shrinks than takes another line. */
const RATHER_SHRINK = 0.82;

/** The largest size at which every part fits its place, with as few lines as may be. */
export function fitPassage({ style, parts }: Passage, measure: Measure): FittedPassage {
  for (let most = 1; most <= style.lines; most++) {
    const least = most === style.lines ? style.least : Math.max(style.least, style.size * RATHER_SHRINK);
    for (let size = style.size; size >= least; size--) {
      const widthOf = (text: string) => measure(text, style, size);
      const lines = parts.map(({ text, place }) => breakLines(text, place.width, widthOf));
      const fits = lines.every((part, index) => {
        const { width, height } = parts[index]!.place;
        const tall = part.length * size * style.leading;
        return part.length <= most && tall <= height && part.every((line) => widthOf(line) <= width);
      });
      if (fits) return { size, lines: lines.map((part, index) => evenOut(part, parts[index]!.place.width, widthOf)) };
    }
  }
  const widthOf = (text: string) => measure(text, style, style.least);
  const cut = parts.map(({ text, place }) =>
    cutShort(breakLines(text, place.width, widthOf), style.lines, place.width, widthOf),
  );
  return { size: style.least, lines: cut };
}

type WidthOf = (text: string) => number;

/** Breaks between words, as late as possible; a word that is too wide stays whole. */
function breakLines(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where a reader would pause: a break there is worth lines that are less even. */
const PAUSE = /[,.;:!?–]$/;
const PAUSE_WORTH = 0.8;

/** Two lines of about the same width, the first rather the longer: no word is left alone on the second. */
function evenOut(lines: readonly string[], width: number, widthOf: WidthOf): readonly string[] {
  if (lines.length !== 2) return lines;
  const words = lines.join(' ').split(' ');
  const breaks = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(' ');
    const second = words.slice(index + 1).join(' ');
    const wide = Math.max(widthOf(first), widthOf(second) * 1.03);
    return { lines: [first, second], wide, cost: wide * (PAUSE.test(first) ? PAUSE_WORTH : 1) };
  });
  const fitting = breaks.filter(({ wide }) => wide <= width).sort((a, b) => a.cost - b.cost);
  return fitting[0]?.lines ?? lines;
}

/** What fits nowhere ends with an ellipsis, rather than run off the card. */
function cutShort(lines: readonly string[], most: number, width: number, widthOf: WidthOf): readonly string[] {
  return lines.slice(0, most).map((line, index) => {
    const whole = lines.length <= most || index < most - 1;
    if (whole && widthOf(line) <= width) return line;
    let short = line;
    while (short.length > 1 && widthOf(`${short}…`) > width) short = short.slice(0, -1).trimEnd();
    return `${short}…`;
  });
}
