/** Packs a folder; scripts and programs stay executable where a system knows of that. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const UNIX = 3;
const PROGRAM = 0o100755;
const FILE = 0o100644;
/** Squeezing these again gains nothing. */
const SQUEEZED = /\.(br|gz|woff2|mp3|ogg|webm|png|webp|jpg)$/;

/** Writes `archive` with everything of `folder` under `prefix`, and more files beside; gives its size in bytes. */
export function writeZip(
  archive: string,
  folder: string,
  prefix: string,
  more: Readonly<Record<string, string>> = {},
): number {
  const files: Zippable = {};
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(folder, file)).isFile()) add(files, join(folder, file), `${prefix}/${file.split(sep).join('/')}`);
  }
  for (const [name, path] of Object.entries(more)) add(files, path, `${prefix}/${name}`);
  writeFileSync(archive, zipSync(files));
  return statSync(archive).size;
}

function add(files: Zippable, path: string, name: string): void {
  const attrs = (/\.sh$|\/runtime\/node/.test(name) ? PROGRAM : FILE) << 16;
  files[name] = [readFileSync(path), { os: UNIX, attrs, level: SQUEEZED.test(name) ? 0 : 6 }];
}
