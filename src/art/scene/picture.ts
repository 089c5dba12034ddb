import { num, svgDocument } from '../svg.ts';

/**
 * A drawing before it is rasterised: the world asks for it at the size at which it will stand on the screen, so that it
 * stays crisp on a handset and on a kiosk. Lengths are design px; a picture never holds text (fonts do not reach it).
 */
export interface Picture {
  /** Visible part: x, y, width, height. The point 0,0 is where the picture is hung up or stands. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly body: string;
}

/** The picture as a document of its own, `scale` device px per design px. */
export function pictureSvg(picture: Picture, scale = 1): string {
  const [, , width, height] = picture.box;
  return svgDocument({ box: picture.box, size: [Math.ceil(width * scale), Math.ceil(height * scale)] }, picture.body);
}

/** A picture and its place on a sheet, device px. */
export interface Piece {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Many pictures as one document: decoded once instead of once each. Ids get a prefix, so that none meets another. */
export function sheetSvg(width: number, height: number, pieces: readonly Piece[]): string {
  const body = pieces.map(({ picture, x, y, width: wide, height: high }, index) => {
    const own = ownIds(picture.body, index);
    const frame = `x="${x}" y="${y}" width="${wide}" height="${high}" viewBox="${picture.box.map(num).join(' ')}"`;
    return `<svg ${frame} preserveAspectRatio="none">${own}</svg>`;
  });
  return svgDocument({ box: [0, 0, width, height] }, body.join(''));
}

const ownIds = (body: string, index: number): string =>
  body
    .replace(/ id="/g, ` id="p${index}-`)
    .replace(/url\(#/g, `url(#p${index}-`)
    .replace(/href="#/g, `href="#p${index}-`);

/** A picture hung up or set down in a scene: its 0,0 comes to `x`, `y`; a negative scale mirrors it. */
export interface Placed {
  readonly picture: Picture;
  readonly x: number;
  readonly y: number;
  readonly scale: number | readonly [across: number, down: number];
  /** 1 when left out. */
  readonly opacity?: number;
  /** Degrees, clockwise; 0 when left out. */
  readonly turn?: number;
}

/** A whole scene as one document, from the back to the front. What stands in it more than once is written once. */
export function sceneSvg(width: number, height: number, placed: readonly Placed[]): string {
  const first = new Map<string, number>();
  const again = new Set<string>();
  placed.forEach(({ picture: { body } }, index) => (first.has(body) ? again.add(body) : first.set(body, index)));
  const drawing = ({ body }: Picture, index: number): string => {
    const home = first.get(body);
    if (home !== index) return `<use href="#s${home}"/>`;
    const own = ownIds(body, index);
    return again.has(body) ? `<g id="s${index}">${own}</g>` : own;
  };
  const body = placed.map(({ picture, x, y, scale, opacity = 1, turn = 0 }, index) => {
    const [across, down] = typeof scale === 'number' ? [scale, scale] : scale;
    // Four decimals: a drawing a thousand px wide is still in its place.
    const matrix = [across, down].map((factor) => Math.round(factor * 1e4) / 1e4);
    const rotate = turn === 0 ? '' : ` rotate(${num(turn)})`;
    const place = `transform="translate(${num(x)} ${num(y)})${rotate} scale(${matrix.join(' ')})"`;
    return `<g ${place}${opacity === 1 ? '' : fade(opacity)}>${drawing(picture, index)}</g>`;
  });
  return svgDocument({ box: [0, 0, width, height] }, body.join(''));
}

/** Colour stop of a gradient: offset 0..1, colour, opacity. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

const stopsOf = (stops: readonly Stop[]): string =>
  stops
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('');

/** A straight gradient from the top down, or from the left when `across`. */
export function linear(id: string, stops: readonly Stop[], across = false): string {
  const to = across ? 'x2="1" y2="0"' : 'x2="0" y2="1"';
  return `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stopsOf(stops)}</linearGradient>`;
}

/** A round gradient; `at` moves its centre and sets its radius, in shares of the filled shape. */
export function radial(
  id: string,
  stops: readonly Stop[],
  at: readonly [number, number, number] = [0.5, 0.5, 0.5],
): string {
  return `<radialGradient id="${id}" cx="${at[0]}" cy="${at[1]}" r="${at[2]}">${stopsOf(stops)}</radialGradient>`;
}

export const circle = (x: number, y: number, r: number, colour: string, extra = ''): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(r)}" fill="${colour}"${extra}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, colour: string, extra = ''): string =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${colour}"${extra}/>`;

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export const bar = ({ x, y, width, height, radius = 0 }: Bar, colour: string, extra = ''): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(radius)}" fill="${colour}"${extra}/>`;

/** The same shapes as outlines, for a path. */
export const dotOutline = (x: number, y: number, r: number): string => ovalOutline(x, y, r, r);

export function ovalOutline(x: number, y: number, rx: number, ry: number): string {
  const half = `a${num(rx)} ${num(ry)} 0 1 0`;
  return `M${num(x - rx)} ${num(y)}${half} ${num(2 * rx)} 0${half} ${num(-2 * rx)} 0z`;
}

export const barOutline = ({ x, y, width, height }: Omit<Bar, 'radius'>): string =>
  `M${num(x)} ${num(y)}h${num(width)}v${num(height)}h${num(-width)}z`;

/** Many small shapes as few paths. An element each would take a cheap phone a second to lay out. */
export interface Heap {
  /** @param opacity - 0..1; told apart in tenths */
  add(outline: string, colour: string, opacity?: number): void;
  /** One path for each colour and opacity, in the order in which they first came. */
  svg(): string;
}

export function createHeap(): Heap {
  const paths = new Map<string, string>();
  return {
    add(outline, colour, opacity = 1) {
      const tenth = Math.max(1, Math.round(opacity * 10)) / 10;
      const look = `fill="${colour}"${tenth === 1 ? '' : fade(tenth)}`;
      paths.set(look, (paths.get(look) ?? '') + outline);
    },
    svg: () => [...paths].map(([look, outlines]) => `<path d="${outlines}" ${look}/>`).join(''),
  };
}

/** Opacity attribute, rounded to what an eye can tell apart. */
export const fade = (opacity: number): string => ` opacity="${Math.round(opacity * 100) / 100}"`;
