import { describe, expect, it } from 'vitest';
import { contrast, groundOf, isLarge, over, parseColour } from '../../../src/tools/audit/contrast.ts';
import type { Colour } from '../../../src/tools/audit/contrast.ts';
import { countByProbe, groupFindings } from '../../../src/tools/audit/findings.ts';
import type { Finding } from '../../../src/tools/audit/findings.ts';
import { findCut, sticksOut } from '../../../src/tools/audit/geometry.ts';
import type { Box, Frame, TextBox } from '../../../src/tools/audit/geometry.ts';
import { percentile } from '../../../src/tools/audit/numbers.ts';
import { parseAuditOptions } from '../../../src/tools/audit/options.ts';
import { reportPage } from '../../../src/tools/audit/report.ts';
import { WALKS, legsOf } from '../../../src/tools/audit/screens.ts';

describe('the command line of the audit', () => {
  it.each([
    ['everything', [], { quick: false, json: false, languages: ['vi', 'en'], walks: [], structure: true, speed: true }],
    ['a quick one', ['--quick', '--json'], { quick: true, json: true }],
    ['a part', ['--walks', 'kiosk,class', '--sizes', '360x640'], { walks: ['kiosk', 'class'], sizes: ['360x640'] }],
    ['one language, nothing of speed', ['--languages', 'en', '--no-speed'], { languages: ['en'], speed: false }],
  ])('%s', (_what, words, expected) => expect(parseAuditOptions(words)).toMatchObject(expected));

  it.each([
    [['--languages', 'fr'], /--languages takes vi, en, not "fr"/],
    [['--sizes', '800x600'], /--sizes takes .*360x640/],
    [['--fast'], /--fast/],
    [['word'], /word/],
  ])('%j is refused', (words, fault) => expect(() => parseAuditOptions(words)).toThrow(fault));
});

describe('what is walked', () => {
  const all = parseAuditOptions([]);

  it('is five screens and the plaza in English when it must be quick', () => {
    const legs = legsOf({ ...all, quick: true });
    expect(legs.map(({ walk, language, size }) => [walk.screens(size).length, language])).toEqual([
      [3, 'vi'],
      [3, 'vi'],
    ]);
  });

  it('is every walk in both languages and each of its sizes otherwise', () => {
    expect(legsOf(all)).toHaveLength(WALKS.reduce((sum, { sizes }) => sum + 2 * sizes.length, 0));
  });

  it.each(WALKS.map((walk) => [walk.name, walk] as const))('%s names each screen once', (_name, walk) => {
    for (const size of walk.sizes) expect(new Set(walk.screens(size)).size).toBe(walk.screens(size).length);
  });

  it('refuses walks that do not exist', () =>
    expect(() => legsOf({ ...all, walks: ['nowhere'] })).toThrow(/nowhere|none/));
});

describe('percentile', () => {
  it.each([
    [[], 0.98, null],
    [[7], 0.98, 7],
    [[3, 1, 2, 4], 0.5, 2],
    [Array.from({ length: 100 }, (_, at) => at + 1), 0.98, 98],
    [Array.from({ length: 10 }, (_, at) => at + 1), 0.98, 10],
  ])('of %j at %d is %j', (list, share, expected) => expect(percentile(list, share)).toBe(expected));
});

describe('contrast', () => {
  const [black, white]: Colour[] = [[0, 0, 0, 1], [255, 255, 255, 1]]; // prettier-ignore

  it('runs from 1 to 21, whichever comes first', () => {
    expect(contrast(black!, white!)).toBeCloseTo(21, 5);
    expect(contrast(white!, black!)).toBeCloseTo(21, 5);
    expect(contrast(white!, white!)).toBe(1);
  });

  it.each([
    ['rgb(12, 15, 46)', [12, 15, 46, 1]],
    ['rgba(12, 15, 46, 0.5)', [12, 15, 46, 0.5]],
    ['color(srgb 1 0.5 0 / 0.25)', [255, 127.5, 0, 0.25]],
    ['#0C0F2E', [12, 15, 46, 1]],
    ['transparent', null],
  ])('reads %s', (text, expected) => expect(parseColour(text)).toEqual(expected));

  it('sees through what is not opaque', () => {
    expect(over([255, 255, 255, 0.5], black!)).toEqual([127.5, 127.5, 127.5, 1]);
    expect(groundOf([[255, 255, 255, 0.5], black!, white!])).toEqual([127.5, 127.5, 127.5, 1]);
    expect(groundOf([[255, 255, 255, 0.5]])).toBeNull();
  });

  it.each([
    [24, 400, true],
    [23, 400, false],
    [19, 700, true],
    [18, 700, false],
  ])('%d px of weight %d is large: %j', (px, weight, expected) => expect(isLarge(px, weight)).toBe(expected));
});

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const WINDOW: Frame = { box: box(0, 0, 360, 640), x: 'clip', y: 'clip' };
const text = (words: Box, rest: Partial<TextBox> = {}): TextBox => ({
  text: words,
  fontPx: 16,
  frames: [WINDOW],
  bubble: null,
  ellipsis: 0,
  ...rest,
});

