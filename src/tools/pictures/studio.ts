/** Compares each picture of a film with what is shown so far, and packs what has changed; the browser does both. */
import type { Browser } from '@playwright/test';

export interface Finger {
  /** Px of the picture. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** 0 gone, 1 there. */
  readonly presence: number;
}

export interface Change {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** That part as a WebP file, and one whose transparency says which of it has changed; Base64. */
  readonly webp: string;
  readonly mask: string;
}

export interface Developed {
  /** `null`: nothing that can be seen. */
  readonly change: Change | null;
  /** Relative luminance of each block, 0..1, row by row. */
  readonly light: readonly number[];
}

export interface Studio {
  develop(png: string, finger: Finger | null): Promise<Developed>;
  close(): Promise<void>;
}

interface Recipe {
  /** Side of the squares that are compared, px; even. */
  readonly block: number;
  /** So much must a colour of a square change before it is packed anew, 0..255. */
  readonly threshold: number;
  /** Of the packing, 0..1. */
  readonly quality: number;
}

const RECIPE: Recipe = { block: 16, threshold: 12, quality: 0.58 };

export async function openStudio(browser: Browser): Promise<Studio> {
  const page = await browser.newPage();
  return {
    develop: (png, finger) => page.evaluate(developPicture, { png, finger, recipe: RECIPE }),
    close: () => page.close(),
  };
}

/** Runs in the page, which keeps the picture shown so far. */
async function developPicture({
  png,
  finger,
  recipe: { block, threshold, quality },
}: {
  png: string;
  finger: Finger | null;
  recipe: Recipe;
}): Promise<Developed> {
  const kept = window as { shown?: ImageData };
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d', { willReadFrequently: true })!;
  brush.drawImage(image, 0, 0);
  if (finger !== null) {
    brush.globalAlpha = finger.presence;
    brush.beginPath();
    brush.arc(finger.x, finger.y, finger.radius, 0, 2 * Math.PI);
    brush.fillStyle = 'rgb(255 243 220 / 0.45)';
    brush.fill();
    brush.lineWidth = finger.radius / 8;
    brush.strokeStyle = 'rgb(255 243 220 / 0.95)';
    brush.stroke();
  }
  const now = brush.getImageData(0, 0, width, height);
  const before = kept.shown;
  const shown = before ?? new ImageData(width, height);
  kept.shown = shown;
  const light: number[] = [];
  const changed = new Set<string>();
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += block) {
    for (let x = 0; x < width; x += block) {
      const [endX, endY] = [Math.min(x + block, width), Math.min(y + block, height)];
      let [most, sum] = [0, 0];
      for (let row = y; row < endY; row++) {
        for (let at = (row * width + x) * 4; at < (row * width + endX) * 4; at += 4) {
          const [r, g, b] = [now.data[at]!, now.data[at + 1]!, now.data[at + 2]!];
          most = Math.max(
            most,
            Math.abs(r - shown.data[at]!),
            Math.abs(g - shown.data[at + 1]!),
            Math.abs(b - shown.data[at + 2]!),
          );
          sum += 0.2126 * (r / 255) ** 2.2 + 0.7152 * (g / 255) ** 2.2 + 0.0722 * (b / 255) ** 2.2;
        }
      }
      light.push(sum / ((endX - x) * (endY - y)));
      if (most <= threshold && before !== undefined) continue;
      changed.add(`${x / block} ${y / block}`);
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, endX), Math.max(bottom, endY)];
      for (let row = y; row < endY; row++) {
        const [from, to] = [(row * width + x) * 4, (row * width + endX) * 4];
        shown.data.set(now.data.subarray(from, to), from);
      }
    }
  }
  if (right === 0) return { change: null, light };

  const pack = async (part: OffscreenCanvas): Promise<string> => {
    const blob = await part.convertToBlob({ type: 'image/webp', quality });
    const packed = new Uint8Array(await blob.arrayBuffer());
    let letters = '';
    for (const byte of packed) letters += String.fromCharCode(byte);
    return btoa(letters);
  };
  const [part, mask] = [0, 1].map(() => new OffscreenCanvas(right - left, bottom - top)) as [
    OffscreenCanvas,
    OffscreenCanvas,
  ];
  const [paint, cut] = [part.getContext('2d', { alpha: false })!, mask.getContext('2d')!];
  // Packing smears a square's edge into its neighbours: those are packed too, and then not shown.
  paint.fillStyle = 'rgb(22 18 66)';
  paint.fillRect(0, 0, part.width, part.height);
  for (const place of changed) {
    const [column = 0, row = 0] = place.split(' ').map(Number);
    const [x, y] = [column * block - left, row * block - top];
    cut.fillRect(x, y, block, block);
    const [fromX, fromY] = [Math.max(0, x - block), Math.max(0, y - block)];
    const side = 3 * block;
    paint.drawImage(canvas, fromX + left, fromY + top, side, side, fromX, fromY, side, side);
  }
  const files = { webp: await pack(part), mask: await pack(mask) };
  return { change: { x: left, y: top, width: right - left, height: bottom - top, ...files }, light };
}
