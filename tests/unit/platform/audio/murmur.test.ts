import { describe, expect, it } from 'vitest';
import { VOICES, type Voice } from '#scenario';
import { bandPass, filter } from '../../../../src/platform/audio/synthesis/filters.ts';
import { loudestRms, peakOf, rmsOf, type Signal } from '../../../../src/platform/audio/synthesis/signal.ts';
import { MURMUR_RATE, renderPhrase } from '../../../../src/platform/audio/voice/murmur.ts';
import { scoreMurmur } from '../../../../src/platform/audio/voice/murmur-plan.ts';
import { VOICE_CHARACTERS } from '../../../../src/platform/audio/voice/voices.ts';

const LINE = 'Chuyển ngay đi em ơi';

function say(text: string, voice: Voice, seed = 7): Signal {
  const [phrase] = scoreMurmur({ text, voice, language: 'vi' }).phrases;
  return renderPhrase(phrase!, VOICE_CHARACTERS[voice], seed);
}

/** Pitch in hertz of a stretch, by where the sound is most like itself a little later. */
function pitchOf(signal: Signal, from: number, seconds: number, [low, high] = [70, 420]): number {
  const start = Math.round(from * MURMUR_RATE);
  const length = Math.round(seconds * MURMUR_RATE);
  const likeness = (lag: number): number => {
    let [product, here, there] = [0, 0, 0];
    for (let i = start; i < start + length; i++) {
      const [a, b] = [signal[i] ?? 0, signal[i + lag] ?? 0];
      product += a * b;
      here += a * a;
      there += b * b;
    }
    return product / Math.sqrt(here * there || 1);
  };
  const lags = Array.from({ length: Math.floor(MURMUR_RATE / low) }, (_, i) => i).filter(
    (lag) => lag > MURMUR_RATE / high,
  );
  const scores = lags.map(likeness);
  const best = Math.max(...scores);
  return MURMUR_RATE / lags[scores.findIndex((score) => score > best * 0.93)]!;
}

describe.each(VOICES)('the voice %s', (voice) => {
  const sound = say(LINE, voice);

  it('lasts as planned, is heard and does not clip', () => {
    const { seconds } = scoreMurmur({ text: LINE, voice, language: 'vi' }).phrases[0]!;
    expect(sound.length / MURMUR_RATE).toBeCloseTo(seconds + 0.08, 2);
    expect(peakOf(sound)).toBeLessThan(0.7);
    expect(loudestRms(sound, 0.25, MURMUR_RATE)).toBeGreaterThan(0.08);
  });

  it('starts and ends in silence, and is the same each time', () => {
    expect(Math.abs(sound[0]!) + Math.abs(sound.at(-1)!)).toBeLessThan(1e-6);
    expect(say(LINE, voice)).toEqual(sound);
  });

  it('keeps within the telephone’s band', () => {
    const inBand = rmsOf(filter(sound, bandPass(1000, 0.7, MURMUR_RATE)));
    expect(rmsOf(filter(sound, bandPass(60, 2, MURMUR_RATE)))).toBeLessThan(inBand * 0.1);
    expect(rmsOf(filter(sound, bandPass(8000, 2, MURMUR_RATE)))).toBeLessThan(inBand * 0.1);
  });

  it('has its own pitch', () => {
    const { pitch } = VOICE_CHARACTERS[voice];
    const heard = pitchOf(say('ma', voice), 0.1, 0.06, [pitch * 0.7, pitch * 1.6]);
    expect(heard / pitch).toBeGreaterThan(0.9);
    expect(heard / pitch).toBeLessThan(1.25);
  });
});

describe('the tones', () => {
  /** Semitones between an early and a later moment of the syllable, before the voice may creak. */
  const movement = (word: string): number => {
    const sound = say(word, 'me');
    const spoken = sound.length / MURMUR_RATE - 0.08;
    const pitchAt = (share: number): number => pitchOf(sound, spoken * share, 0.03, [110, 400]);
    return 12 * Math.log2(pitchAt(0.52) / pitchAt(0.27));
  };

  it('keeps ngang level, lets sắc rise, huyền and nặng fall', () => {
    const [level, rising, falling, heavy] = ['ma', 'má', 'mà', 'mạ'].map(movement) as [number, number, number, number];
    expect(Math.abs(level)).toBeLessThan(2);
    expect(rising).toBeGreaterThan(level + 0.8);
    expect(falling).toBeLessThan(level - 0.4);
    expect(heavy).toBeLessThan(level - 1);
  });
});