describe('a text that is cut off', () => {
  it('is told by how much a box sticks out', () => {
    expect(sticksOut(box(-5, 10, 20, 30), box(0, 0, 10, 40))).toEqual({ x: 10, y: 0 });
  });

  const chat: Frame = { box: box(0, 100, 360, 500), x: 'clip', y: 'scroll' };
  const badge: Frame = { box: box(10, 10, 60, 30), x: 'clip', y: 'clip' };
  it.each([
    ['within the window', text(box(10, 10, 300, 30)), null],
    ['half a pixel over', text(box(10, 10, 361, 30)), null],
    ['beyond the edge', text(box(10, 10, 380, 30)), 'beyond the edge of the screen'],
    ['below the window', text(box(10, 630, 100, 650)), 'below the screen, out of reach'],
    ['below, but to be scrolled to', text(box(10, 900, 100, 920), { frames: [chat, WINDOW] }), null],
    ['sideways in what scrolls down', text(box(10, 120, 400, 140), { frames: [chat, WINDOW] }), 'cut off at the side'],
    [
      'sideways in what scrolls sideways',
      text(box(10, 20, 400, 30), { frames: [{ ...badge, x: 'scroll' }, WINDOW] }),
      'to be scrolled sideways',
    ],
    ['in a narrow frame', text(box(10, 12, 90, 28), { frames: [badge, WINDOW] }), 'cut off at the side'],
    ['in a low frame', text(box(12, 12, 40, 50), { frames: [badge, WINDOW] }), 'cut off'],
    ['a letter’s box a little higher than its frame', text(box(12, 8, 40, 33), { frames: [badge, WINDOW] }), null],
    ['out of its bubble', text(box(10, 10, 90, 30), { bubble: box(0, 0, 60, 40) }), 'sticks out of its box sideways'],
    ['below its bubble', text(box(10, 10, 50, 60), { bubble: box(0, 0, 60, 40) }), 'sticks out of its box'],
    ['with an ellipsis', text(box(10, 10, 50, 30), { ellipsis: 12 }), 'cut off with an ellipsis'],
  ])('%s', (_what, shown, expected) => expect(findCut(shown)?.what ?? null).toBe(expected));
});

describe('the report', () => {
  const finding = (rest: Partial<Finding>): Finding => ({
    walk: 'plaza',
    screen: 'plaza',
    language: 'vi',
    size: '360x640',
    condition: '100 %',
    probe: 'target',
    selector: '.x',
    what: '“<b>”: 40×40, 44 needed',
    amount: 40,
    ...rest,
  });
  const findings = [
    finding({}),
    finding({ language: 'en', what: '“b”: 42×42, 44 needed', amount: 42 }),
    finding({ probe: 'axe', selector: '.y', what: 'label: <input>', amount: 1 }),
  ];

  it('counts by kind', () => expect(countByProbe(findings)).toMatchObject({ axe: 1, target: 2, clipped: 0 }));

  it('names a fault once, with every place', () => {
    const groups = groupFindings(findings);
    expect(groups.map(({ probe, places }) => [probe, places.length])).toEqual([
      ['axe', 1],
      ['target', 2],
    ]);
  });

  it('is a page that runs nothing of what it quotes', () => {
    const page = reportPage({
      quick: true,
      figures: { axeViolations: 1 },
      speed: null,
      visits: [],
      findings,
      notVisited: [{ walk: 'class', screen: 'vote', language: 'vi', size: '360x640', why: 'timeout' }],
      notReachedByDesign: { 'home: print': 'paper' },
    });
    expect(page).not.toMatch(/<b>|<input>|<script/);
    expect(page).toContain('&lt;input&gt;');
    expect(page).toContain('class: vote vi 360x640');
    expect(page).toContain('home: print');
  });
});
