import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOTE_LETTERS } from '#art/print';
import { apply, openChoices, start } from '#engine';
import { createRandom } from '#scenario/random';
import { viewChoices } from '#state';
import type { Run } from '#state';
import {
  LEAST_CELL, handsSentence, mergeCells, mergeLevels, mergeSplits, optionOf, tallyOf, voteOptions,
} from '#state/class'; // prettier-ignore
import type { HandsSentence } from '#state/class';
import { NEW_RUN } from '../../../../src/state/run-commands.ts';
import { shippedScenario } from '../../../support/class-lesson.ts';
import { loadedFrom } from '../../../support/fake-ports.ts';
import { sourceFiles } from '../../../support/source-files.ts';
import type { Scenario } from '#scenario';

const loaded = loadedFrom(shippedScenario('midnight-call'));
const run: Run = { ...NEW_RUN, loaded, session: start(loaded.story, { seed: 7 }), shown: 0 };

/** Ways through each story, by chance. */
const WALKS = 60;
const MOST_CHOICES = 60;

it('no vote of a shipped story, on many ways through it, needs a letter that is not printed', () => {
  let most = 0;
  for (const { text } of sourceFiles('scenarios', ['.scenario.json'])) {
    const story = loadedFrom(JSON.parse(text) as Scenario);
    const random = createRandom(11);
    for (let walk = 0; walk < WALKS; walk++) {
      let session = start(story.story, { seed: walk });
      for (let step = 0; step < MOST_CHOICES && session.ending === null; step++) {
        most = Math.max(most, voteOptions(viewChoices({ ...run, loaded: story, session })).length);
        const open = openChoices(story.story, session);
        const choice = open[Math.floor(random() * open.length)]?.id ?? '';
        const result = apply(story.story, session, { type: 'choose', choice });
        if (!result.ok) break;
        session = result.session;
      }
    }
  }
  expect(most).toBeGreaterThan(4);
  expect(most).toBeLessThanOrEqual(VOTE_LETTERS.length);
});

describe('what can be voted for', () => {
  const offered = viewChoices(run);
  const options = voteOptions(offered);

  it('is every choice in its place on screen, then the drawers that hold something, with letters in order', () => {
    const ids = [...offered.replies, ...offered.recover].map(({ id }) => id);
    expect(options.slice(0, ids.length).map(({ id }) => id)).toEqual(ids);
    expect(options.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJ'.slice(0, options.length));
    for (const { drawer, choices } of options.slice(ids.length)) {
      expect(choices).toEqual(offered.tray[drawer!].map(({ id }) => id));
    }
  });

  it('finds the option behind a move of the tray', () => {
    const [move] = offered.tray.tell;
    expect(optionOf(options, move!.id)?.id).toBe('@tell');
    expect(optionOf(options, 'nothing-such')).toBeNull();
  });

  it.each([
    ['nobody', {}, [], 0],
    ['one ahead', { [options[0]!.id]: 3, [options[1]!.id]: 9 }, [options[1]!.id], 12],
    ['a tie', { [options[0]!.id]: 9, [options[2]!.id]: 9 }, [options[0]!.id, options[2]!.id], 18],
    ['hands for what is not offered', { elsewhere: 5 }, [], 0],
  ])('%s', (_name, hands, leaders, total) => {
    expect(tallyOf(options, hands)).toMatchObject({ leaders, total });
  });
});

const cells = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 8 });

describe('small cells', () => {
  it('none is shown, nothing is lost, and one that is merged cannot be told from what is shown', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const given = counts.map((count, i) => ({ id: `c${i}`, count }));
        const { shown, merged } = mergeCells(given);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(shown.every(({ count }) => count >= LEAST_CELL)).toBe(true);
        expect(shown.reduce((sum, { count }) => sum + count, 0) + (merged?.count ?? 0)).toBe(total);
        if (merged !== null && merged.count > 0 && total >= LEAST_CELL) {
          expect(merged.count).toBeGreaterThanOrEqual(LEAST_CELL);
        }
        expect([...shown.map(({ id }) => id), ...(merged?.ids ?? [])].sort()).toEqual(given.map(({ id }) => id).sort());
      }),
      { seed: 20_251_101, numRuns: 500 },
    );
  });

  it('no split with a small cell is shown', () => {
    const split = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([yes, no]) => ({ yes, of: yes + no }));
    fc.assert(
      fc.property(fc.array(split, { maxLength: 6 }), (splits) => {
        const given = splits.map((one, i) => ({ ids: [`i${i}`], ...one }));
        const { shown, hidden } = mergeSplits(given);
        for (const { yes, of } of shown) expect(Math.min(yes, of - yes)).toBeGreaterThanOrEqual(LEAST_CELL);
        expect([...shown.flatMap(({ ids }) => ids), ...hidden].sort()).toEqual(given.flatMap(({ ids }) => ids).sort());
      }),
      { seed: 20_251_101, numRuns: 500 },
    );
  });

  it.each([
    ['nothing small', [10, 6, 5, 9], [[0], [1], [2], [3]]],
    ['a small end joins its neighbour', [2, 6, 9, 8], [[0, 1], [2], [3]]],
    ['the smaller neighbour is taken', [9, 2, 6, 8], [[0], [1, 2], [3]]],
    ['all are small', [1, 2, 1, 1], [[0, 1, 2, 3]]],
  ])('levels: %s', (_name, counts, groups) => {
    expect(mergeLevels(counts).map(({ levels }) => levels)).toEqual(groups);
  });
});

describe('the sentence of two forms by hands', () => {
  it.each<[string, [number, number], HandsSentence]>([
    ['more scams seen, genuine ones as before', [0.2, 0.02], 'apart'],
    ['genuine ones trusted more, scams as before', [0, -0.15], 'apart'],
    ['both better', [0.12, -0.12], 'apart'],
    ['"scam" said more to everything', [0.2, 0.2], 'more-suspicious'],
    ['"scam" said less to everything', [-0.2, -0.11], 'more-trusting'],
    ['fewer scams seen', [-0.1, 0], 'less-apart'],
    ['genuine ones doubted more', [0.05, 0.3], 'less-apart'],
    ['hardly anything changed', [0.09, -0.09], 'alike'],
  ])('%s', (_name, [scam, legit], sentence) => {
    expect(handsSentence({ scam, legit, all: 0 })).toBe(sentence);
  });

  it('says so where a form is missing', () => expect(handsSentence(null)).toBe('incomplete'));
});
