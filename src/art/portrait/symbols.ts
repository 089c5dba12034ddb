import type { Expression } from '#scenario';
import { fill, stroke } from '../svg.ts';
import type { SymbolPortrait } from './cast.ts';
import { EXPRESSION_DRAWINGS } from './expressions.ts';
import type { EyeKind, MouthKind } from './expressions.ts';
import type { Backdrop } from './person.ts';

interface SymbolDrawing {
  readonly backdrop: Backdrop;
  readonly crop: readonly [x: number, y: number, side: number];
  readonly draw: (expression: Expression, mouthOpen: boolean | undefined) => string;
}

const EMBER = '#FF8F70';

/** The hooded figure has no face, only embers: left eye about (0, 0), mirrored. */
const EMBER_EYES: Readonly<Record<EyeKind, string>> = {
  open: 'M-8 0H8',
  half: 'M-8-1H7',
  slant: 'M-8-4L8 2',
  droop: 'M-8 2L8-3',
  smile: 'M-8 3Q0-6 8 3',
  closed: 'M-8-1Q0 6 8-1',
  wide: 'M0-5a5 5 0 1 0 .01 0',
};

const EMBER_MOUTHS: Partial<Record<MouthKind, string>> = {
  soft: 'M88 141Q100 146 112 141',
  smile: 'M84 138Q100 151 116 138',
  flat: 'M87 142H113',
  tight: 'M87 144L95 140L105 144L113 140',
  wavy: 'M86 143Q93 137 100 142T114 141',
  frown: 'M87 146Q100 137 113 146',
  smirk: 'M84 139Q103 149 119 133',
  aside: 'M94 143Q104 140 112 141',
};
const EMBER_OPEN = 'M86 138H114Q112 151 100 151Q88 151 86 138Z';

function hoodedFigure(expression: Expression, mouthOpen: boolean | undefined): string {
  const drawing = EXPRESSION_DRAWINGS[expression];
  const kind = mouthOpen === undefined ? drawing.mouth : drawing.speech[mouthOpen ? 1 : 0];
  const mouth = EMBER_MOUTHS[kind];
  const [dx, dy] = drawing.look ?? [0, 0];
  const eye = (x: number, flip: string): string =>
    `<g transform="translate(${x + dx} ${109 + dy})${flip}">${stroke(EMBER_EYES[drawing.eyes], EMBER, 4.6)}</g>`;
  return (
    fill('M28 152C20 60 58 12 98 12C138 12 176 60 168 152C166 184 148 198 98 198C48 198 30 184 28 152Z', '#FFE2B8', ' opacity=".5"') +
    fill('M30 152C22 60 60 13 100 13C140 13 178 60 170 152C168 184 150 198 100 198C50 198 32 184 30 152Z', '#2B2258') +
    fill('M100 13C140 13 178 60 170 152C168 176 158 188 134 194C160 150 150 50 100 13Z', '#1A1340') +
    fill('M14 360V246C16 212 42 194 72 184H128C158 194 184 212 186 246V360Z', '#332965') +
    fill('M128 184C158 194 184 212 186 246V360H150C156 260 152 210 128 184Z', '#1F1749') +
    fill('M100 36C60 36 48 80 52 118C56 154 77 172 100 172C123 172 144 154 148 118C152 80 140 36 100 36Z', '#0B0720') +
    stroke('M57 118C54 84 66 50 94 43', '#8A78D8', 2.8, ' opacity=".7"') +
    stroke('M68 184C82 210 118 210 132 184', '#171036', 5) + stroke('M88 208V240M112 208V234', '#8A78D8', 3) +
    eye(82, '') + eye(118, ' scale(-1 1)') + (mouth ? stroke(mouth, EMBER, 4.2) : fill(EMBER_OPEN, EMBER))
  ); // prettier-ignore
}

/** One of the three heads: about (0, 0), 46 px half-high, shoulders running down out of the picture. */
function head(x: number, y: number, scale: number, [skin, hair, cloth]: readonly [string, string, string]): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">` +
    fill('M-62 400V112C-60 76-30 62 0 62C30 62 60 76 62 112V400Z', cloth) + stroke('M-63 118C-60 78-34 63-12 61', '#FFE2B8', 2.6, ' opacity=".7"') +
    fill('M-10 36H10V64Q0 76-10 64Z', skin, ' opacity=".9"') + fill('M-36 12C-44-46 44-46 36 12C36 26 32 34 28 38H-28C-32 34-36 26-36 12Z', hair) +
    fill('M0-28C-26-28-32-4-31 14C-30 38-14 50 0 50C14 50 30 38 31 14C32-4 26-28 0-28Z', skin) +
    fill('M-35 18C-40-40 40-40 35 18C30 0 18-10 4-14C-8-4-26-2-35 18Z', hair) +
    fill('M-16 14a4.6 5.6 0 1 0 9.2 0a4.6 5.6 0 1 0-9.2 0M7 14a4.6 5.6 0 1 0 9.2 0a4.6 5.6 0 1 0-9.2 0', '#22142F') + fill('M-11 12a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M12 12a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0', '#fff') +
    stroke('M-8 33Q0 39.5 8 33', '#8F3247', 3.4) + stroke('M-37 8C-38-18-26-32-8-34', '#FFE2B8', 2.4, ' opacity=".65"') + '</g>'
  ); // prettier-ignore
}

const group = (): string =>
  head(48, 82, 0.8, ['#DFA676', '#2D2149', '#35AE94']) +
  head(152, 82, 0.8, ['#FBDABA', '#6A3D3C', '#CC5A91']) +
  head(100, 116, 1.04, ['#F4CCA4', '#33263F', '#5F70E8']);

/** A gear with a bell's quiet dot: nobody speaks here, the phone does. */
function systemGlyph(): string {
  const teeth = [0, 45, 90, 135]
    .map((turn) => `<rect x="88" y="46" width="24" height="124" rx="9" transform="rotate(${turn} 100 108)"/>`)
    .join('');
  return (
    `<g fill="#FFE2B8" opacity=".55" transform="translate(-2.2 -1.6)">${teeth}</g><g fill="#C9C4F0">${teeth}</g>` +
    '<circle cx="100" cy="108" r="46" fill="#C9C4F0"/><path d="M134 76A46 46 0 0 1 100 154C128 140 140 110 134 76Z" fill="#9C97D6"/>' +
    '<circle cx="100" cy="108" r="24" fill="#2B2D6E"/><circle cx="100" cy="108" r="9" fill="#FFC15E"/>'
  );
}

export const SYMBOLS: Readonly<Record<SymbolPortrait, SymbolDrawing>> = {
  'an-mat': { backdrop: 'slate', crop: [16, 8, 168], draw: hoodedFigure },
  nhom: { backdrop: 'teal', crop: [12, 34, 176], draw: group },
  'he-thong': { backdrop: 'slate', crop: [24, 32, 152], draw: systemGlyph },
};
