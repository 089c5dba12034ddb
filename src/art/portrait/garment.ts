import { fill, mirrored, num, stroke } from '../svg.ts';
import { GARMENTS } from './garments.ts';
import type { BodyShape, Garment } from './person.ts';

export interface GarmentOptions {
  readonly garment: Garment;
  readonly body: BodyShape;
  /** Prefix of the figure's ids; the body's path is `<id>b`. */
  readonly id: string;
  /** Down to y = 360, for a video call, instead of 240. */
  readonly long: boolean;
}

/** Shoulders and chest; the sleeves leave the box at the bottom. */
export function bodyPath({ shoulder, neck }: BodyShape): string {
  const left = (x: number): string => num(100 - x);
  const right = (x: number): string => num(100 + x);
  const slope = shoulder * 0.66;
  return (
    `M${left(shoulder)} 360V242C${left(shoulder - 2)} 211 ${left(slope)} 194 ${left(neck + 12)} 185L${left(neck)} 175` +
    `H${right(neck)}L${right(neck + 12)} 185C${right(slope)} 194 ${right(shoulder - 2)} 211 ${right(shoulder)} 242V360Z`
  );
}

/** The side away from the light. */
function bodyShade({ shoulder, neck }: BodyShape, shade: string): string {
  const x = (value: number): string => num(100 + value);
  const outside = `M${x(neck + 12)} 185C${x(shoulder * 0.66)} 194 ${x(shoulder - 2)} 211 ${x(shoulder)} 242V360H${x(shoulder * 0.55)}`;
  return fill(
    `${outside}C${x(shoulder * 0.62)} 250 ${x(shoulder * 0.55)} 205 ${x(neck + 12)} 185Z`,
    shade,
    ' opacity=".5"',
  );
}

function sleeveSeams({ shoulder }: BodyShape, shade: string, id: string): string {
  const x = (share: number): string => num(100 - shoulder * share);
  const seam = stroke(`M${x(0.68)} 250Q${x(0.62)} 300 ${x(0.66)} 360`, shade, 2.6, ' opacity=".7"');
  return mirrored(`${id}m`, seam);
}

/** Hood or stand-up collar that lies behind the neck. */
export function garmentBehind(garment: Garment): string {
  return GARMENTS[garment].behind ?? '';
}

export function garmentSvg({ garment, body, id, long }: GarmentOptions): string {
  const { cloth, under, sides, over, low } = GARMENTS[garment];
  return (
    `<use href="#${id}b" fill="${cloth[0]}"/>${bodyShade(body, cloth[1])}` +
    (long ? sleeveSeams(body, cloth[1], id) + (low ?? '') : '') +
    (under ?? '') + (sides ? mirrored(`${id}l`, sides) : '') + (over ?? '')
  ); // prettier-ignore
}
