import { describe, expect, it } from 'vitest';
import { runWatched } from '../support/watched.ts';

const HANGING = new URL('../support/hanging-worker.ts', import.meta.url);

describe('watched work', () => {
  it('reports when all is done', async () => {
    expect(await runWatched(HANGING, 2, 20_000)).toEqual({ report: 2, hungAt: null });
  }, 60_000);

  it('is given up at a document that never ends', async () => {
    expect(await runWatched(HANGING, 5, 3_000)).toEqual({ report: null, hungAt: 2 });
  }, 60_000);
});
