import type { GameObjects, Scene, Textures } from 'phaser';
import { pictureSvg } from '#art';
import type { Picture } from '#art';

/** A drawing and the size at which it will stand on the screen, CSS px per design px. */
export interface ArtItem {
  readonly picture: Picture;
  readonly scale: number;
  /** Only soft gradients: more device pixels would not be seen. */
  readonly soft?: boolean;
}
export type ArtList = Readonly<Record<string, ArtItem>>;

interface Hung {
  readonly originX: number;
  readonly originY: number;
  /** Texture px per design px. */
  readonly raster: number;
}

/** Textures never exceed what every WebGL device takes. */
const MAX_SIDE = 4096;

/** Turns drawings into textures at device size, and hands out images whose origin is the drawing's 0,0. */
export class Gallery {
  private readonly hung = new Map<string, Hung>();
  private readonly textures: Textures.TextureManager;

  constructor(textures: Textures.TextureManager) {
    this.textures = textures;
  }

  /** Rasterises without touching what is shown; the returned function hangs the new pictures in place of the old. */
  async prepare(list: ArtList, sharpness: number): Promise<() => void> {
    const ready = await Promise.all(
      Object.entries(list).map(async ([key, { picture, scale, soft }]) => {
        const [x, y, width, height] = picture.box;
        const wanted = scale * (soft === true ? 1 : sharpness);
        const raster = Math.min(wanted, MAX_SIDE / Math.max(width, height));
        const image = await decode(pictureSvg(picture, raster));
        return { key, image, hung: { originX: -x / width, originY: -y / height, raster } };
      }),
    );
    return () => {
      for (const { key, image, hung } of ready) {
        this.remove(key);
        this.textures.addImage(key, image);
        this.hung.set(key, hung);
      }
    };
  }

  has(key: string): boolean {
    return this.hung.has(key);
  }

  remove(key: string): void {
    if (this.textures.exists(key)) this.textures.remove(key);
    this.hung.delete(key);
  }

  /** The image scale that shows `key` at `scale` CSS px per design px. */
  scaleOf(key: string, scale: number): number {
    return scale / this.known(key).raster;
  }

  image(scene: Scene, key: string, at: { x: number; y: number; scale: number }): GameObjects.Image {
    const { originX, originY } = this.known(key);
    return scene.make
      .image({ key, x: at.x, y: at.y, add: false })
      .setOrigin(originX, originY)
      .setScale(this.scaleOf(key, at.scale));
  }

  private known(key: string): Hung {
    const hung = this.hung.get(key);
    if (hung === undefined) throw new Error(`No picture "${key}" in the gallery`);
    return hung;
  }
}

/** An SVG string as a decoded image. A Blob address keeps within `img-src blob:`. */
export function decode(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return new Promise((resolve, reject) => {
    const image = new Image();
    const settle = (then: () => void) => {
      URL.revokeObjectURL(address);
      then();
    };
    image.onload = () => settle(() => resolve(image));
    image.onerror = () => settle(() => reject(new Error('A picture could not be drawn')));
    image.src = address;
  });
}
