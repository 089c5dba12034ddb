import { expect, it } from 'vitest';
import { firstWords } from '../../../src/ui/story/first-words.ts';

it.each([
  ['one two', 'one two'],
  ['one two three four five six seven', 'one two three four five six seven'],
  ['one two three four five six seven eight', 'one two three four five six…'],
  ['one two three four five, six: seven eight', 'one two three four five, six…'],
  ['', ''],
])('%j begins with %j', (line, words) => expect(firstWords(line)).toBe(words));
