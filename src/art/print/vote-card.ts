import { num, stroke, svgDocument } from '../svg.ts';

/** The letters of a vote by paper cards. */
export const VOTE_LETTERS = ['a', 'b', 'c', 'd'] as const;
export type VoteLetter = (typeof VOTE_LETTERS)[number];

/** Outlines on the 200 box, closed: a letter is told by its shape as well, from the back row and in black and white. */
const SHAPES: Readonly<Record<VoteLetter, string>> = {
  a: 'M100 8A92 92 0 0 1 100 192A92 92 0 0 1 100 8Z',
  b: 'M12 12H188V188H12Z',
  c: 'M100 6L198 190H2Z',
  d: starPath(),
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
