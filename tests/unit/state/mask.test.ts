import { expect, test } from 'vitest';
import { maskOf } from '#state';

test('in play nobody looks like a deceiver: sly and stern faces wait for the debrief', () => {
  expect(maskOf('sly')).toBe('happy');
  expect(maskOf('stern')).toBe('firm');
  for (const expression of ['neutral', 'happy', 'talk', 'worried', 'panic', 'firm', 'sad', 'angry'] as const)
    expect(maskOf(expression)).toBe(expression);
});
