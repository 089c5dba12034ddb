import { describe, expect, it } from 'vitest';
import { SOUND_CUES } from '#ports';
import {
  EFFECT_NAMES,
  EFFECTS,
  howlerSprite,
  MARGIN_SECONDS,
  SPRITE_SECONDS,
  SPRITE_SLOTS,
} from '../../../../src/platform/audio/effect-sprite.ts';
import { filter, highPass } from '../../../../src/platform/audio/synthesis/filters.ts';
import {
  loudestRms,
  peakOf,
  renderEffect,
  renderSprite,
  rmsOf,
  SAMPLE_RATE,
  type Signal,
} from '../../../../src/platform/audio/synthesis/index.ts';

const sounds = new Map(EFFECT_NAMES.map((name) => [name, renderEffect(name)]));
const samples = (seconds: number): number => Math.round(seconds * SAMPLE_RATE);
const mean = (signal: Signal): number => signal.reduce((sum, sample) => sum + sample, 0) / signal.length;

describe.each(EFFECT_NAMES)('effect %s', (name) => {
  const sound = sounds.get(name)!;

  it('has its length, and is all numbers', () => {
    expect(sound.length).toBe(samples(EFFECTS[name].seconds));
    expect(sound.every(Number.isFinite)).toBe(true);
  });

  it('is heard and does not clip', () => {
    expect(peakOf(sound)).toBeLessThanOrEqual(0.851);
    expect(loudestRms(sound)).toBeGreaterThan(0.04);
    expect(Math.abs(mean(sound))).toBeLessThan(0.005);
  });

  it('has clean edges', () => {
    if (EFFECTS[name].loops) {
      expect(Math.abs(sound[0]! - sound.at(-1)!)).toBeLessThan(0.01);
    } else {
      expect(Math.abs(sound[0]!)).toBeLessThan(1e-6);
      expect(Math.abs(sound.at(-1)!)).toBeLessThan(1e-6);
      expect(rmsOf(sound, sound.length - samples(0.005))).toBeLessThan(0.02);
    }
  });

  it('is the same each time', () => {
    expect(renderEffect(name)).toEqual(sound);
  });
});

describe('loudness', () => {
  it.each([
    ['tap', 'choice'],
    ['key-1', 'msg-in'],
    ['msg-out', 'ting'],
    ['choice', 'lantern-on'],
  ] as const)('%s, which comes often, is quieter than %s', (often, rare) => {
    expect(loudestRms(sounds.get(often)!)).toBeLessThan(loudestRms(sounds.get(rare)!));
  });

  it('gives the heartbeat overtones that a phone can play', () => {
    const beat = sounds.get('heartbeat')!;
    expect(rmsOf(filter(beat, highPass(150), highPass(150)))).toBeGreaterThan(rmsOf(beat) * 0.25);
  });
});

describe('the sprite file', () => {
  const sprite = renderSprite();

  it('is as long as its table says', () => {
    expect(sprite.length).toBe(samples(SPRITE_SECONDS));
  });

  it('has silence round each sound, and each sound in its place', () => {
    for (const { name, startSeconds, seconds, loops } of SPRITE_SLOTS) {
      const start = samples(startSeconds);
      const sound = sounds.get(name)!;
      expect(sound.every((sample, i) => sprite[start + i] === sample)).toBe(true);
      if (!loops) expect(peakOf(sprite.slice(start - samples(MARGIN_SECONDS) + 2, start))).toBe(0);
      const after = start + samples(seconds);
      if (!loops) expect(peakOf(sprite.slice(after, after + samples(MARGIN_SECONDS) - 2))).toBe(0);
    }
  });

  it('carries the ends of its loops round them', () => {
    const ring = SPRITE_SLOTS.find(({ name }) => name === 'ringtone')!;
    const start = samples(ring.startSeconds);
    const length = samples(ring.seconds);
    expect(sprite[start - 1]).toBe(sprite[start + length - 1]);
    expect(sprite[start + length]).toBe(sprite[start]);
  });

  it('has an entry for every cue', () => {
    const entries = howlerSprite();
    expect(SOUND_CUES.filter((cue) => cue !== 'typing' && !entries[cue])).toEqual([]);
    expect(entries['ringtone-loop']).toEqual([expect.any(Number), 3200, true]);
  });
});
