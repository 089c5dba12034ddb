import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSchema } from '../../../src/cli/schema.ts';
import { editDistance, nearest } from '../../../src/scenario/check/nearest.ts';
import { toPointer } from '../../../src/scenario/check/report.ts';
import { ROOT } from '../../support/source-files.ts';

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

describe('scenario.schema.json', () => {
  it('is fresh: run `node src/cli/main.ts schema`', () => {
    expect(readFileSync(join(ROOT, 'scenarios/scenario.schema.json'), 'utf8')).toBe(formatSchema());
  });
});
