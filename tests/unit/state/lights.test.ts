import { describe, expect, it } from 'vitest';
import { safeActsOf, storyLights, viewDebrief } from '#state';
import { loadedFrom } from '../../support/fake-ports.ts';
import { play, playMoves } from '../../support/play.ts';
import { TINY } from '../../support/tiny-scenario.ts';

const scam = loadedFrom(TINY);
const genuine = loadedFrom({ ...TINY, truth: 'legit' });

describe('which safe acts light a lantern', () => {
  it.each([
    ['telling', ['mum'], ['tell']],
    ['checking first, then telling', ['look', 'mum'], ['check', 'tell']],
    ['paying, then the bank', ['pay', 'bank'], ['recover']],
    ['paying twice lights none', ['pay', 'more'], []],
    ['a refusal of quality .5 is not one yet', ['no'], []],
  ])('%s', (_name, choices, acts) => {
    const session = play(scam.story, choices);
    expect(safeActsOf(scam, session)).toEqual(acts);
    // The debrief marks the same moves as safe, and no other.
    expect(viewDebrief(scam, session).moves.flatMap(({ act }) => act ?? [])).toEqual(acts);
  });

  it('a pause is "Dừng"', () =>
    expect(safeActsOf(scam, playMoves(scam.story, [{ type: 'pause' }, { type: 'choose', choice: 'no' }]))).toEqual([
      'stop',
    ]));

  it('to refuse well is a safe act where there is a trap, and none where there is not', () => {
    const firm = (truth: 'scam' | 'legit') => {
      const ask = TINY.nodes['ask']!;
      const choices = { ...ask.choices, no: { ...ask.choices!['no']!, quality: 1 as const } };
      return loadedFrom({ ...TINY, truth, nodes: { ...TINY.nodes, ask: { ...ask, choices } } });
    };
    expect(safeActsOf(firm('scam'), play(firm('scam').story, ['no']))).toEqual(['stop']);
    expect(safeActsOf(firm('legit'), play(firm('legit').story, ['no']))).toEqual([]);
  });

  it('checking a genuine message is one', () =>
    expect(safeActsOf(genuine, play(genuine.story, ['look', 'mum']))).toContain('check'));
});

describe('the lights of the shelves', () => {
  const past = { finished: 1, bestScore: 3, endings: [], told: false };
  it('only finished stories bring some, in the order of the shelves; one without a safe act stays dark', () => {
    const entries = ['b', 'a', 'c'].map((id) => ({ ...TINY, id })) as never;
    expect(storyLights(entries, { a: { ...past, acts: ['tell'] }, b: { ...past, acts: [] } })).toEqual([
      { key: 'b', scenario: 'b', title: TINY.title, theme: 'chat', acts: [] },
      { key: 'a', scenario: 'a', title: TINY.title, theme: 'chat', acts: ['tell'] },
    ]);
  });
});
