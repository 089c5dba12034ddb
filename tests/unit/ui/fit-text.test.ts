import { describe, expect, it } from 'vitest';
import { PALETTE } from '#art';
import { CALL_TEXT, SHARE_NAME, SHARE_TEXT, signPlaces } from '#art/card';
import type { TextPlace, TextStyle } from '#art/card';
import { TACTICS } from '#scenario';
import { fitPassage } from '../../../src/ui/card/fit-text.ts';
import type { Measure } from '../../../src/ui/card/fit-text.ts';
import { packedScenarios } from '../../support/scenario-files.ts';
import vi from '../../../assets/locales/vi.json' with { type: 'json' };
import en from '../../../assets/locales/en.json' with { type: 'json' };

/** Every sign as wide as half its size. */
const half: Measure = (text, _style, size) => text.length * size * 0.5;
const STYLE: TextStyle = {
  font: 'text',
  weight: 400,
  size: 40,
  least: 20,
  lines: 2,
  leading: 1.2,
  colour: PALETTE.cream100,
};
const place = (width: number, height = 200): TextPlace => ({ x: 0, y: 0, width, height, align: 'left' });
const fit = (text: string, width: number, style: Partial<TextStyle> = {}, height = 200) =>
  fitPassage({ style: { ...STYLE, ...style }, parts: [{ text, place: place(width, height) }] }, half);

describe('words in their place', () => {
  it.each([
    ['keep their size where they fit', 'mot hai ba', 200, 40, ['mot hai ba']],
    ['shrink a little rather than break', 'mot hai ba', 180, 36, ['mot hai ba']],
    ['break rather than shrink much', 'mot hai ba', 150, 40, ['mot', 'hai ba']],
    ['break evenly', 'mot hai ba bon nam', 240, 40, ['mot hai ba', 'bon nam']],
    ['break at a pause', 'mot hai, ba bon nam', 300, 40, ['mot hai,', 'ba bon nam']],
    ['shrink further when the lines are used up', 'mothaibabon namsau', 150, 27, ['mothaibabon', 'namsau']],
  ])('%s', (_name, text, width, size, lines) => expect(fit(text, width)).toEqual({ size, lines: [lines] }));

  it('shrink where two lines would be too tall', () => {
    expect(fit('mot hai ba bon nam sau', 300, {}, 60)).toMatchObject({ size: 27, lines: [['mot hai ba bon nam sau']] });
  });

  it('never run off: what fits nowhere is cut, and says so', () => {
    const { size, lines } = fit('mot hai ba bon nam sau bay tam chin muoi', 150);
    expect(size).toBe(20);
    expect(lines[0]).toHaveLength(2);
    expect(lines[0]![1]).toMatch(/…$/);
    for (const line of lines[0]!) expect(half(line, STYLE, size)).toBeLessThanOrEqual(150);
    expect(fit('x'.repeat(99), 150).lines[0]).toEqual([`${'x'.repeat(14)}…`]);
  });

  it('share one size', () => {
    const parts = ['mot', 'mot hai ba'].map((text) => ({ text, place: place(180) }));
    expect(fitPassage({ style: STYLE, parts }, half).size).toBe(36);
  });
});

/** No word of the cards is set wider than this on average, in either font: em per sign. */
const wide: Measure = (text, { font }, size) => text.length * size * (font === 'display' ? 0.56 : 0.58);
const whole = ({ lines }: { lines: readonly (readonly string[])[] }): boolean => !lines.flat().join().includes('…');

describe('the words of the cards', () => {
  const titles = packedScenarios().flatMap(({ scenario }) => [scenario.title.vi, scenario.title.en]);
  it.each(titles)('the story title %s fits', (title) => {
    const [style, at] = SHARE_TEXT.story;
    const text = vi['share.in-story'].replace('{{title}}', title);
    const fitted = fitPassage({ style, parts: [{ text, place: at }] }, wide);
    expect(whole(fitted)).toBe(true);
    expect(fitted.size).toBeGreaterThanOrEqual(36);
  });

  it.each([1, 2, 3])('any %i tactics fit', (count) => {
    const places = signPlaces(count);
    for (const words of [vi, en] as Record<string, string>[]) {
      const longest = TACTICS.map((id) => words[`tactic.${id}`] ?? '').sort((a, b) => b.length - a.length);
      const parts = places.map(({ name }, index) => ({ text: longest[index] ?? '', place: name }));
      const fitted = fitPassage({ style: SHARE_NAME, parts }, wide);
      expect(whole(fitted)).toBe(true);
      expect(fitted.size).toBeGreaterThanOrEqual(30);
    }
  });

  it.each([
    ...(['title-kept', 'title-relit', 'title-walked'] as const).map(
      (key) => [`share.${key}`, SHARE_TEXT.title] as const,
    ),
    ...(['flagged', 'met', 'acts', 'steps'] as const).map((key) => [`share.${key}`, SHARE_TEXT.heading] as const),
    ['share.call', SHARE_TEXT.call] as const,
    ['call-card.question', CALL_TEXT.question] as const,
    ['call-card.speak', CALL_TEXT.speak] as const,
    ['call-card.sentence', CALL_TEXT.sentence] as const,
    ['share.call', CALL_TEXT.foot] as const,
  ])('%s fits', (key, [style, at]) => {
    for (const words of [vi, en] as Record<string, string>[]) {
      expect(whole(fitPassage({ style, parts: [{ text: words[key] ?? '', place: at }] }, wide)), words[key]).toBe(true);
    }
  });
});
