/** Puts single WebP pictures together to one that moves (RFC 9649). The browser packs them; this is the box around. */

export interface FilmFrame {
  /** Where the part that changed lies, px; even numbers. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** That part, a WebP file of its own. */
  readonly webp: Uint8Array;
  /** A WebP file as large; where it is transparent, what was there before stays. One that is opaque hides nothing. */
  readonly mask: Uint8Array;
  readonly ms: number;
}

export interface FilmSize {
  readonly width: number;
  readonly height: number;
}

/** Packed with loss, transparency and colours are chunks of their own. */
const [ALPHA, COLOUR] = ['ALPH', 'VP8 '];
const [MOVES, TRANSPARENT] = [0x02, 0x10];

/** Plays for ever. */
export function writeAnimatedWebp({ width, height }: FilmSize, frames: readonly FilmFrame[]): Buffer {
  const head = Buffer.concat([Buffer.from([MOVES | TRANSPARENT, 0, 0, 0]), int24(width - 1), int24(height - 1)]);
  // Background colour, then how often it plays: 0 is for ever.
  const body = [chunk('VP8X', head), chunk('ANIM', Buffer.alloc(6)), ...frames.map(frameChunk)];
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body]));
}

function frameChunk({ x, y, width, height, webp, mask, ms }: FilmFrame): Buffer {
  if (x % 2 !== 0 || y % 2 !== 0) throw new Error(`A frame at ${x}, ${y}: both must be even.`);
  const place = [x / 2, y / 2, width - 1, height - 1, ms].map(int24);
  return chunk('ANMF', Buffer.concat([...place, Buffer.from([0]), ...pick(mask, ALPHA), ...pick(webp, COLOUR)]));
}

/** The chunks of that name, as they stand in a WebP file. */
function pick(webp: Uint8Array, wanted: string): Buffer[] {
  return chunksOf(webp)
    .filter(({ name }) => name === wanted)
    .map(({ name, bytes }) => chunk(name, bytes));
}

export interface WebpChunk {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Lists what a WebP file, or a frame from its 16th byte on, is made of. */
export function chunksOf(webp: Uint8Array, from = 12): WebpChunk[] {
  const file = Buffer.from(webp);
  const found: WebpChunk[] = [];
  for (let at = from; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    found.push({ name: file.toString('latin1', at, at + 4), bytes: file.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return found;
}

function chunk(name: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
}

function int24(value: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}
