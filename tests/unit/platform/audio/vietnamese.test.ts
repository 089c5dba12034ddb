import { describe, expect, it } from 'vitest';
import {
  parseVietnameseSyllable,
  readVietnameseNumber,
  readVietnameseWord,
} from '../../../../src/platform/audio/voice/vietnamese.ts';

describe('parseVietnameseSyllable', () => {
  it.each([
    ['ma', 'ngang', 'nasal', 'a', 'none'],
    ['mà', 'huyen', 'nasal', 'a', 'none'],
    ['má', 'sac', 'nasal', 'a', 'none'],
    ['mả', 'hoi', 'nasal', 'a', 'none'],
    ['mã', 'nga', 'nasal', 'a', 'none'],
    ['mạ', 'nang', 'nasal', 'a', 'none'],
    ['nghiệp', 'nang', 'nasal', 'iê', 'stop'],
    ['được', 'nang', 'stop', 'ươ', 'stop'],
    ['giờ', 'huyen', 'fricative', 'ơ', 'none'],
    ['gì', 'huyen', 'fricative', 'i', 'none'],
    ['giúp', 'sac', 'fricative', 'u', 'stop'],
    ['quá', 'sac', 'stop', 'a', 'none'],
    ['quốc', 'sac', 'stop', 'ô', 'stop'],
    ['khuya', 'ngang', 'fricative', 'uya', 'none'],
    ['ngoài', 'huyen', 'nasal', 'oai', 'none'],
    ['lừa', 'huyen', 'liquid', 'ưa', 'none'],
    ['ảnh', 'hoi', 'none', 'a', 'nasal'],
    ['ƠI', 'ngang', 'none', 'ơi', 'none'],
  ])('%s: tone %s, onset %s, vowels %s, coda %s', (word, tone, onset, vowels, coda) => {
    expect(parseVietnameseSyllable(word)).toMatchObject({ tone, onset, vowels, coda });
  });

  it.each(['quyết', 'ngữ', 'đặng', 'Huế', 'thuở', 'ỷ'])('%s reads the same in NFC and NFD', (word) => {
    const composed = parseVietnameseSyllable(word.normalize('NFC'));
    expect(composed).toBeDefined();
    expect(parseVietnameseSyllable(word.normalize('NFD'))).toEqual(composed);
  });

  it.each([
    ['được', 1],
    ['hoa', 1],
    ['sao', 0],
    ['tuyết', 2],
    ['mưa', 0],
    ['thuỷ', 1],
  ])('%s: the vowel at %i carries it', (word, main) => {
    expect(parseVietnameseSyllable(word)?.main).toBe(main);
  });

  it.each(['Facebook', 'OTP', 'online', 'xyz', ''])('%s is no Vietnamese syllable', (word) => {
    expect(parseVietnameseSyllable(word)).toBeUndefined();
  });
});

describe('words and numbers that are no syllable', () => {
  it.each([
    ['OTP', 3],
    ['CCCD', 4],
    ['Zalo', 2],
    ['Facebook', 3],
    ['online', 2],
    ['shipper', 2],
  ])('%s is read in %i parts', (word, count) => {
    expect(readVietnameseWord(word)).toHaveLength(count);
  });

  it.each([
    ['111', 3],
    ['2025', 4],
    ['5.000.000', 3],
    ['1,5', 2],
  ])('%s is read in %i syllables', (number, count) => {
    expect(readVietnameseNumber(number)).toHaveLength(count);
  });
});
