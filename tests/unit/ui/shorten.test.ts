import { expect, it } from 'vitest';
import { shorten } from '../../../src/ui/components/shorten.ts';

it.each([
  ['one two', 20, 'one two'],
  ['one two three four', 18, 'one two three four'],
  ['one two three four five', 18, 'one two three four…'],
  ['one two three four five', 17, 'one two three…'],
  ['one two three, four five', 17, 'one two three…'],
  ['one two three: four five', 17, 'one two three…'],
  ['onetwothreefour', 6, 'onetwo…'],
  ['', 6, ''],
])('%j in %i letters is %j', (line, letters, short) => expect(shorten(line, letters)).toBe(short));
