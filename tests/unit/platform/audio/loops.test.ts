import { describe, expect, it } from 'vitest';
import { LOOP_FILES, LOOP_MARGIN_SECONDS, type LoopFile } from '../../../../src/platform/audio/loop-files.ts';
import {
  LOOP_RECIPES,
  peakOf,
  rmsOf,
  SAMPLE_RATE,
  withLoopMargins,
  type Signal,
} from '../../../../src/platform/audio/synthesis/index.ts';

const names = Object.keys(LOOP_FILES) as LoopFile[];
const loops = new Map(names.map((name) => [name, LOOP_RECIPES[name]()]));

/** Third differences: a smooth wave has small ones, a click large ones. */
function roughness(signal: Signal): Signal {
  const { length } = signal;
  const at = (i: number): number => signal[(i + length) % length]!;
  return signal.map((_, i) => Math.abs(at(i) - 3 * at(i - 1) + 3 * at(i - 2) - at(i - 3)));
}

describe.each(names)('loop %s', (name) => {
  const loop = loops.get(name)!;

  it('has its length and does not clip', () => {
    expect(loop.length).toBe(LOOP_FILES[name].seconds * SAMPLE_RATE);
    expect(loop.every(Number.isFinite)).toBe(true);
    expect(peakOf(loop)).toBeLessThanOrEqual(0.9);
    expect(rmsOf(loop)).toBeGreaterThan(0.04);
  });

  it('goes round without a click', () => {
    const rough = roughness(loop);
    const seam = Math.max(...rough.slice(0, 3));
    const usual = rough.toSorted()[Math.floor(rough.length * 0.99)]!;
    expect(seam).toBeLessThanOrEqual(usual);
  });

  it('is quiet at its seam, where a codec leaves a step', () => {
    const edge = Math.round(0.004 * SAMPLE_RATE);
    const atSeam = Math.max(rmsOf(loop, 0, edge), rmsOf(loop, loop.length - edge));
    expect(atSeam).toBeLessThan(rmsOf(loop) * 0.5);
  });

  it('has its own other end on both sides in the file', () => {
    const file = withLoopMargins(loop, LOOP_MARGIN_SECONDS);
    const margin = LOOP_MARGIN_SECONDS * SAMPLE_RATE;
    expect(file.length).toBe(loop.length + 2 * margin);
    expect(file.subarray(0, margin)).toEqual(loop.subarray(loop.length - margin));
    expect(file.subarray(margin + loop.length)).toEqual(loop.subarray(0, margin));
  });
});

it('makes the same drone each time', () => {
  expect(LOOP_RECIPES.drone()).toEqual(loops.get('drone'));
});
