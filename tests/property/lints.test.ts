import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { LINTS, lintWords } from '#scenario/lint';
import { mutate } from '../support/mutate.ts';
import { PROPERTY_TIMEOUT } from '../support/property.ts';
import { createRandom, pick } from '../support/random.ts';
import { ROOT, sourceFiles } from '../support/source-files.ts';
import { FULL } from '../support/tier.ts';

const SEED = 20_261_126;
/** 600 mutants, or 20,000 with `npm run test:full`. */
const COUNT = FULL ? 20_000 : 600;
const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');
const SHIPPED = sourceFiles('scenarios', ['.scenario.json']).map(({ text }) => text);

describe('rules of writing on mutated files', () => {
  it(`${COUNT} of them: no exception, every fault has a place, and errors are those of the check alone`, () => {
    for (let i = 0; i < COUNT; i++) {
      const random = createRandom(SEED + i);
      const text = mutate(random(20) === 0 ? pick(random, SHIPPED) : TINY, random);
      const plain = checkScenario(text);
      const linted = checkScenario(text, { lints: LINTS });
      expect(linted.scenario === null, `mutant ${i}`).toBe(plain.scenario === null);
      expect(linted.diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
        plain.diagnostics.filter(({ severity }) => severity === 'error'),
      );
      for (const { line, column } of linted.diagnostics) expect(Math.min(line, column)).toBeGreaterThan(0);
    }
  }, 1_800_000);

  it(
    `${COUNT} files of words: no exception`,
    () => {
      const words = readFileSync(join(ROOT, 'scenarios/helplines.json'), 'utf8');
      for (let i = 0; i < COUNT; i++) {
        const text = mutate(words, createRandom(SEED + i));
        const language = i % 2 === 0 ? null : 'vi';
        expect(Array.isArray(lintWords({ text, language, listed: new Set(['111']), forPlayers: true }))).toBe(true);
      }
    },
    PROPERTY_TIMEOUT,
  );
});
