import { describe, expect, it } from 'vitest';
import { VOTE_LETTERS, lineLanternSvg, voteShapeSvg } from '#art/print';
import { svgFaults } from './svg-check.ts';

describe('drawings for paper', () => {
  it.each([
    ['lantern', lineLanternSvg()] as const,
    ...VOTE_LETTERS.map((letter) => [`card ${letter}`, voteShapeSvg(letter)] as const),
  ])('%s is sound, and a line drawing', (_name, svg) => {
    expect(svgFaults(svg)).toEqual([]);
    expect(svg).not.toMatch(/ fill="(?!none)/);
  });

  it('no two letters have the same shape', () => {
    expect(new Set(VOTE_LETTERS.map((letter) => voteShapeSvg(letter))).size).toBe(VOTE_LETTERS.length);
  });
});
