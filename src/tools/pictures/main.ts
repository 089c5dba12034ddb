/** `npm run pictures`: the pictures and the short film of the README, into `assets/readme/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStaticServer, listen } from '../../server/static-server.ts';
import { launchBrowser } from '../browser.ts';
import { ROOT, buildIfStale } from '../build.ts';
import { FRAME_MS, openFilm } from './film.ts';
import { openSet } from './film-set.ts';
import { mostFlashes } from './flashes.ts';
import { STILLS } from './stills.ts';
import { playStory } from './storyboard.ts';
import { PLAYED } from './way.ts';

const PORT = 4570;
/** A page that is opened from afar, too, must not be heavy. */
const MOST_BYTES = { stills: 600_000, film: 3_000_000 };
const FILM = { name: 'play', width: 360, height: 640, sharpness: 1.5 };
/** Flashes within a second over so much of the picture (WCAG 2.2, 2.3.1). */
const MOST_FLASHES = 3;
const FLASHING_SHARE = 0.1;

const out = join(ROOT, 'assets', 'readme');
const wanted = process.argv.slice(2);
const names = [...STILLS.map(({ name }) => name), FILM.name];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`Known pictures: ${names.join(', ')}; not ${unknown.join(', ')}.`);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

mkdirSync(out, { recursive: true });
const folder = join(ROOT, '.cache', 'test-build');
await buildIfStale(folder, 'test-driver');
const server = createStaticServer(folder);
const base = `http://127.0.0.1:${await listen(server, '127.0.0.1', PORT)}/`;
const browser = await launchBrowser();
try {
  let bytes = 0;
  for (const still of STILLS) if (isWanted(still.name)) bytes += keep(still.name, await still.take(browser, base));
  if (bytes > MOST_BYTES.stills) throw new Error(`The pictures take more than ${MOST_BYTES.stills} bytes.`);
  if (isWanted(FILM.name)) await shootFilm();
} finally {
  await browser.close();
  server.close();
}

async function shootFilm(): Promise<void> {
  const set = await openSet(browser, { base, ...FILM, stored: PLAYED });
  const film = await openFilm(browser, set, (line) => process.stderr.write(`${line}\n`));
  await playStory(film, set);
  const size = keep(FILM.name, await film.finish(), `, ${(film.ms / 1000).toFixed(1)} s`);
  const flashes = mostFlashes(film.light, FRAME_MS, FLASHING_SHARE);
  process.stdout.write(`At most ${flashes} flashes a second.\n`);
  if (flashes > MOST_FLASHES) throw new Error(`More than ${MOST_FLASHES} flashes a second.`);
  if (size > MOST_BYTES.film) throw new Error(`The film takes more than ${MOST_BYTES.film} bytes.`);
}

function keep(name: string, picture: Buffer, remark = ''): number {
  writeFileSync(join(out, `${name}.webp`), picture);
  process.stdout.write(`assets/readme/${name}.webp  ${Math.round(picture.length / 1000)} kB${remark}\n`);
  return picture.length;
}
