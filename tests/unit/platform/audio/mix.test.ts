import { describe, expect, it } from 'vitest';
import { AUDIO_BUSES, SOUND_LOOPS } from '#ports';
import {
  busGain,
  clampPressure,
  DEFAULT_VOLUMES,
  heartGain,
  heartRate,
  loopGain,
  type MixState,
} from '../../../../src/platform/audio/mix.ts';

const calm: MixState = { volumes: DEFAULT_VOLUMES, pressure: 0, inCall: false, speaking: false, droneAsked: false };
const decibels = (ratio: number): number => 20 * Math.log10(ratio);

describe('the mix', () => {
  it.each(SOUND_LOOPS)('%s falls silent with its slider and never passes full', (loop) => {
    const silent = Object.fromEntries(AUDIO_BUSES.map((bus) => [bus, 0])) as Record<
      (typeof AUDIO_BUSES)[number],
      number
    >;
    const full = { effects: 1, ambience: 1, music: 1, voice: 1, muted: false };
    expect(loopGain(loop, { ...calm, pressure: 4, volumes: { ...silent, muted: false } })).toBe(0);
    expect(loopGain(loop, { ...calm, pressure: 4, volumes: full })).toBeLessThanOrEqual(1);
  });

  it.each([
    [0, 0],
    [0.5, 0.25],
    [1, 1],
    [7, 1],
    [-1, 0],
  ])('a slider at %f gives gain %f', (slider, gain) => {
    expect(busGain({ ...DEFAULT_VOLUMES, music: slider }, 'music')).toBe(gain);
  });

  it.each(['inCall', 'speaking'] as const)('music makes 8 dB of room when %s', (reason) => {
    expect(decibels(loopGain('music', { ...calm, [reason]: true }) / loopGain('music', calm))).toBeCloseTo(-8);
    expect(loopGain('ambience', { ...calm, [reason]: true })).toBe(loopGain('ambience', calm));
  });

  it('lets the drone grow with pressure, 6 dB lower under a voice', () => {
    const at = (pressure: number, rest: Partial<MixState> = {}): number =>
      loopGain('drone', { ...calm, pressure, ...rest });
    const levels = [0, 0.5, 1, 2, 3, 4].map((pressure) => at(pressure));
    expect(levels[0]).toBe(0);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(decibels(at(3, { speaking: true }) / at(3))).toBeCloseTo(-6);
    expect(at(0, { droneAsked: true })).toBe(at(1));
  });

  it.each([
    [1, 70],
    [2.5, 95],
    [4, 120],
  ])('the heart at pressure %f beats %i times a minute', (pressure, rate) => {
    expect(heartRate(pressure)).toBe(rate);
  });

  it('has no heartbeat without pressure, and a full one at most', () => {
    expect(heartGain(0)).toBe(0);
    expect(heartGain(4)).toBe(1);
    expect([-3, 9, Number.NaN, 2].map(clampPressure)).toEqual([0, 4, 0, 2]);
  });
});
