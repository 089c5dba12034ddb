import { expect, test } from 'vitest';
import { EXPRESSIONS } from '#scenario';
import { maskedLine } from '../../../src/state/mask.ts';

test('in play nobody looks like a deceiver: sly and stern faces wait for the debrief', () => {
  const text = { vi: 'Chào em', en: 'Hello' };
  const shown = EXPRESSIONS.map((expression) => [expression, maskedLine({ text, expression }).expression]);
  const masked = { sly: 'happy', stern: 'firm' };
  expect(Object.fromEntries(shown)).toEqual({ ...Object.fromEntries(EXPRESSIONS.map((one) => [one, one])), ...masked });
  const plain = { text };
  expect(maskedLine(plain)).toBe(plain);
});
