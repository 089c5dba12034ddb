import { describe, expect, it } from 'vitest';
import type { Stance, Truth } from '#scenario';
import { judgedMoments } from '#engine';
import { buildStory } from '../../support/build-story.ts';
import type { ChoiceParts } from '../../support/build-story.ts';
import { play } from '../../support/play.ts';

const STANCES: readonly Stance[] = ['trust', 'refuse', 'verify', 'tell', 'report', 'accuse', 'recover', 'pause'];
const choices = (goto: string): Record<string, ChoiceParts> =>
  Object.fromEntries(STANCES.map((stance) => [stance, { stance, quality: 1 as const, goto }]));

const storyOf = (judged: Truth | undefined) =>
  buildStory({
    nodes: {
      first: { competency: 'C1', weight: 1, judgement: true, choices: choices('between') },
      between: { competency: 'C4', weight: 1, choices: choices('second') },
      second: { competency: 'C2', weight: 1, judgement: true, choices: choices('end') },
    },
    endings: { end: judged === undefined ? {} : { judged } },
  });

describe('judged moments (rulings 7)', () => {
  it.each<[string, Truth | undefined, string[], (readonly [Truth, boolean])[]]>([
    [
      'trust says genuine',
      undefined,
      ['trust', 'pause', 'trust'],
      [
        ['legit', false],
        ['legit', false],
      ],
    ],
    [
      'refuse, accuse and report say scam',
      undefined,
      ['refuse', 'pause', 'accuse'],
      [
        ['scam', false],
        ['scam', false],
      ],
    ],
    [
      'report says scam',
      undefined,
      ['report', 'pause', 'report'],
      [
        ['scam', false],
        ['scam', false],
      ],
    ],
    [
      'verify defers to the next judged moment',
      undefined,
      ['verify', 'trust', 'refuse'],
      [
        ['scam', true],
        ['scam', false],
      ],
    ],
    [
      'tell, recover and pause defer to the ending',
      'scam',
      ['tell', 'pause', 'recover'],
      [
        ['scam', true],
        ['scam', true],
      ],
    ],
    ['a deferral that nothing settles is no answer', undefined, ['verify', 'pause', 'pause'], []],
    ['only the settled one counts', undefined, ['refuse', 'pause', 'verify'], [['scam', false]]],
  ])('%s', (_name, judged, moves, expected) => {
    const story = storyOf(judged);
    const moments = judgedMoments(story, play(story, moves));
    expect(moments.map(({ answer, deferred }) => [answer, deferred])).toEqual(expected);
    for (const { answer, right } of moments) expect(right).toBe(answer === 'scam');
  });

  it('judges an unfinished run by what it has shown so far', () => {
    const story = storyOf('scam');
    expect(judgedMoments(story, play(story, ['verify']))).toEqual([]);
    expect(judgedMoments(story, play(story, ['trust']))).toMatchObject([
      { node: 'first', answer: 'legit', right: false },
    ]);
  });
});
