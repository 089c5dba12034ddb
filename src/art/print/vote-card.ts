import { num, stroke, svgDocument } from '../svg.ts';

/** The letters of a vote by paper cards: the replies of most moments, then what the drawers add. */
export const VOTE_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
export type VoteLetter = (typeof VOTE_LETTERS)[number];

/** Outlines on the 200 box, closed: a letter is told by its shape as well, from the back row and in black and white. */
const SHAPES: Readonly<Record<VoteLetter, string>> = {
  a: 'M100 8A92 92 0 0 1 100 192A92 92 0 0 1 100 8Z',
  b: 'M12 12H188V188H12Z',
  c: 'M100 6L198 190H2Z',
  d: starPath(),
  e: 'M100 2L198 100L100 198L2 100Z',
  f: 'M100 4L196 84V192H4V84Z',
  g: 'M100 192C20 132 4 94 4 64C4 32 28 12 54 12C74 12 92 24 100 44C108 24 126 12 146 12C172 12 196 32 196 64C196 94 180 132 100 192Z',
  h: 'M52 12H148L198 100L148 188H52L2 100Z',
};

/** Two points up and down, four at the sides would look round from afar; five do not. */
function starPath(): string {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const radius = index % 2 === 0 ? 112 : 62;
    return `${num(100 + radius * Math.cos(angle))} ${num(110 + radius * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}

/** The outline around a letter, to be drawn large: a line only, for it is printed once for every pupil. */
export function voteShapeSvg(letter: VoteLetter, colour = '#000000'): string {
  return svgDocument({ box: [-16, -10, 232, 216] }, stroke(SHAPES[letter], colour, 9));
}
