import { describe, expect, it } from 'vitest';
import { staleHelplines } from '#scenario/authoring';

const line = { number: '111', verifiedOn: '2026-03-15' };

describe('helplines to ring again before a release', () => {
  it.each([
    ['the day itself', '2026-03-15', []],
    ['180 days later', '2026-09-11', []],
    ['181 days later', '2026-09-12', [{ ...line, age: 181 }]],
    ['a clock that is wrong', '2020-01-01', []],
  ])('%s', (_name, today, expected) => expect(staleHelplines([line], today)).toEqual(expected));
});
