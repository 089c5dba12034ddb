import { describe, expect, it } from 'vitest';
import { apply, legalMoves, openChoices, start } from '#engine';
import type { Move } from '#engine';
import { buildStory } from '../../support/build-story.ts';
import { play, playMoves } from '../../support/play.ts';

const story = buildStory({
  variables: {
    paid: { type: 'boolean', start: false },
    looked: { type: 'boolean', start: false },
    trust: { type: 'integer', min: 0, max: 3, start: 1 },
  },
  inspectables: { number: 'looked' },
  tray: {
    check: { kind: 'check', stance: 'verify', goto: '@stay' },
    'hang-up': { kind: 'stop', stance: 'refuse', goto: 'again' },
  },
  nodes: {
    hook: {
      minutes: 1,
      lines: {
        hello: { text: { vi: 'a', en: 'a' } },
        late: { text: { vi: 'b', en: 'b' }, when: { var: 'trust', gte: 2 } },
      },
      choices: {
        pay: { goto: 'talk', minutes: 2, effects: { set: { paid: true }, add: { trust: 5 } } },
        doubt: { goto: 'talk', effects: { add: { trust: -5 } } },
        ask: { goto: 'talk', when: { var: 'looked', eq: true } },
      },
    },
    talk: { goto: 'again', branches: [{ when: { var: 'paid', eq: true }, goto: 'bank' }] },
    bank: { minutes: 10, tray: { check: { off: true } }, choices: { back: { goto: 'hook' }, done: { goto: 'end' } } },
    again: { maxVisits: 2, trayOff: true, choices: { more: { goto: 'again' }, done: { goto: 'end' } } },
  },
  gentlerStart: 'bank',
});

const open = (choices: readonly string[]): string[] => openChoices(story, play(story, choices)).map(({ id }) => id);

describe('choices that are open', () => {
  it.each([
    ['at the start, tray moves last', [], ['pay', 'doubt', 'check', 'hang-up']],
    ['a move that stays is spent', ['check'], ['pay', 'doubt', 'hang-up']],
    ['a tray move can be off at a node', ['pay'], ['back', 'done', 'hang-up']],
    [
      'spent moves return when the node is entered again',
      ['check', 'pay', 'back'],
      ['pay', 'doubt', 'check', 'hang-up'],
    ],
    ['no tray at all where it is off', ['doubt'], ['more', 'done']],
    ['a limited node closes what leads to it', ['doubt', 'more'], ['done']],
    ['none after the end', ['doubt', 'done'], []],
  ])('%s', (_name, choices, expected) => expect(open(choices)).toEqual(expected));

  it('closes a tray move whose target has had its visits', () => {
    const looping = buildStory({
      tray: { leave: { goto: 'room' } },
      nodes: {
        room: { maxVisits: 1, choices: { stay: { goto: 'hall' } } },
        hall: { choices: { out: { goto: 'end' } } },
      },
    });
    expect(openChoices(looping, play(looping, ['stay'])).map(({ id }) => id)).toEqual(['out']);
  });

  it('opens a choice by what was inspected', () => {
    const looked = playMoves(story, [{ type: 'inspect', item: 'number' }]);
    expect(openChoices(story, looked).map(({ id }) => id)).toContain('ask');
    expect(looked.inspected).toEqual(['number']);
  });

  it('gives them as moves', () => {
    expect(legalMoves(story, play(story, ['doubt', 'more']))).toEqual([{ type: 'choose', choice: 'done' }]);
  });
});

describe('walking', () => {
  it('goes through nodes without choices, by the first branch that holds', () => {
    expect(play(story, ['pay']).node).toBe('bank');
    expect(play(story, ['doubt']).node).toBe('again');
  });

  it('counts story minutes of nodes and choices', () => {
    expect(start(story, { seed: 1 }).minute).toBe(1);
    expect(play(story, ['pay']).minute).toBe(1 + 2 + 10);
  });

  it('clamps integers to their range', () => {
    expect(play(story, ['pay']).vars).toMatchObject({ paid: 1, trust: 3 });
    expect(play(story, ['doubt']).vars).toMatchObject({ paid: 0, trust: 0 });
  });

  it('says only the lines whose condition holds', () => {
    const lines = (choices: readonly string[]) =>
      play(story, choices).transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));
    expect(lines([])).toEqual(['nodes/hook/lines/hello']);
    expect(lines(['pay', 'back'])).toEqual([
      'nodes/hook/lines/hello',
      'nodes/hook/lines/hello',
      'nodes/hook/lines/late',
    ]);
  });

  it('starts a gentler run elsewhere', () => {
    expect(start(story, { seed: 1, gentler: true }).node).toBe('bank');
  });

  it('goes through any number of nodes without a choice', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `n${i}`);
    const nodes = Object.fromEntries(ids.map((id, i) => [id, { minutes: 1, goto: ids[i + 1] ?? 'end' }]));
    expect(start(buildStory({ nodes }), { seed: 1 })).toMatchObject({ ending: 'end', minute: 400 });
  });

  it('refuses to loop without a choice', () => {
    const endless = buildStory({ nodes: { a: { goto: 'b' }, b: { goto: 'a' } } });
    expect(() => start(endless, { seed: 1 })).toThrow(/loops/);
  });
});

