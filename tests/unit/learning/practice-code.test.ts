import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPETENCIES } from '#scenario';
import { formatPracticeCode, parsePracticeCode } from '#learning';
import { bitsOfCode, codeOfFields, practiceCode, CODE_RUNS } from '../../support/class-codes.ts';

const practiceText = (version: number, places: readonly number[]): string =>
  codeOfFields([[version, 4], ...COMPETENCIES.map(() => [1, 2] as const), ...places.map((n) => [n, 5] as const)], 9, 0xfb); // prettier-ignore

describe('practice code', () => {
  const levels = { C1: 'firm', C2: 'growing', C3: 'starting', C4: 'unknown', C5: 'firm', C6: 'firm' } as const;

  it('is pinned, as codes of one version stay readable', () => {
    expect(formatPracticeCode({ levels, missed: ['Q30', 'Q01'] })).toBe('5S7Z0G5F');
    expect(bitsOfCode('5S7Z0G5F').slice(0, 31)).toBe('0010 11 10 01 00 11 11 11110 00001 00000'.replaceAll(' ', ''));
  });

  it.each([
    ['a version to come', practiceText(3, [1, 2, 3]), 'version'],
    ['the version of the other kind', practiceText(1, [1, 2, 3]), 'version'],
    ['a thirty-first sign', practiceText(2, [31, 0, 0]), 'counts'],
    ['a sign twice', practiceText(2, [4, 4, 0]), 'counts'],
    ['a sign after none', practiceText(2, [4, 0, 5]), 'counts'],
    ['the first code', '3QCM6HMQ', 'checksum'],
  ])('refuses %s', (_name, text, reason) => expect(parsePracticeCode(text)).toEqual({ ok: false, reason }));

  it.each([
    ['four signs', ['Q01', 'Q02', 'Q03', 'Q04']],
    ['a sign twice', ['Q01', 'Q01']],
  ] as const)('is not made of %s', (_name, missed) =>
    expect(() => formatPracticeCode({ levels, missed })).toThrow(RangeError),
  );

  it('comes back as it went', () => {
    const there = fc.property(practiceCode, (code) => {
      expect(parsePracticeCode(formatPracticeCode(code))).toEqual({ ok: true, code });
    });
    fc.assert(there, CODE_RUNS);
  });
});
