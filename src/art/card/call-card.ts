import { ICON_PATHS } from '../icons/icon-paths.ts';
import { PALETTE } from '../palette.ts';
import type { HexColour } from '../palette.ts';
import { bar } from '../scene/picture.ts';
import { fill, num, stroke, svgDocument } from '../svg.ts';
import { TACTIC_PATHS } from '../tactics/tactic-paths.ts';
import type { CardBox, TextPlace, TextStyle } from './card.ts';

/** A6 lying, ten px to the millimetre. Everything on it can be read in black and white: lines and words carry it. */
export const CALL_BOX: CardBox = { width: 1480, height: 1050 };

const INK: HexColour = PALETTE.ink900;
const GREY: HexColour = '#5A5A6E';
const [LEFT, RIGHT] = [60, 1420];

/** 8.5 pt, the smallest print on the card. */
const LEAST = 30;

const style = (font: TextStyle['font'], weight: TextStyle['weight'], size: number, lines = 1): TextStyle => ({
  font,
  weight,
  size,
  least: Math.min(size, LEAST),
  lines,
  leading: 1.2,
  colour: INK,
});
const place = (x: number, y: number, width: number, height: number, align: TextPlace['align'] = 'left'): TextPlace => ({
  x,
  y,
  width,
  height,
  align,
});

/** The words that stand once. */
export const CALL_TEXT = {
  question: [style('display', 700, 92), place(190, 36, 720, 112)],
  speak: [style('text', 400, 32), place(LEFT + 40, 606, 1280, 44)],
  sentence: [style('text', 700, 44, 2), place(LEFT + 40, 650, 1280, 92)],
  foot: [style('text', 600, 32), place(LEFT, 976, 1060, 44)],
  app: [style('display', 700, 38), place(1140, 972, 280, 50, 'right')],
} as const satisfies Record<string, readonly [TextStyle, TextPlace]>;

/** Labels over the blanks, which are filled in by hand: who, and the number. */
export const CALL_LABEL: TextStyle = { ...style('text', 400, 30), colour: GREY };
const BLANKS = [176, 311, 446].map((y) => ({ y, rule: y + 116 }));
const WHO = { x: LEFT, width: 480 } as const;
const NUMBER = { x: 570, width: 330 } as const;
export const CALL_BLANKS = BLANKS.map(({ y }) => ({
  who: place(WHO.x, y, WHO.width, 40),
  number: place(NUMBER.x, y, NUMBER.width, 40),
}));

/** The two numbers that are always answered. */
export const CALL_HELP = {
  number: style('display', 700, 100),
  name: style('text', 600, 34, 2),
  checked: { ...style('text', 400, 30), colour: GREY } satisfies TextStyle,
} as const;
const HELP = { x: 950, width: 470, height: 248 } as const;
export const CALL_HELPLINES = [48, 316].map((y) => ({
  y,
  number: place(HELP.x + 30, y + 12, 270, 100),
  name: place(HELP.x + 30, y + 112, 410, 84),
  checked: place(HELP.x + 30, y + 196, 410, 40),
}));

/** Dừng – Kiểm – Kể – Báo: a word and a short line each. */
export const CALL_STEP = { word: style('display', 700, 44), line: style('text', 400, 32, 2) } as const;
const STEPS = ['stop', 'check', 'tell', 'report'] as const;
const STEP = { y: 778, width: 345, icon: 66 } as const;
export const CALL_STEPS = STEPS.map((id, index) => {
  const x = LEFT + index * STEP.width;
  return { id, word: place(x + 74, STEP.y, 250, 66), line: place(x, STEP.y + 76, STEP.width - 24, 84) };
});

/** The whole card without its words. */
export function callCardSvg(): string {
  const { width, height } = CALL_BOX;
  const body =
    bar({ x: 0, y: 0, width, height }, PALETTE.white) +
    `<rect x="1.5" y="1.5" width="${width - 3}" height="${height - 3}" stroke="#8A8A9C" stroke-width="3" stroke-dasharray="16 14"/>` +
    lantern() +
    BLANKS.map(({ rule }) => rules(rule)).join('') +
    CALL_HELPLINES.map(({ y }) => helpBox(y)).join('') +
    speech() +
    CALL_STEPS.map(({ id }, index) => step(id, LEFT + index * STEP.width)).join('');
  return svgDocument({ box: [0, 0, width, height] }, body);
}

const rules = (y: number): string =>
  [WHO, NUMBER].map(({ x, width }) => stroke(`M${num(x)} ${num(y)}h${num(width)}`, INK, 3)).join('');

const helpBox = (y: number): string =>
  `<rect x="${HELP.x}" y="${y}" width="${HELP.width}" height="${HELP.height}" rx="28" fill="#FFF6DF" stroke="${INK}" stroke-width="4"/>` +
  `<g transform="translate(${HELP.x + HELP.width - 108} ${y + 26}) scale(3.2)">${stroke(ICON_PATHS.call, INK, 1.6)}</g>`;

/** A bubble whose corner points to whoever holds the card. */
const speech = (): string =>
  fill(
    `M${LEFT + 30} 594H${RIGHT - 30}a30 30 0 0 1 30 30V722a30 30 0 0 1 -30 30H${LEFT + 10}a10 10 0 0 1 -10 -10V624a30 30 0 0 1 30 -30Z`,
    '#F4F1FF',
    ` stroke="${INK}" stroke-width="4"`,
  );

const step = (id: (typeof STEPS)[number], x: number): string =>
  `<g transform="translate(${num(x - 7)} ${STEP.y}) scale(${STEP.icon / 24})">${stroke(TACTIC_PATHS[id], INK, 2)}</g>`;

/** A lantern drawn with the pen, so that a printer without colour draws it as well. */
function lantern(): string {
  const paper = 'M-22 -34C-62 -30 -62 30 -22 34H22C62 30 62 -30 22 -34Z';
  return (
    `<g transform="translate(112 98)">${stroke('M0 -56V-44', INK, 4)}${fill(paper, '#FFE7B8', ` stroke="${INK}" stroke-width="4"`)}` +
    stroke('M-9 -34C-28 -22 -28 22 -9 34M9 -34C28 -22 28 22 9 34', INK, 2.4) +
    bar({ x: -26, y: -44, width: 52, height: 11, radius: 4 }, INK) +
    bar({ x: -26, y: 33, width: 52, height: 10, radius: 4 }, INK) +
    `${stroke('M0 43V66M-7 48V60M7 48V60', INK, 4)}</g>`
  );
}
