import { describe, expect, it } from 'vitest';
import type { StoryChoice, TrayKind } from '#scenario';
import { choiceLetters, drawerLetter } from '#state';
import { voteOptions } from '#state/class';

const choice = (id: string): StoryChoice => ({ id }) as StoryChoice;
const offered = (replies: string[], recover: string[], tray: Partial<Record<TrayKind, string[]>>) => ({
  replies: replies.map(choice),
  recover: recover.map(choice),
  tray: {
    stop: (tray.stop ?? []).map(choice),
    check: (tray.check ?? []).map(choice),
    tell: (tray.tell ?? []).map(choice),
    report: (tray.report ?? []).map(choice),
  },
});

describe('letters of choices', () => {
  it.each([
    ['replies alone', offered(['a', 'b'], [], {}), { a: 'A', b: 'B' }],
    ['ways to put things right come after replies', offered(['a'], ['r'], {}), { a: 'A', r: 'B' }],
    ['a drawer of one move', offered(['a'], [], { tell: ['mum'] }), { a: 'A', mum: 'B' }],
    [
      'moves of one drawer share its letter; empty drawers take none',
      offered(['a', 'b'], ['r'], { stop: ['hang'], tell: ['mum', 'an'] }),
      { a: 'A', b: 'B', r: 'C', hang: 'D', mum: 'E1', an: 'E2' },
    ],
    ['nothing', offered([], [], {}), {}],
  ])('%s', (_what, choices, letters) => expect(Object.fromEntries(choiceLetters(choices))).toEqual(letters));

  it('are those of a vote by hands, drawer for drawer', () => {
    const choices = offered(['a', 'b'], ['r'], { check: ['app', 'ward'], report: ['keep'] });
    for (const { choices: held, letter, drawer } of voteOptions(choices)) {
      for (const id of held) expect(choiceLetters(choices).get(id)?.[0]).toBe(letter);
      if (drawer !== null) expect(drawerLetter(choices, drawer)).toBe(letter);
    }
    expect(drawerLetter(choices, 'tell')).toBeNull();
  });
});
