import type { Expression, Portrait } from '#scenario';
import { num, svgDocument, verticalGradient } from '../svg.ts';
import { CAST } from './cast.ts';
import type { PersonPortrait, SymbolPortrait } from './cast.ts';
import { figureSvg } from './figure.ts';
import { BACKDROPS } from './person.ts';
import type { Backdrop } from './person.ts';
import { SYMBOLS } from './symbols.ts';

/** `square`: head on a coloured ground, for avatars. `bust`: 200 × 240 with ground. `none`: the bust alone. */
export type PortraitFrame = 'square' | 'bust' | 'none';

export interface PortraitOptions {
  readonly portrait: Portrait;
  readonly expression: Expression;
  readonly frame?: PortraitFrame;
  /** Speaking: true and false alternate on syllables. Left out: the mouth at rest. */
  readonly mouthOpen?: boolean;
}

export interface PortraitParts {
  /** Head and shoulders on the 200 × 240 box; `long` figures run on to y = 360. */
  readonly figure: string;
  readonly backdrop: Backdrop;
  readonly crop: readonly [x: number, y: number, side: number];
}

const SQUARE_PX = 160;

function isSymbol(portrait: Portrait): portrait is SymbolPortrait {
  return portrait in SYMBOLS;
}

/**
 * The prefix of a picture's ids, short since it is repeated. Same options, same prefix: two equal pictures in one
 * document may share their gradients, and the function stays pure.
 */
export function portraitId(kind: string, { portrait, expression, mouthOpen }: PortraitOptions): string {
  let hash = 7;
  for (const sign of `${kind}/${portrait}/${expression}/${mouthOpen}`)
    hash = (hash * 31 + sign.charCodeAt(0)) % 1679609;
  return `p${hash.toString(36)}`;
}

export function portraitParts(options: PortraitOptions, id: string, long = false): PortraitParts {
  const { portrait, expression, mouthOpen } = options;
  if (isSymbol(portrait)) {
    const { backdrop, crop, draw } = SYMBOLS[portrait];
    return { backdrop, crop, figure: draw(expression, mouthOpen) };
  }
  const person = CAST[portrait satisfies PersonPortrait];
  const figure = figureSvg({ person, expression, mouthOpen, id, long });
  return { figure, backdrop: person.backdrop, crop: person.crop ?? [20, 26, 160] };
}

/** The ground: a soft disc of light behind the head and a few far lanterns out of focus. */
function groundSvg(backdrop: Backdrop, id: string, box: readonly [number, number, number, number]): string {
  const [x, y, width, height] = box.map(num);
  const lights =
    '<circle cx="30" cy="58" r="9"/><circle cx="172" cy="44" r="12"/><circle cx="182" cy="136" r="7"/><circle cx="20" cy="140" r="6"/>';
  return (
    `<defs>${verticalGradient(`${id}g`, BACKDROPS[backdrop])}</defs><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#${id}g)"/>` +
    `<circle cx="100" cy="104" r="88" fill="#FFF3DC" opacity=".1"/><g fill="#FFE9B8" opacity=".2">${lights}</g>`
  ); // prettier-ignore
}

/** One person of the house kit in one mood, as a picture of its own. */
export function portraitSvg(options: PortraitOptions): string {
  const frame = options.frame ?? 'square';
  const id = portraitId(frame, options);
  const { figure, backdrop, crop } = portraitParts(options, id);
  if (frame === 'none') return svgDocument({ box: [0, 0, 200, 240] }, figure);
  if (frame === 'bust') {
    return svgDocument({ box: [0, 0, 200, 240] }, groundSvg(backdrop, id, [0, 0, 200, 240]) + figure);
  }
  const box = [crop[0], crop[1], crop[2], crop[2]] as const;
  return svgDocument({ box, size: [SQUARE_PX, SQUARE_PX] }, groundSvg(backdrop, id, box) + figure);
}
