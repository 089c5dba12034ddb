import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import type { Scenario, Stance, Story, Truth } from '#scenario';
import { seasonAccuracy } from '#analysis';
import { buildStory } from '../../support/build-story.ts';
import type { NodeParts } from '../../support/build-story.ts';
import { sourceFiles } from '../../support/source-files.ts';

/** A story with one judged moment for each list of stances. */
const judged = (truth: Truth, ...moments: readonly (readonly Stance[])[]): Story =>
  buildStory({
    truth,
    nodes: Object.fromEntries(
      moments.map((stances, i): [string, NodeParts] => [
        `m${i}`,
        {
          competency: 'C1',
          weight: 1,
          judgement: true,
          choices: Object.fromEntries(
            stances.map((stance) => [stance, { goto: 'end', stance, quality: 0.5 as const }]),
          ),
        },
      ]),
    ),
  });
const of = (player: string, ...stories: Story[]) => seasonAccuracy(stories).find((one) => one.player === player);

describe('seasonAccuracy', () => {
  it('one answer to everything is right half of the time, however uneven the season', () => {
    const both: Stance[] = ['trust', 'refuse', 'verify'];
    const stories = [judged('scam', both, both, both), judged('legit', both)];
    expect(seasonAccuracy(stories)).toEqual([
      { player: 'always-trust', scams: 3, genuine: 1, hits: 0, falseAlarms: 0, balanced: 0.5, forced: [] },
      { player: 'always-refuse', scams: 3, genuine: 1, hits: 3, falseAlarms: 1, balanced: 0.5, forced: [] },
    ]);
  });

  it('only judged moments count, reached or not', () => {
    const story = buildStory({
      nodes: {
        a: { competency: 'C1', weight: 1, choices: { c: { goto: 'end', stance: 'trust', quality: 0 } } },
        lost: {
          competency: 'C1',
          weight: 1,
          judgement: true,
          choices: { c: { goto: 'end', stance: 'trust', quality: 0 } },
        },
      },
    });
    expect(of('always-trust', story)).toMatchObject({ scams: 1, genuine: 0 });
  });

  it.each<[string, Stance[], number]>([
    ['accusing says "scam"', ['trust', 'accuse'], 1],
    ['reporting says "scam"', ['trust', 'report'], 1],
    ['who can only put the answer off says what he always says', ['verify', 'tell'], 1],
    ['who can only trust says "genuine"', ['trust'], 0],
  ])('always-refuse: %s', (_name, stances, hits) => {
    expect(of('always-refuse', judged('scam', stances))).toMatchObject({
      hits,
      forced: hits === 1 ? [] : ['built/m0'],
    });
  });

  it('a moment that leaves a player no way tips the balance, and is named', () => {
    const stories = [judged('scam', ['refuse']), judged('legit', ['trust', 'refuse'])];
    expect(of('always-trust', ...stories)).toMatchObject({ balanced: 1, forced: ['built/m0'] });
  });

  it('says nothing of a season that has only one kind', () => {
    expect(of('always-trust', judged('scam', ['trust', 'refuse']))?.balanced).toBeNull();
  });

  it('holds for the season that is shipped', () => {
    const stories = sourceFiles('scenarios/season-one', ['.scenario.json']).map(({ text }) =>
      compileStory(JSON.parse(text) as Scenario),
    );
    expect(seasonAccuracy(stories).map(({ player, balanced, forced }) => [player, balanced, forced])).toEqual([
      ['always-trust', 0.5, []],
      ['always-refuse', 0.5, []],
    ]);
  });
});
