import { describe, expect, it } from 'vitest';
import { classBarRows, classFoot } from '#layout';

describe('the strip of a lesson', () => {
  it.each([
    ['a handset', 640, 360, 100, 1, 56],
    ['the narrowest', 568, 320, 100, 2, 90],
    ['a handset, letters half as large again', 640, 360, 150, 2, 107],
    ['a handset, letters twice as large', 640, 360, 200, 2, 124],
    ['a projector', 768, 1366, 100, 1, 65],
    ['a projector, letters twice as large', 768, 1366, 200, 1, 65],
    ['a tall screen', 1920, 1080, 100, 1, 96],
  ])('on %s', (_where, height, width, percent, rows, foot) => {
    expect(classBarRows(width, percent)).toBe(rows);
    expect(classFoot(height, width, percent)).toBe(foot);
  });
});
