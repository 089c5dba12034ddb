import { describe, expect, it } from 'vitest';
import type { Box, Frame } from '../../../src/tools/audit/geometry.ts';
import { judgeClipping } from '../../../src/tools/audit/probes/clipped.ts';
import { judgeContrast } from '../../../src/tools/audit/probes/contrast.ts';
import { judgeGround, visibleBox } from '../../../src/tools/audit/probes/over-pictures.ts';
import type { ShownText } from '../../../src/tools/audit/probes/read-texts.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const WINDOW: Frame = { box: box(0, 0, 360, 640), x: 'clip', y: 'clip' };
const OWN: Frame = { box: box(10, 10, 100, 30), x: 'clip', y: 'clip' };

const shown = (rest: Partial<ShownText> = {}): ShownText => ({
  selector: '.x',
  words: 'Words',
  text: box(10, 10, 90, 30),
  fontPx: 16,
  weight: 400,
  colour: 'rgb(255, 243, 220)',
  grounds: null,
  opacity: 1,
  brokenWord: null,
  frames: [WINDOW],
  bubble: null,
  ellipsis: 0,
  covers: [],
  disabled: false,
  ...rest,
});

describe('the beginning of a message', () => {
  const preview = (rest: Partial<ShownText>) =>
    shown({
      selector: '.banner__words span',
      text: box(10, 10, 300, 30),
      frames: [OWN, WINDOW],
      ellipsis: 200,
      ...rest,
    });

  it('may end in an ellipsis', () => expect(judgeClipping([preview({})])).toEqual([]));

  it.each([
    ['by another name', preview({ selector: '.choice__text' })],
    ['whose bubble is too low', preview({ bubble: box(10, 10, 100, 18) })],
    [
      'that leaves the screen',
      preview({ frames: [{ ...OWN, box: box(10, 10, 380, 30) }, WINDOW], text: box(10, 10, 500, 30) }),
    ],
  ])('is a fault %s', (_what, text) => expect(judgeClipping([text])).toHaveLength(1));
});

describe('a word that is broken in two', () => {
  it('is a fault', () =>
    expect(judgeClipping([shown({ brokenWord: 'Report' })])).toMatchObject([
      { what: '“Words”: “Report” is broken in two' },
    ]));
});

describe('contrast over pictures', () => {
  const ground = (dark: number, light: number): number[] => [
    ...Array.from({ length: dark }, () => [12, 15, 46]).flat(),
    ...Array.from({ length: light }, () => [255, 230, 176]).flat(),
  ];

  it.each([
    ['cream on night', shown(), ground(100, 0), 0],
    ['cream on night with a star', shown(), ground(100, 5), 0],
    ['cream half over the moon', shown(), ground(50, 50), 1],
    ['letters that are seen through', shown({ opacity: 0.3 }), ground(100, 0), 1],
    ['large ones that are seen through', shown({ opacity: 0.45, fontPx: 30 }), ground(100, 0), 0],
    ['nothing to see', shown(), [], 0],
  ])('%s', (_what, text, pixels, faults) => expect(judgeGround(text, pixels)).toHaveLength(faults));

  it('is looked for where a picture lies, but not for words that cannot be used', () => {
    const flat = shown({ grounds: ['rgb(12, 15, 46)'] });
    const { faults, overPictures } = judgeContrast([flat, shown(), shown({ disabled: true })]);
    expect(faults).toEqual([]);
    expect(overPictures).toHaveLength(1);
  });

  it.each([
    ['whole', shown(), box(10, 10, 90, 30)],
    [
      'as far as its frame goes',
      shown({ frames: [{ ...OWN, box: box(10, 10, 50, 30) }, WINDOW] }),
      box(10, 10, 50, 30),
    ],
    ['above a bar', shown({ covers: [box(0, 22, 360, 60)] }), box(10, 10, 90, 22)],
    ['below a bar', shown({ covers: [box(0, 0, 360, 22)] }), box(10, 22, 90, 30)],
    ['not at all behind a bar', shown({ covers: [box(0, 0, 360, 60)] }), null],
    ['beside a badge', shown({ covers: [box(80, 0, 120, 60)] }), box(10, 10, 90, 30)],
    ['not at all below the window', shown({ text: box(10, 700, 90, 720) }), null],
  ])('of a text %s', (_what, text, expected) => expect(visibleBox(text)).toEqual(expected));
});
