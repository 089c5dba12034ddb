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

  it('conduct that scores nothing still says what it takes the situation for', () => {
    const story = buildStory({
      tray: { 'hang-up': { stance: 'refuse', goto: 'end' }, breathe: { stance: 'pause', goto: '@stay' } },
      nodes: { call: { competency: 'C1', weight: 1, judgement: true, choices: choices('end') } },
    });
    const answers = (...moves: string[]) =>
      judgedMoments(story, play(story, moves)).map(({ answer, deferred }) => [answer, deferred]);
    expect(answers('hang-up')).toEqual([['scam', false]]);
    expect(answers('breathe', 'hang-up')).toEqual([['scam', false]]);
    expect(answers('breathe', 'trust')).toEqual([['legit', false]]);
  });

  it('a revisited moment is judged once, by its latest choice and at its latest place', () => {
    const story = buildStory({
      nodes: {
        ask: { competency: 'C1', weight: 1, judgement: true, choices: { ...choices('next'), leave: { goto: 'end' } } },
        next: { competency: 'C2', weight: 1, judgement: true, maxVisits: 3, choices: choices('ask') },
      },
      endings: { end: { judged: 'legit' } },
    });
    const nodes = (...moves: string[]) =>
      judgedMoments(story, play(story, moves)).map(({ node, answer, deferred }) => [node, answer, deferred]);
    expect(nodes('trust', 'refuse', 'verify')).toEqual([['next', 'scam', false]]);
    expect(nodes('trust', 'refuse', 'refuse', 'trust')).toEqual([
      ['ask', 'scam', false],
      ['next', 'legit', false],
    ]);
    expect(nodes('trust', 'refuse', 'leave')).toEqual([
      ['next', 'scam', false],
      ['ask', 'legit', true],
    ]);
  });
});
