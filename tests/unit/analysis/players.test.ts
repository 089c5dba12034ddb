import { describe, expect, it } from 'vitest';
import { createPlayer } from '#analysis';
import type { PlayerName } from '#analysis';
import type { Stance, Truth } from '#scenario';
import { openChoices, start } from '#engine';
import { buildStory } from '../../support/build-story.ts';

const replies = (stances: readonly Stance[]) =>
  Object.fromEntries(stances.map((stance) => [stance, { goto: 'end', stance }]));
const story = (stances: readonly Stance[]) =>
  buildStory({ nodes: { a: { choices: replies(stances) } }, tray: { mum: { goto: 'end', stance: 'tell' } } });

describe('players', () => {
  it.each<[PlayerName, Truth, Stance[], string[]]>([
    ['always-trust', 'scam', ['refuse', 'trust', 'verify'], ['trust']],
    ['always-trust', 'scam', ['refuse', 'accuse'], ['mum']],
    ['always-refuse', 'scam', ['trust', 'refuse'], ['refuse']],
    ['always-refuse', 'legit', ['trust', 'accuse'], ['accuse']],
    ['always-verify', 'scam', ['trust', 'verify', 'refuse'], ['verify']],
    ['always-tell', 'scam', ['trust', 'tell'], ['tell', 'mum']],
    ['always-report', 'legit', ['trust', 'accuse'], ['accuse']],
    ['tray-spam', 'scam', ['trust', 'verify'], ['mum']],
    ['random', 'scam', ['trust', 'verify'], ['trust', 'verify', 'mum']],
  ])('%s in a %s takes, of %j, %j', (name, truth, stances, expected) => {
    const built = story(stances);
    const open = openChoices(built, start(built, { seed: 1 }));
    expect(createPlayer(name, truth)(open).map(({ id }) => id)).toEqual(expected);
  });

  it.each<[Truth, string]>([
    ['scam', 'refuse'],
    ['legit', 'trust'],
  ])('who always checks then does what fits a %s', (truth, expected) => {
    const built = buildStory({ nodes: { a: { choices: replies(['trust', 'refuse']) } } });
    const open = openChoices(built, start(built, { seed: 1 }));
    expect(createPlayer('always-verify', truth)(open).map(({ id }) => id)).toEqual([expected]);
  });
});
