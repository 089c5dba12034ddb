import { describe, expect, it } from 'vitest';
import { parseSave, resume, sessionsAlong, start, stepBack, toSave } from '#engine';
import type { Move, Save } from '#engine';
import { buildStory } from '../../support/build-story.ts';
import type { StoryParts } from '../../support/build-story.ts';
import { play, playMoves } from '../../support/play.ts';

const parts: StoryParts = {
  variables: { looked: { type: 'boolean', start: false } },
  inspectables: { number: 'looked' },
  tray: { look: { kind: 'check', stance: 'verify', goto: '@stay' } },
  nodes: {
    a: { lines: { hi: { text: { vi: 'a', en: 'a' } } }, choices: { on: { goto: 'b' }, stay: { goto: '@stay' } } },
    b: { choices: { on: { goto: 'c' }, back: { goto: 'a' } } },
    c: { choices: { done: { goto: 'end' } } },
  },
};
const story = buildStory(parts);
const edit = (nodes: StoryParts['nodes'], rest: Partial<StoryParts> = {}) =>
  buildStory({ ...parts, ...rest, nodes: { ...parts.nodes, ...nodes } });
const stored = (save: Save): Save => JSON.parse(JSON.stringify(save)) as Save;
const FLAG: Move = { type: 'flag', line: 'nodes/a/lines/hi', on: true };

describe('resume', () => {
  it('replays a save to the same session', () => {
    const session = playMoves(story, [
      FLAG,
      { type: 'choose', choice: 'stay' },
      { type: 'pause' },
      { type: 'inspect', item: 'number' },
      { type: 'choose', choice: 'on', sentence: 'plain' },
    ]);
    expect(resume(story, stored(toSave(session)))).toEqual({ session, dropped: 0, stopped: null, changed: false });
  });

  it('keeps gentler runs and the seed', () => {
    const gentler = buildStory({ ...parts, gentlerStart: 'b' });
    const session = start(gentler, { seed: 77, gentler: true });
    expect(resume(gentler, toSave(session)).session).toMatchObject({ node: 'b', seed: 77, gentler: true });
  });

  it('drops nothing when an edit does not touch the moves made', () => {
    const save = toSave(play(story, ['on']));
    const edited = edit({ c: { choices: { finish: { goto: 'end' } } } });
    expect(resume(edited, save)).toMatchObject({ dropped: 0, stopped: null, changed: true, session: { node: 'b' } });
  });

  it('does not call a file changed when only its words were', () => {
    const reworded = edit({ a: { ...parts.nodes['a'], lines: { hi: { text: { vi: 'khác', en: 'other' } } } } });
    expect(resume(reworded, toSave(play(story, ['on']))).changed).toBe(false);
  });

  it('gives a session that knows the edited file and only the moves that fitted, and can be saved and resumed', () => {
    const edited = edit({ b: { choices: { other: { goto: 'c' } } } });
    const first = resume(edited, toSave(play(story, ['stay', 'on', 'on', 'done'])));
    expect(first.session).toEqual(play(edited, ['stay', 'on']));
    expect(first.session.hash).toBe(edited.hash);
    expect(resume(edited, stored(toSave(first.session)))).toEqual({
      session: first.session,
      dropped: 0,
      stopped: null,
      changed: false,
    });
  });
});

describe('resume on an edited file stops at the first move that is gone, and says so', () => {
  it.each<[string, Move[], ReturnType<typeof buildStory>, number, string, string]>([
    [
      'a choice that is gone',
      ['stay', 'on', 'on', 'done'].map((choice) => ({ type: 'choose', choice })),
      edit({ b: { choices: { other: { goto: 'c' } } } }),
      2,
      'unknown-choice',
      'b',
    ],
    [
      'a choice that is closed now',
      ['on', 'on'].map((choice) => ({ type: 'choose', choice })),
      edit({ b: { choices: { ...parts.nodes['b']?.choices, on: { goto: 'c', when: { seen: 'c' } } } } }),
      1,
      'not-available',
      'b',
    ],
    [
      'a choice of that name, but at another place of the story',
      ['on', 'on'].map((choice) => ({ type: 'choose', choice })),
      edit({ a: { choices: { on: { goto: 'x' } } }, x: { choices: { on: { goto: 'c' } } } }),
      1,
      'elsewhere',
      'x',
    ],
    [
      'a tray move, which every place has, but at another place',
      ['on', 'look'].map((choice) => ({ type: 'choose', choice })),
      edit({ a: { choices: { on: { goto: 'c' } } } }),
      1,
      'elsewhere',
      'c',
    ],
    [
      'a story that ends earlier now',
      ['on', 'on', 'done'].map((choice) => ({ type: 'choose', choice })),
      edit({ a: { choices: { on: { goto: 'end' } } } }),
      2,
      'ended',
      'a',
    ],
    [
      'a flag on a line that is gone: the moves after it go with it',
      [FLAG, { type: 'choose', choice: 'on' }],
      edit({ a: { choices: { on: { goto: 'b' } } } }),
      2,
      'unknown-line',
      'a',
    ],
    [
      'an inspectable that is gone: the moves after it go with it',
      [{ type: 'pause' }, { type: 'inspect', item: 'number' }, { type: 'pause' }, FLAG],
      edit({}, { inspectables: {} }),
      3,
      'unknown-item',
      'a',
    ],
  ])('%s', (_name, moves, edited, dropped, stopped, node) => {
    const save = stored(toSave(playMoves(story, moves)));
    const resumed = resume(edited, save);
    expect(resumed).toMatchObject({ dropped, stopped, changed: true, session: { node } });
    expect(resumed.session.moves).toEqual(moves.slice(0, moves.length - dropped));
  });

  it('a gentler start that no longer exists: nothing is replayed from another start', () => {
    const gentle = buildStory({ ...parts, gentlerStart: 'b' });
    const save = stored(toSave(play(gentle, ['on', 'done'], { gentler: true })));
    expect(resume(story, save)).toMatchObject({ dropped: 2, stopped: 'elsewhere', session: { node: 'a', moves: [] } });
  });
});

