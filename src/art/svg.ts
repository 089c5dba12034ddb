/** Small helpers that every drawing shares. Drawings are strings, so that the page, the world and the tests read them alike. */

/** Keeps drawings small: one decimal is finer than a device pixel at every size in use. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export interface SvgFrame {
  /** Visible part of the drawing: x, y, width, height. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** Natural size in px; a picture without one does not load as a texture. Default: the size of the box. */
  readonly size?: readonly [width: number, height: number];
}

/** A picture of its own: namespace, box and size. Lines have round ends; a shape without `fill` stays empty. */
export function svgDocument(frame: SvgFrame, body: string): string {
  const [x, y, width, height] = frame.box;
  const [sizeX, sizeY] = frame.size ?? [width, height];
  const box = [x, y, width, height].map(num).join(' ');
  const line = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${num(sizeX)}" height="${num(sizeY)}" ${line}>${body}</svg>`;
}

/** The picture as an address for `<img src>` and for CSS `url()`, quoted or not. */
export function svgDataUri(svg: string): string {
  const escaped = encodeURIComponent(svg).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `data:image/svg+xml,${escaped}`;
}

/** A vertical gradient with evenly spread stops. */
export function verticalGradient(id: string, stops: readonly string[]): string {
  const last = Math.max(1, stops.length - 1);
  const marks = stops.map((colour, index) => `<stop offset="${num((index / last) * 100)}%" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${marks.join('')}</linearGradient>`;
}

/** A light that fades to nothing: the cheap, filter-free stand-in for a blur. */
export function glowGradient(id: string, colour: string, opacity: number): string {
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;
}

/** An open line; its round ends come from `svgDocument`. */
export function stroke(path: string, colour: string, width: number, extra = ''): string {
  return `<path d="${path}" stroke="${colour}" stroke-width="${num(width)}"${extra}/>`;
}

/** A filled shape. */
export function fill(path: string, colour: string, extra = ''): string {
  return `<path d="${path}" fill="${colour}"${extra}/>`;
}

/** Draws `inner` under the name `id`, and its mirror image about x = 100. */
export function mirrored(id: string, inner: string): string {
  return `<g id="${id}">${inner}</g><use href="#${id}" transform="matrix(-1 0 0 1 200 0)"/>`;
}
