import { brotliDecompressSync } from 'node:zlib';

/** Places of tables in WOFF2's list of known tags. */
const CMAP = 0;
const GLYF_AND_LOCA = [10, 11];
const NAMED = 63;
const HEADER = 48;

/** The code points that a WOFF2 file has glyphs for (groups of `cmap` format 12 only). */
export function codePointsOf(file: Buffer): Set<number> {
  const cmap = readCmap(file);
  const found = new Set<number>();
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(4 + table * 8 + 4);
    if (cmap.readUInt16BE(start) !== 12) continue;
    for (let group = 0; group < cmap.readUInt32BE(start + 12); group++) {
      const at = start + 16 + group * 12;
      for (let point = cmap.readUInt32BE(at); point <= cmap.readUInt32BE(at + 4); point++) found.add(point);
    }
  }
  return found;
}

function readCmap(file: Buffer): Buffer {
  let at = HEADER;
  let start = 0;
  let cmap = { start: 0, length: 0 };
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let table = 0; table < file.readUInt16BE(12); table++) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === NAMED) at += 4;
    const whole = base128();
    const length = version !== (GLYF_AND_LOCA.includes(tag) ? 3 : 0) ? base128() : whole;
    if (tag === CMAP) cmap = { start, length };
    start += length;
  }
  const tables = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return tables.subarray(cmap.start, cmap.start + cmap.length);
}