describe('a save that is not of this story', () => {
  it('is not replayed on it', () => {
    const save = { ...toSave(play(story, ['stay', 'on'])), scenario: 'other' };
    expect(resume(story, save)).toEqual({
      session: start(story, { seed: 1 }),
      dropped: 2,
      stopped: 'other-scenario',
      changed: true,
    });
  });
});

describe('parseSave', () => {
  const save = toSave(playMoves(story, [FLAG, { type: 'choose', choice: 'on', sentence: 'plain' }, { type: 'pause' }]));

  it('reads what toSave wrote', () => expect(parseSave(stored(save))).toEqual({ ok: true, save }));

  it('reads a save from before choices carried their place', () => {
    const old = { ...save, moves: [{ type: 'choose', choice: 'on' }] };
    expect(parseSave(old)).toEqual({ ok: true, save: old });
  });

  it('leaves out what does not belong', () => {
    const doc: unknown = JSON.parse(JSON.stringify({ ...save, name: 'Linh' }).replace('{', '{"__proto__":{"a":1},'));
    expect(parseSave(doc)).toEqual({ ok: true, save });
  });

  it.each<[string, unknown]>([
    ['a newer format', { ...save, format: 2 }],
    ['a newer format of another shape', { format: 3, runs: [] }],
  ])('refuses %s by name', (_name, document) =>
    expect(parseSave(document)).toEqual({ ok: false, reason: 'newer-format' }),
  );

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'save'],
    ['a list', [save]],
    ['an empty object', {}],
    ['an inherited save', Object.create(save)],
    ['no format', { ...save, format: undefined }],
    ['a format in words', { ...save, format: '1' }],
    ['a format that never was', { ...save, format: 0 }],
    ['a format between formats', { ...save, format: 1.5 }],
    ['a scenario that is no id', { ...save, scenario: '../x' }],
    ['a scenario that is a number', { ...save, scenario: 7 }],
    ['no hash', { ...save, hash: undefined }],
    ['a seed that is no number', { ...save, seed: '1' }],
    ['a seed that is not finite', { ...save, seed: NaN }],
    ['moves that are no list', { ...save, moves: { 0: { type: 'pause' }, length: 1 } }],
    ['a move that is none', { ...save, moves: [{ type: 'pause' }, { type: 'hack' }] }],
    ['a place that is no text', { ...save, moves: [{ type: 'choose', choice: 'on', at: 7 }] }],
  ])('refuses %s', (_name, document) => expect(parseSave(document)).toEqual({ ok: false, reason: 'no-save' }));
});

describe('stepBack', () => {
  it('gives the run as it was after its first moves', () => {
    const session = play(story, ['stay', 'on', 'on']);
    expect(stepBack(story, session, 2)).toEqual(play(story, ['stay', 'on']));
    expect(stepBack(story, session, 0)).toEqual(start(story, { seed: 1 }));
    expect(stepBack(story, session, 9)).toEqual(session);
  });
});

describe('sessionsAlong', () => {
  const chosen = (...ids: string[]): Move[] => ids.map((choice) => ({ type: 'choose', choice }));
  const begun = start(story, { seed: 1 });

  it('gives every session on the way', () => {
    expect(sessionsAlong(story, begun, chosen('stay', 'on'))).toEqual([
      begun,
      play(story, ['stay']),
      play(story, ['stay', 'on']),
    ]);
    expect(sessionsAlong(story, begun, [])).toEqual([begun]);
  });

  it('is null where a move is refused', () => {
    expect(sessionsAlong(story, begun, chosen('on', 'stay'))).toBeNull();
  });
});
