import { describe, expect, it } from 'vitest';
import { SAFE_ACTS, initialState, lakeGlow } from '#state';
import type { AppState, SafeAct } from '#state';
import { fakeStorage } from '../../support/fake-ports.ts';

const state = (acts: readonly (readonly SafeAct[])[], stories = 2): AppState => ({
  ...initialState(fakeStorage().port),
  entries: Array.from({ length: stories }, (_, i) => ({
    id: `story-${i}`,
    theme: 'chat',
  })) as unknown as AppState['entries'],
  progress: Object.fromEntries(
    acts.map((own, i) => [`story-${i}`, { finished: 1, bestScore: 50, endings: [], told: false, acts: own }]),
  ),
});

describe('how much of its night the lake has lost', () => {
  it.each([
    ['nothing has been played', state([]), 0],
    ['there are no stories', state([], 0), 0],
    ['a story was finished without a safe act', state([[]]), 0],
    ['every lantern is lit, and the skills are not firm yet', state([SAFE_ACTS, SAFE_ACTS]), 0.85],
  ])('when %s', (_when, now, expected) => {
    expect(lakeGlow(now)).toBe(expected);
  });

  it('more with every lantern', () => {
    const glows = [0, 1, 2, 3, 4, 5].map((count) => lakeGlow(state([SAFE_ACTS.slice(0, count)])));
    expect(glows).toEqual([...new Set(glows)].toSorted((a, b) => a - b));
  });
});
