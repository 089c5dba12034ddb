import { GameObjects } from 'phaser';
import type { Scene, Textures } from 'phaser';
import { aloneOn, arrange, drawSheet, measure } from './sheets.ts';
import type { ArtList, Print, Sheet } from './sheets.ts';

interface Hung {
  readonly texture: string;
  /** Frame on the sheet; left out for a picture with a texture of its own. */
  readonly frame: string | undefined;
  readonly originX: number;
  readonly originY: number;
  /** Texture px per design px. */
  readonly raster: number;
}

/** What is larger than this, px, gets a sheet of its own. */
const SMALL = 720;

/**
 * Turns drawings into textures at device size and hands out images whose origin is the drawing's 0,0. Small drawings
 * share sheets: one SVG to decode and one texture for most of a scene.
 */
export class Gallery {
  private readonly hung = new Map<string, Hung>();
  private readonly fresh = new Set<string>();
  /** Textures made for each set of pictures. */
  private readonly made = new Map<string, readonly string[]>();
  private readonly textures: Textures.TextureManager;
  private readonly breathe: () => Promise<void>;

  /** `breathe` lets the page work between two sheets. */
  constructor(textures: Textures.TextureManager, breathe: () => Promise<void>) {
    this.textures = textures;
    this.breathe = breathe;
  }

  /** Forgets that pictures are up to date, all or those named: the next `prepare` draws them anew. */
  expire(keys: Iterable<string> = this.fresh): void {
    for (const key of keys) this.fresh.delete(key);
  }

  /**
   * Rasterises what is not up to date, without touching what is shown; the returned function hangs the new pictures and
   * takes down what `set` held before.
   */
  async prepare(set: string, list: ArtList, sharpness: number): Promise<() => void> {
    const missing = Object.entries(list).filter(([key]) => !this.fresh.has(key));
    const prints = missing.map(([key, item]) => measure(key, item, sharpness));
    const isSmall = ({ width, height, item }: Print) => item.alone !== true && width <= SMALL && height <= SMALL;
    const sheets = [...prints.filter((print) => !isSmall(print)).map(aloneOn), ...arrange(prints.filter(isSmall))];
    const drawn: HTMLCanvasElement[] = [];
    for (const sheet of sheets) {
      drawn.push(await drawSheet(sheet));
      await this.breathe();
    }
    return () => {
      for (const texture of this.made.get(set) ?? []) this.textures.remove(texture);
      this.made.set(
        set,
        sheets.map((sheet, index) => this.hang(`${set}/${index}`, sheet, drawn[index])),
      );
    };
  }

  /** The image scale that shows `key` at `scale` CSS px per design px. */
  scaleOf(key: string, scale: number): number {
    return scale / this.known(key).raster;
  }

  image(scene: Scene, key: string, at: { x: number; y: number; scale: number }): GameObjects.Image {
    const { texture, frame, originX, originY, raster } = this.known(key);
    return new GameObjects.Image(scene, at.x, at.y, texture, frame)
      .setOrigin(originX, originY)
      .setScale(at.scale / raster);
  }

  /** Shows another drawing of the same size and scale in `image`. */
  swap(image: GameObjects.Image, key: string): void {
    const { texture, frame } = this.known(key);
    image.setTexture(texture, frame);
  }

  /** The texture of a picture that has one of its own. */
  textureOf(key: string): string {
    return this.known(key).texture;
  }

  private hang(name: string, sheet: Sheet, canvas: HTMLCanvasElement | undefined): string {
    // A canvas serves as well as an image and, unlike `addCanvas`, keeps no second copy of its pixels.
    const texture = this.textures.create(name, canvas as unknown as HTMLImageElement);
    texture?.add('__BASE', 0, 0, 0, sheet.width, sheet.height);
    for (const { print, x, y } of sheet.places) {
      const { key, item, raster, width, height } = print;
      const box = item.picture.box;
      const alone = sheet.places.length === 1;
      if (!alone) texture?.add(key, 0, x, y, width, height);
      const origin = { originX: -box[0] / box[2], originY: -box[1] / box[3] };
      this.hung.set(key, { texture: name, frame: alone ? undefined : key, ...origin, raster });
      this.fresh.add(key);
    }
    return name;
  }

  private known(key: string): Hung {
    const hung = this.hung.get(key);
    if (hung === undefined) throw new Error(`No picture "${key}" in the gallery`);
    return hung;
  }
}
