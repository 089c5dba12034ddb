import { sheetSvg } from '#art';
import type { Picture } from '#art';
import { PAGE_SIDE, packShelves } from './packing.ts';

/** A drawing and the size at which it will stand on the screen, CSS px per design px. */
export interface ArtItem {
  readonly picture: Picture;
  readonly scale: number;
  /** Only soft gradients: more device pixels would not be seen. */
  readonly soft?: boolean;
  /** Needs a texture of its own: cut into strips, or stretched. */
  readonly alone?: boolean;
}
export type ArtList = Readonly<Record<string, ArtItem>>;

/** A picture measured for this device. */
export interface Print {
  readonly key: string;
  readonly item: ArtItem;
  /** Texture px per design px. */
  readonly raster: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures that are rasterised together. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly print: Print; readonly x: number; readonly y: number }[];
}

/** Textures never exceed what every WebGL device takes. */
const MAX_SIDE = 4096;

export function measure(key: string, item: ArtItem, sharpness: number): Print {
  const [, , width, height] = item.picture.box;
  const wanted = item.scale * (item.soft === true ? 1 : sharpness);
  const raster = Math.min(wanted, MAX_SIDE / Math.max(width, height));
  return { key, item, raster, width: Math.ceil(width * raster), height: Math.ceil(height * raster) };
}

export const aloneOn = (print: Print): Sheet => ({
  width: print.width,
  height: print.height,
  places: [{ print, x: 0, y: 0 }],
});

/** Packs small pictures onto as few sheets as they need. */
export const arrange = (prints: readonly Print[]): Sheet[] =>
  packShelves(prints).map(({ height, places }) => ({
    width: PAGE_SIDE,
    height,
    places: places.map(({ item, x, y }) => ({ print: prints[item] as Print, x, y })),
  }));

/** Draws a sheet at its final size. */
export async function drawSheet({ width, height, places }: Sheet): Promise<HTMLCanvasElement> {
  const pieces = places.map(({ print, x, y }) => ({
    picture: print.item.picture,
    x,
    y,
    width: print.width,
    height: print.height,
  }));
  const image = await decode(sheetSvg(width, height, pieces));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Painted by the processor: a canvas of the graphics card would hold up every picture of the page while it draws.
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** An SVG string as a decoded image. A Blob address keeps within `img-src blob:`. */
function decode(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return new Promise((resolve, reject) => {
    const image = new Image();
    const settle = (then: () => void) => () => {
      URL.revokeObjectURL(address);
      then();
    };
    image.addEventListener(
      'load',
      settle(() => resolve(image)),
    );
    image.addEventListener(
      'error',
      settle(() => reject(new Error('A picture could not be drawn'))),
    );
    image.src = address;
  });
}
