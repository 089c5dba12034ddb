import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOOP_FILES } from '../../../../src/platform/audio/loop-files.ts';

const sizeOf = (file: string): number =>
  statSync(fileURLToPath(new URL(`../../../../assets/audio/${file}`, import.meta.url))).size;
const names = ['effects', ...Object.keys(LOOP_FILES)];

describe('the audio files', () => {
  it('are there in both formats and weigh at most 450 kB together', () => {
    const total = names.flatMap((name) => [sizeOf(`${name}.webm`), sizeOf(`${name}.mp3`)]).reduce((a, b) => a + b);
    expect(total).toBeLessThanOrEqual(450_000);
  });

  it.each(['webm', 'mp3'])('need at most 60 kB for the first scenario as %s', (extension) => {
    expect(sizeOf(`effects.${extension}`)).toBeLessThanOrEqual(60_000);
  });
});
