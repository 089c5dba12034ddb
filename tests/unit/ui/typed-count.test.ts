import { describe, expect, it } from 'vitest';
import { typedCount } from '../../../src/ui/class/typed-count.ts';

describe('a count that is typed', () => {
  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['0', 0],
    [' 38 ', 38],
    ['４０', 40],
    ['007', 7],
    ['-3', null],
    ['1e9', null],
    ['x', null],
    ['â', null],
    ['<b>', null],
    ['3 8', null],
  ])('“%s”', (text, count) => expect(typedCount(text)).toBe(count));
});
