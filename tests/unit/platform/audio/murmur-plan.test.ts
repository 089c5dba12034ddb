import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, VOICES } from '#scenario';
import type { SpokenLine } from '#ports';
import { planMurmur, scoreMurmur } from '../../../../src/platform/audio/voice/murmur-plan.ts';

const OFFICER = 'Em Linh phải không? Tôi là cán bộ điều tra. Em không được tắt máy.';
const vietnamese = (text: string, voice: SpokenLine['voice'] = 'canbo'): SpokenLine => ({
  text,
  voice,
  language: 'vi',
});
const english = (text: string): SpokenLine => ({ text, voice: 'canbo', language: 'en' });
const startsOf = (line: SpokenLine): number[] => planMurmur(line).syllables.map(({ startMs }) => startMs);

describe('planMurmur', () => {
  it('has one piece for each written syllable', () => {
    expect(planMurmur(vietnamese(OFFICER)).syllables).toHaveLength(15);
    expect(planMurmur(vietnamese(OFFICER)).syllables[3]).toEqual({ text: 'không? ', startMs: expect.any(Number) });
  });

  it('pauses longer after a sentence than within it', () => {
    const [em, linh, , khong, toi, la] = startsOf(vietnamese(OFFICER));
    expect(toi! - khong!).toBeGreaterThan(450);
    expect(linh! - em!).toBeLessThan(300);
    expect(la! - toi!).toBeLessThan(300);
  });

  it('takes the time that such a line takes to say', () => {
    expect(planMurmur(vietnamese(OFFICER)).totalMs).toBeGreaterThan(3000);
    expect(planMurmur(vietnamese(OFFICER)).totalMs).toBeLessThan(6000);
  });

  it('does not depend on how the letters are composed', () => {
    expect(startsOf(vietnamese(OFFICER.normalize('NFD')))).toEqual(startsOf(vietnamese(OFFICER.normalize('NFC'))));
  });

  it('speaks as fast as the voice does', () => {
    const slow = planMurmur(vietnamese(OFFICER, 'tuvan')).totalMs;
    expect(planMurmur(vietnamese(OFFICER, 'tuyendung')).totalMs).toBeLessThan(slow);
  });

  it('makes time for numbers and abbreviations', () => {
    const word = planMurmur(vietnamese('tôi đây')).totalMs;
    expect(planMurmur(vietnamese('113 đây')).totalMs).toBeGreaterThan(word + 200);
    expect(planMurmur(vietnamese('OTP đây')).totalMs).toBeGreaterThan(word + 200);
  });

  it('reads English with its own syllables', () => {
    expect(planMurmur(english('Stay on the line.')).syllables).toHaveLength(4);
    const short = planMurmur(english('a bank account')).totalMs;
    expect(planMurmur(english('an investigation account')).totalMs).toBeGreaterThan(short + 300);
  });

  it.each(['', '   ', '…', '– – –', '🙂', '?!'])('has nothing to say for “%s”, and says so in time', (text) => {
    const { plan, phrases } = scoreMurmur(vietnamese(text));
    expect(phrases).toEqual([]);
    expect(plan.totalMs).toBeGreaterThan(0);
    expect(plan.syllables.map((piece) => piece.text).join('')).toBe(text);
  });

  it('gives back every line whole, in order and the same each time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('Chuyển', 'gấp', 'nghe', 'chưa', '5.000.000đ', 'Ờ...', '–', 'OTP', 'họ'))
        .map((words) => words.join(' ')),
    );
    const line = fc.record({ text, voice: fc.constantFrom(...VOICES), language: fc.constantFrom(...LANGUAGES) });
    fc.assert(
      fc.property(line, (spoken) => {
        const { totalMs, syllables } = planMurmur(spoken);
        expect(syllables.map((piece) => piece.text).join('')).toBe(spoken.text);
        const starts = syllables.map(({ startMs }) => startMs);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts.every((start) => start >= 0 && start < totalMs)).toBe(true);
        expect(planMurmur(spoken)).toEqual({ totalMs, syllables });
      }),
      { seed: 111, numRuns: 300 },
    );
  });
});

describe('scoreMurmur', () => {
  it('breathes at the end of each sentence, and knows a question', () => {
    const { phrases, plan } = scoreMurmur(vietnamese(OFFICER));
    expect(phrases.map(({ isQuestion }) => isQuestion)).toEqual([true, false, false]);
    expect(phrases.map(({ syllables }) => syllables.length)).toEqual([4, 6, 5]);
    expect(Math.round(phrases[1]!.startSeconds * 1000)).toBe(plan.syllables[4]!.startMs);
  });
});
