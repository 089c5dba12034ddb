import { describe, expect, it } from 'vitest';
import { cornerAt, createCornerGesture } from '../../../src/platform/kiosk/corners.ts';

type Corner = Parameters<ReturnType<typeof createCornerGesture>>[0];
const [TL, TR, BR, BL] = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;

/** Which of the touches complete the gesture. */
const completed = (touches: readonly (readonly [Corner, number])[]): number[] => {
  const touched = createCornerGesture();
  return touches.flatMap(([corner, at], index) => (touched(corner, at) ? [index] : []));
};

describe('corners of the screen', () => {
  it.each([
    ['upper left', 5, 5, TL],
    ['upper right', 1075, 20, TR],
    ['lower right', 1079, 1919, BR],
    ['lower left', 0, 1919, BL],
    ['just within', 151, 151, TL],
    ['just outside', 152, 100, null],
    ['an edge', 540, 0, null],
    ['the middle', 540, 960, null],
  ] as const)('%s', (_name, x, y, corner) => expect(cornerAt(x, y, 1080, 1920)).toBe(corner));

  it('are at least as large as a hand needs', () => expect(cornerAt(72, 72, 320, 480)).toBe(TL));
});

describe('the operator’s gesture', () => {
  it.each([
    ['four corners clockwise', [[TL, 0], [TR, 900], [BR, 1800], [BL, 2700]], [3]],
    ['just in time', [[TL, 0], [TR, 1], [BR, 2], [BL, 8000]], [3]],
    ['too slow', [[TL, 0], [TR, 1], [BR, 2], [BL, 8001]], []],
    ['too slow, counted from the first touch at any time', [[TL, 50_000], [TR, 50_001], [BR, 50_002], [BL, 58_001]], []],
    ['the other way round', [[TL, 0], [BL, 1], [BR, 2], [TR, 3]], []],
    ['begun elsewhere', [[TR, 0], [BR, 1], [BL, 2], [TL, 3]], []],
    ['with a touch between', [[TL, 0], [TR, 1], [null, 2], [BR, 3], [BL, 4]], []],
    ['the first corner twice', [[TL, 0], [TL, 5000], [TR, 6000], [BR, 7000], [BL, 12_000]], [4]],
    ['another corner twice', [[TL, 0], [TR, 1], [TR, 2], [BR, 3], [BL, 4]], []],
    ['begun anew after a slip', [[TL, 0], [BR, 1], [TL, 2], [TR, 3], [BR, 4], [BL, 5]], [5]],
    ['begun anew in the middle', [[TL, 0], [TR, 1], [TL, 2], [TR, 3], [BR, 4], [BL, 5]], [5]],
    ['twice', [[TL, 0], [TR, 1], [BR, 2], [BL, 3], [TL, 4], [TR, 5], [BR, 6], [BL, 7]], [3, 7]],
    ['the last corner once more', [[TL, 0], [TR, 1], [BR, 2], [BL, 3], [BL, 4]], [3]],
  ] as const)('%s', (_name, touches, expected) => expect(completed(touches)).toEqual(expected)); // prettier-ignore
});
