import { describe, expect, it } from 'vitest';
import { TRIAL_MS, buildsFor, endTrial, openPage, pageStarted, pagesOnTrial, takeOver, tidy } from '#offline';
import type { OfflineState } from '#offline';

const START = 1_000_000;
const OVER = START + TRIAL_MS;

/** Build A, in use with page "a". */
const settled = openPage(takeOver(null, 'A', []), START, 'a');
/** Build B has taken over from A and answered page "b". */
const onTrial = openPage(takeOver(settled, 'B', ['a']), START, 'b');
const takenBack = endTrial(onTrial, OVER, ['a', 'b']);

describe('a build on trial', () => {
  it('the first build is on no trial: there is nothing to go back to', () => {
    expect(settled).toMatchObject({ current: 'A', previous: null, trial: null });
    expect(endTrial(settled, OVER * 2, ['a'])).toBe(settled);
  });

  it('begins with the first page that it answers, not with its installation', () => {
    const installed = takeOver(settled, 'B', ['a']);
    expect(installed).toMatchObject({ current: 'B', previous: 'A', trial: { since: null, beginnings: 0 } });
    expect(endTrial(installed, OVER * 2, ['a'])).toBe(installed);
    expect(onTrial).toMatchObject({ current: 'B', previous: 'A', trial: { since: START, beginnings: 1 } });
  });

  it('is passed when one of its pages says that it can be used', () => {
    expect(pageStarted(onTrial, 'b')).toMatchObject({ current: 'B', previous: 'A', trial: null });
    expect(endTrial(pageStarted(onTrial, 'b'), OVER * 2, ['b'])).toMatchObject({ current: 'B' });
  });

  it.each(['a', 'unknown'])('is not passed by page %s, which another build answered', (page) => {
    expect(pageStarted(onTrial, page)).toBe(onTrial);
  });

  it('where the browser gives pages no id, any page may speak for it', () => {
    const nameless = openPage(takeOver(settled, 'B', []), START, '');
    expect(pageStarted(nameless, 'some-page').trial).toBeNull();
    expect(endTrial(nameless, OVER, ['some-page']).current).toBe('A');
  });

  it('is not over a moment before its time, and is then taken back and remembered', () => {
    expect(endTrial(onTrial, OVER - 1, ['b'])).toBe(onTrial);
    expect(takenBack).toMatchObject({ current: 'A', previous: null, trial: null, bad: ['B'] });
    expect(pagesOnTrial(onTrial, ['a', 'b', 'c'])).toEqual(['b']);
  });

  it('reloading the broken page does not give it more time', () => {
    const again = openPage(onTrial, START + 4000, 'b2');
    expect(again.trial).toEqual(onTrial.trial);
    expect(endTrial(again, OVER, ['b2']).current).toBe('A');
  });
});

describe('what proves nothing against a build', () => {
  it('a page that was left before its time: the next one is another beginning', () => {
    const left = endTrial(onTrial, OVER, ['a']);
    expect(left).toMatchObject({ current: 'B', trial: { since: null, beginnings: 1 } });
    expect(openPage(left, OVER + 1, 'b2').trial).toEqual({ since: OVER + 1, beginnings: 2 });
  });

  it('a browser that was killed in the middle; but a second time is enough', () => {
    const second = openPage(onTrial, OVER + 60_000, 'b2');
    expect(second).toMatchObject({ current: 'B', trial: { beginnings: 2 } });
    const third = openPage(second, OVER + 120_000, 'b3');
    expect(third).toMatchObject({ current: 'A', bad: ['B'] });
    expect(third.pages['b3']).toBe('A');
  });

  it('a device that slept: its page has had no time', () => {
    const awake = endTrial(onTrial, OVER + 3_600_000, ['b']);
    expect(awake).toMatchObject({ current: 'B', trial: { since: OVER + 3_600_000, beginnings: 2 } });
    expect(endTrial(awake, OVER + 7_200_000, ['b']).current).toBe('A');
  });

  it('a clock that was set back', () => {
    expect(openPage(onTrial, START - 5000, 'b2').trial).toEqual({ since: START - 5000, beginnings: 2 });
  });
});

describe('after a build was taken back', () => {
  it('it does not take over again', () => expect(takeOver(takenBack, 'B', [])).toBe(takenBack));

  it('a later one does, with the proven one to go back to', () => {
    expect(takeOver(takenBack, 'C', [])).toMatchObject({ current: 'C', previous: 'A', bad: ['B'] });
  });

  it('words of its pages that come too late change nothing', () => {
    expect(pageStarted(takenBack, 'b')).toBe(takenBack);
  });
});

describe('a third build during a trial', () => {
  it('goes back to the proven one, not to the one on trial', () => {
    expect(takeOver(onTrial, 'C', [])).toMatchObject({ current: 'C', previous: 'A' });
  });

  it('may be the proven one again, which needs no trial', () => {
    expect(takeOver(onTrial, 'A', [])).toMatchObject({ current: 'A', previous: null, trial: null });
  });

  it('keeps only the latest of those that failed', () => {
    let state: OfflineState = settled;
    for (let build = 0; build < 20; build++) {
      state = endTrial(openPage(takeOver(state, `bad-${build}`, []), START, 'p'), OVER, ['p']);
    }
    expect(state.current).toBe('A');
    expect(state.bad).toHaveLength(8);
    expect(state.bad).toContain('bad-19');
  });
});

describe('pages and their builds', () => {
  it.each([
    ['a', ['A', 'B']],
    ['b', ['B', 'A']],
    ['not-known', ['B', 'A']],
  ])('page %s looks into %j', (page, builds) => expect(buildsFor(onTrial, page)).toEqual(builds));

  it('the older build stays as long as one of its pages is open', () => {
    const passed = pageStarted(onTrial, 'b');
    expect(tidy(passed, ['a', 'b']).previous).toBe('A');
    expect(tidy(passed, ['b'])).toMatchObject({ previous: null, pages: { b: 'B' } });
    expect(tidy(onTrial, ['b']).previous).toBe('A');
  });

  it('pages that were open before the first build are its own', () => {
    expect(takeOver(null, 'A', ['p']).pages).toEqual({ p: 'A' });
  });
});
