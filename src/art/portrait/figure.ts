import type { Expression } from '#scenario';
import { fill, mirrored, num, stroke } from '../svg.ts';
import { EXPRESSION_DRAWINGS } from './expressions.ts';
import type { ExpressionDrawing, MouthKind } from './expressions.ts';
import { EXTRAS, UNDER_HAIR } from './extras.ts';
import { dropsSvg, faceSvg } from './face.ts';
import { bodyPath, garmentBehind, garmentSvg } from './garment.ts';
import { HAIR } from './hair.ts';
import type { HairDrawing } from './hair.ts';
import { HAIR_TONES, SKINS } from './person.ts';
import type { HeadShape, PersonSpec } from './person.ts';

/** The lantern light that edges everyone from the left. */
const RIM = '#FFE2B8';

export interface FigureOptions {
  readonly person: PersonSpec;
  readonly expression: Expression;
  /** Speaking: true and false alternate on syllables. Left out: the mouth at rest. */
  readonly mouthOpen?: boolean;
  /** Prefix of every id, so that drawings may stand in one document. */
  readonly id: string;
  /** Down to y = 360, for a video call, instead of 240. */
  readonly long?: boolean;
}

function headPath({ cheek, drop, jaw, chin }: HeadShape): string {
  const left = num(100 - cheek);
  const right = num(100 + cheek);
  return (
    `M100 48C${num(100 - cheek * 0.78)} 48 ${left} 75 ${left} 103C${left} ${103 + drop} ${100 - jaw} ${chin} 100 ${chin}` +
    `C${100 + jaw} ${chin} ${right} ${103 + drop} ${right} 103C${right} 75 ${num(100 + cheek * 0.78)} 48 100 48Z`
  );
}

function selectMouth(drawing: ExpressionDrawing, mouthOpen: boolean | undefined): MouthKind {
  if (mouthOpen === undefined) return drawing.mouth;
  return mouthOpen ? drawing.speech[1] : drawing.speech[0];
}

function definitions({ person, id }: FigureOptions, hair: HairDrawing): string {
  const [light, base] = SKINS[person.skin];
  return (
    `<defs><linearGradient id="${id}s" x1="0" y1="0" x2=".9" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${base}"/></linearGradient>` +
    `<path id="${id}h" d="${headPath(person.head)}"/><path id="${id}b" d="${bodyPath(person.body)}"/>` +
    `<path id="${id}r" d="${hair.back}"/><path id="${id}f" d="${hair.front}"/>` +
    `<clipPath id="${id}c"><use href="#${id}h"/></clipPath></defs>`
  );
}

/** A copy of the silhouette, moved towards the light, of which a thin warm edge stays visible. */
function rimLight(id: string): string {
  const uses = ['r', 'f', 'b'].map((part) => `<use href="#${id}${part}"/>`).join('');
  return `<g transform="translate(-2.2 -1.2)" fill="${RIM}" opacity=".75">${uses}</g>`;
}

function neckSvg(person: PersonSpec): string {
  const [, base, shade] = SKINS[person.skin];
  const n = person.body.neck;
  const neck = `M${100 - n} 146H${100 + n}V178L${100 + n * 0.4} 200H${100 - n * 0.4}L${100 - n} 178Z`;
  const shadow = `M${100 - n} 150H${100 + n}V166C${100 + n * 0.5} 177 ${100 - n * 0.5} 177 ${100 - n} 168Z`;
  return fill(neck, base) + fill(shadow, shade, ' opacity=".6"');
}

function earsSvg(person: PersonSpec, hair: HairDrawing, id: string): string {
  if (!hair.ears) return '';
  const [light, base, shade] = SKINS[person.skin];
  const x = 101 - person.head.cheek;
  const ear = (cx: number, colour: string): string =>
    `<ellipse cx="${num(cx)}" cy="115" rx="8" ry="11.5" fill="${colour}"/>`;
  const fold = stroke(`M${num(x - 4)} 111q-2 4 1 8`, shade, 1.8, ' opacity=".7"');
  return `${ear(x - 1.6, RIM)}${ear(x, light)}${ear(200 - x, base)}${mirrored(`${id}a`, fold)}`;
}

/** Everything that only shows inside the face: shade, the shadow of the hair, the blush. */
function complexion({ person, id }: FigureOptions, drawing: ExpressionDrawing): string {
  const shade = SKINS[person.skin][2];
  const blush = drawing.blush || person.rosy ? 0.5 : 0.24;
  return (
    `<use href="#${id}h" fill="url(#${id}s)"/><g clip-path="url(#${id}c)">` +
    fill('M128 48C146 78 150 122 124 150C118 156 110 161 98 164H160V48Z', shade, ' opacity=".26"') +
    `<use href="#${id}f" y="6" fill="${shade}" opacity=".5"/>` +
    `<g fill="#FF7A76" opacity="${blush}"><ellipse cx="70" cy="129" rx="10" ry="6.2"/><ellipse cx="130" cy="129" rx="10" ry="6.2"/></g></g>`
  );
}

function worn(person: PersonSpec, under: boolean): string {
  const extras = person.extras ?? [];
  return extras
    .filter((extra) => UNDER_HAIR.includes(extra) === under)
    .map((extra) => EXTRAS[extra])
    .join('');
}

/** A person, without ground. */
export function figureSvg(options: FigureOptions): string {
  const { person, id } = options;
  const hair = HAIR[person.hair];
  const [tone, dark, sheen] = HAIR_TONES[person.hairTone];
  const drawing = EXPRESSION_DRAWINGS[options.expression];
  return (
    definitions(options, hair) + `<g color="${SKINS[person.skin][1]}">` + rimLight(id) + garmentBehind(person.garment) +
    `<use href="#${id}r" fill="${dark}"/>` + neckSvg(person) + garmentSvg({ garment: person.garment, body: person.body, id, long: options.long === true }) +
    (hair.over ? fill(hair.over, tone) : '') + earsSvg(person, hair, id) + complexion(options, drawing) +
    faceSvg(person, drawing, selectMouth(drawing, options.mouthOpen), id) + worn(person, true) +
    `<use href="#${id}f" fill="${tone}"/>` + (hair.sheen && stroke(hair.sheen, sheen, 3.6, ' opacity=".6"')) +
    worn(person, false) + dropsSvg(drawing) + '</g>'
  ); // prettier-ignore
}
