import { describe, expect, it } from 'vitest';
import { isComposed, letterOfKey } from '../../../src/ui/components/keys.ts';

describe('the letter of a key', () => {
  it.each([
    ['a', 'KeyA', 'A'],
    ['A', 'KeyA', 'A'],
    ['â', '', 'A'],
    ['ầ', '', 'A'],
    ['đ', '', 'D'],
    ['Ê', '', 'E'],
    ['Process', 'KeyC', 'C'],
    ['Unidentified', 'KeyH', 'H'],
    ['Process', 'Digit1', null],
    ['Process', '', null],
    ['Enter', 'Enter', null],
    ['1', 'Digit1', null],
    ['ß', 'Minus', null],
  ])('%s %s', (key, code, letter) => expect(letterOfKey({ key, code })).toBe(letter));

  it.each([
    ['â', true],
    ['đ', true],
    ['a', false],
    ['A', false],
    ['Backspace', false],
    ['1', false],
  ])('%s is made of two presses: %s', (key, composed) => expect(isComposed(key)).toBe(composed));
});
