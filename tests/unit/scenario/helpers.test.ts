import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/scenario/check/nearest.ts';
import { toPointer } from '../../../src/scenario/check/report.ts';

describe('nearest', () => {
  it.each([
    ['s3-cal', ['s3-call', 's4-call'], 's3-call'],
    ['stanse', ['stance', 'text'], 'stance'],
    ['hcat', ['chat', 'call'], 'chat'],
    ['Scam', ['scam', 'legit'], 'scam'],
    ['a', ['b', 'c'], 'b'],
    ['wholly-different', ['hook', 'after'], null],
    ['x', [], null],
  ])('%s', (name, candidates, expected) => expect(nearest(name, candidates)).toBe(expected));

  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('distance of "%s" and "%s"', (a, b, expected) => expect(editDistance(a, b)).toBe(expected));
});

describe('toPointer', () => {
  it('escapes as RFC 6901 says', () => expect(toPointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0'));
});
