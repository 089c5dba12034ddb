import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunksOf, writeAnimatedWebp } from '../../../src/tools/pictures/animated-webp.ts';
import { mostFlashes } from '../../../src/tools/pictures/flashes.ts';
import { listBuild } from '../../../src/tools/offline-plugin.ts';

const chunk = (name: string, body: ArrayLike<number>): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, Buffer.from(body), Buffer.alloc(body.length % 2)]);
};
const webp = (...chunks: readonly Buffer[]): Buffer => chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));

describe('a WebP picture that moves', () => {
  const still = webp(chunk('VP8 ', [6]));
  const mask = webp(chunk('VP8X', [1, 2]), chunk('ICCP', [9]), chunk('ALPH', [3, 4, 5]), chunk('VP8 ', [7]));
  const frame = { x: 16, y: 32, width: 100, height: 50, webp: still, mask, ms: 80 };
  const film = writeAnimatedWebp({ width: 540, height: 960 }, [frame, { ...frame, ms: 4000 }]);
  const [head, rhythm, first, second] = chunksOf(film);

  it('says its size, plays for ever, and holds one chunk for each frame', () => {
    expect(film.readUInt32LE(4)).toBe(film.length - 8);
    expect(chunksOf(film).map(({ name }) => name)).toEqual(['VP8X', 'ANIM', 'ANMF', 'ANMF']);
    expect([head?.bytes.readUIntLE(4, 3), head?.bytes.readUIntLE(7, 3)]).toEqual([539, 959]);
    expect(rhythm?.bytes.readUInt16LE(4)).toBe(0);
  });

  it('has each frame at its place, for its time: the colours of one file, the transparency of the other', () => {
    const numbers = [0, 3, 6, 9, 12].map((at) => first?.bytes.readUIntLE(at, 3));
    expect(numbers).toEqual([8, 16, 99, 49, 80]);
    expect(second?.bytes.readUIntLE(12, 3)).toBe(4000);
    expect(chunksOf(first?.bytes ?? Buffer.alloc(0), 16)).toEqual([
      { name: 'ALPH', bytes: Buffer.from([3, 4, 5]) },
      { name: 'VP8 ', bytes: Buffer.from([6]) },
    ]);
  });

  it('refuses a frame at an odd place, which the format cannot say', () =>
    expect(() => writeAnimatedWebp({ width: 9, height: 9 }, [{ ...frame, x: 3 }])).toThrow(/even/));
});

describe('flashes of a film', () => {
  /** One part of a picture, ten pictures a second. */
  const flashes = (...light: readonly number[]) =>
    mostFlashes(
      light.map((value) => [value]),
      100,
      1,
    );

  it.each([
    ['still', [0.2, 0.2, 0.2, 0.2], 0],
    ['a cut to a brighter scene', [0.1, 0.1, 0.6, 0.6], 0],
    ['one flash', [0.1, 0.6, 0.1, 0.1], 1],
    ['a flicker', [0.1, 0.6, 0.1, 0.6, 0.1, 0.6, 0.1, 0.6, 0.1], 4],
    ['a flicker too weak to matter', [0.1, 0.15, 0.1, 0.15, 0.1, 0.15, 0.1], 0],
    ['a flicker between two bright lights', [0.82, 1, 0.82, 1, 0.82], 0],
    ['light that swells and fades slowly', [0.1, 0.14, 0.18, 0.22, 0.26, 0.22, 0.18, 0.14, 0.1], 1],
  ])('%s', (_what, light, expected) => expect(flashes(...light)).toBe(expected));

  it('counts within one second, wherever it begins', () =>
    expect(flashes(...Array.from({ length: 40 }, (_, at) => (at % 5 === 0 ? 0.6 : 0.1)))).toBe(2));

  it('leaves out what too small a part of the picture does', () => {
    const pictures = [0.1, 0.6, 0.1, 0.6, 0.1].map((value) => [value, 0.1, 0.1, 0.1]);
    expect([mostFlashes(pictures, 100, 0.25), mostFlashes(pictures, 100, 0.5)]).toEqual([2, 0]);
  });
});

describe("the README's pictures", () => {
  it('are not among what a device keeps', () => {
    const folder = mkdtempSync(join(tmpdir(), 'co-nhau-build-'));
    for (const file of ['index.html', 'icon.svg', 'readme/plaza.webp', 'locales/vi.json']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file);
    }
    expect(Object.keys(listBuild(folder).files)).toEqual(['icon.svg', 'index.html']);
    rmSync(folder, { recursive: true });
  });
});
