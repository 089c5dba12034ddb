/**
 * Makes the audio files of the game: `node src/tools/make-sounds.ts [folder]` (default `assets/audio`). Needs ffmpeg with
 * libopus and libmp3lame; nobody needs it to build or play, since the files are kept in the repository. The synthesis
 * gives the same samples on every machine; the encoders' bytes differ from version to version.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILE_RECIPES, SAMPLE_RATE, type Signal } from '#platform/synthesis';

interface Encoding {
  /** Kilobits a second, on average. */
  readonly opus: number;
  /** LAME's quality of variable rate, 0 (best) to 9. */
  readonly mp3Quality: number;
}

const ENCODINGS: Readonly<Record<keyof typeof FILE_RECIPES, Encoding>> = {
  effects: { opus: 21, mp3Quality: 8 },
  drone: { opus: 16, mp3Quality: 9 },
  ambience: { opus: 24, mp3Quality: 9 },
  music: { opus: 25, mp3Quality: 8 },
};

/** Hertz: half of what the sounds are made at, since MP3 spends too much on the highest octave. */
const MP3_RATE = 24_000;

/** 16-bit mono WAV. */
function wav(signal: Signal): Buffer {
  const bytes = Buffer.alloc(44 + signal.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(SAMPLE_RATE, 24);
  bytes.writeUInt32LE(SAMPLE_RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(signal.length * 2, 40);
  signal.forEach((sample, i) => bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + i * 2));
  return bytes;
}

function encode(source: string, target: string, options: readonly string[]): void {
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact', '-ac', '1'];
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', '-i', source, ...plain, ...options, target]);
}

const folder = process.argv[2] ?? join(import.meta.dirname, '../../assets/audio');
const workshop = mkdtempSync(join(tmpdir(), 'sounds-'));
mkdirSync(folder, { recursive: true });
for (const [name, { opus, mp3Quality }] of Object.entries(ENCODINGS)) {
  const source = join(workshop, `${name}.wav`);
  writeFileSync(source, wav(FILE_RECIPES[name as keyof typeof FILE_RECIPES]()));
  const files = [join(folder, `${name}.webm`), join(folder, `${name}.mp3`)] as const;
  encode(source, files[0], ['-c:a', 'libopus', '-b:a', `${opus}k`, '-vbr', 'on', '-application', 'lowdelay']);
  encode(source, files[1], ['-c:a', 'libmp3lame', '-ar', `${MP3_RATE}`, '-q:a', `${mp3Quality}`]);
  for (const file of files) process.stdout.write(`${file} ${statSync(file).size}\n`);
}
rmSync(workshop, { recursive: true });