describe('moves that are refused change nothing', () => {
  it.each<[string, readonly string[], Move, string]>([
    ['an unknown choice', [], { type: 'choose', choice: 'nothing' }, 'unknown-choice'],
    ['a choice of another node', [], { type: 'choose', choice: 'back' }, 'unknown-choice'],
    ['a closed choice', [], { type: 'choose', choice: 'ask' }, 'not-available'],
    ['a spent move', ['check'], { type: 'choose', choice: 'check' }, 'not-available'],
    ['a choice after the end', ['doubt', 'done'], { type: 'choose', choice: 'done' }, 'ended'],
    ['a pause after the end', ['doubt', 'done'], { type: 'pause' }, 'ended'],
    ['an inspection after the end', ['doubt', 'done'], { type: 'inspect', item: 'number' }, 'ended'],
    ['an unknown inspectable', [], { type: 'inspect', item: 'nothing' }, 'unknown-item'],
    ['an inherited name as inspectable', [], { type: 'inspect', item: 'constructor' }, 'unknown-item'],
    ['an inherited name as choice', [], { type: 'choose', choice: 'constructor' }, 'unknown-choice'],
    ['a flag on a line not seen', [], { type: 'flag', line: 'nodes/bank/lines/x', on: true }, 'unknown-line'],
  ])('%s', (_name, before, move, reason) => {
    const session = play(story, before);
    const copy = structuredClone(session);
    expect(apply(story, session, move)).toEqual({ ok: false, reason });
    expect(session).toEqual(copy);
  });
});

describe('moves outside the course', () => {
  it('a pause stays, scores nothing and costs no time', () => {
    const before = start(story, { seed: 1 });
    const after = playMoves(story, [{ type: 'pause' }]);
    expect({ ...after, moves: [], transcript: [] }).toEqual({ ...before, moves: [], transcript: [] });
  });

  it('flags are kept, can be taken back, and never score', () => {
    const line = 'nodes/hook/lines/hello';
    const result = apply(story, start(story, { seed: 1 }), { type: 'flag', line, on: true });
    if (!result.ok) throw new Error(result.reason);
    expect(result.session.flags).toEqual([line]);
    expect(result.score.score).toBe(30);
    expect(
      playMoves(story, [
        { type: 'flag', line, on: true },
        { type: 'flag', line, on: false },
      ]).flags,
    ).toEqual([]);
    expect(
      playMoves(story, [
        { type: 'flag', line, on: true },
        { type: 'flag', line, on: true },
      ]).flags,
    ).toEqual([line]);
  });
});

describe('what was not heard', () => {
  const calls = buildStory({
    tray: {
      'hang-up': { goto: 'b' },
      look: { kind: 'check', goto: '@stay', lines: { found: { text: { vi: 'c', en: 'c' } } } },
    },
    nodes: {
      a: {
        lines: { hi: { text: { vi: 'a', en: 'a' } }, ask: { text: { vi: 'b', en: 'b' } } },
        choices: { on: { goto: 'b', minutes: 3 } },
      },
      b: { lines: { sms: { text: { vi: 'd', en: 'd' } } }, choices: { done: { goto: 'end' } } },
    },
  });
  const HI = 'nodes/a/lines/hi';
  const ASK = 'nodes/a/lines/ask';
  const told = (moves: readonly Move[]): string[] =>
    playMoves(calls, moves).transcript.map((entry) => (entry.kind === 'line' ? entry.line : entry.kind));

  it('is no part of a run that goes on elsewhere', () => {
    const cut: Move = { type: 'choose', choice: 'hang-up', unheard: [ASK] };
    expect(told([cut])).toEqual(['enter', HI, 'choice', 'enter', 'nodes/b/lines/sms']);
    const refused: Move = { type: 'choose', choice: 'hang-up', unheard: [HI, ASK] };
    expect(told([refused])).toEqual(['enter', 'choice', 'enter', 'nodes/b/lines/sms']);
  });

  it('is said later by somebody who waited, at the minute of then', () => {
    const looked: Move = { type: 'choose', choice: 'look', unheard: [ASK] };
    expect(told([looked])).toEqual(['enter', HI, 'choice', 'tray/look/lines/found', ASK]);
    const { transcript, minute } = playMoves(calls, [looked]);
    expect(transcript.at(-1)).toMatchObject({ node: 'a', thread: 'chat', minute });
  });

  it('bears no flag, and cannot be flagged', () => {
    const flagged = playMoves(calls, [
      { type: 'flag', line: ASK, on: true },
      { type: 'choose', choice: 'hang-up', unheard: [ASK] },
    ]);
    expect(flagged.flags).toEqual([]);
    expect(apply(calls, flagged, { type: 'flag', line: ASK, on: true })).toMatchObject({ reason: 'unknown-line' });
  });

  it('takes nothing from before the last choice, and cares for no key that is not there', () => {
    const moves: Move[] = [
      { type: 'choose', choice: 'on', unheard: ['nodes/x/lines/y'] },
      { type: 'choose', choice: 'done', unheard: [HI] },
    ];
    expect(told(moves).slice(0, 3)).toEqual(['enter', HI, ASK]);
  });
});
