import { describe, expect, it } from 'vitest';
import type { MutantReport } from '../support/mutant-worker.ts';
import { FULL } from '../support/tier.ts';
import { runWatched } from '../support/watched.ts';

/** 2,000 mutants, or 100,000 with `npm run test:full`; `CO_NHAU_MUTANTS` asks for any number. */
const COUNT = Number(process.env['CO_NHAU_MUTANTS'] ?? (FULL ? 100_000 : 2_000));
/** Thousands of times what a mutant takes, in milliseconds: a mutant that takes this long never ends. */
const PATIENCE = 60_000;

describe('mutated scenario files', () => {
  it(`${COUNT} of them: never an exception, a hang, a half-loaded scenario, or a polluted prototype`, async () => {
    const worker = new URL('../support/mutant-worker.ts', import.meta.url);
    const { report, hungAt } = await runWatched<MutantReport>(worker, COUNT, PATIENCE);
    expect(hungAt, 'a mutant never comes to an end').toBeNull();
    console.log('mutants', JSON.stringify(report));
    expect(report).toMatchObject({ failures: [], sound: COUNT });
    expect(report?.played).toBeGreaterThan(COUNT / 50);
    expect(report?.quick).toBeGreaterThan((report?.played ?? 0) / 2);
  }, 7_200_000);
});
