import { describe, expect, it } from 'vitest';
import { apply, parseMove } from '#engine';
import type { Move } from '#engine';
import { buildStory } from '../../support/build-story.ts';
import { play } from '../../support/play.ts';

const story = buildStory({
  variables: { looked: { type: 'boolean', start: false } },
  inspectables: { number: 'looked' },
  nodes: {
    a: { lines: { hi: { text: { vi: 'a', en: 'a' } } }, choices: { on: { goto: 'b' } } },
    b: { choices: { done: { goto: 'end' } } },
  },
});
const LINE = 'nodes/a/lines/hi';

/** A parsed JSON document, so that `__proto__` is a key of its own. */
const json = (text: string): unknown => JSON.parse(text);

describe('documents that are no moves are refused, and nothing is thrown', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'choose'],
    ['a list', [{ type: 'pause' }]],
    ['an empty object', {}],
    ['an unknown type', { type: 'jump' }],
    ['an inherited type', { type: 'constructor' }],
    ['a type that is no text', { type: { toString: () => 'pause' } }],
    ['a choice without its id', { type: 'choose' }],
    ['a choice with a number for id', { type: 'choose', choice: 0 }],
    ['a choice with a list for id', { type: 'choose', choice: ['on'] }],
    ['a sentence that is no text', { type: 'choose', choice: 'on', sentence: 7 }],
    ['a sentence that is null', { type: 'choose', choice: 'on', sentence: null }],
    ['unheard lines that are no list', { type: 'choose', choice: 'on', unheard: LINE }],
    ['unheard lines that are null', { type: 'choose', choice: 'on', unheard: null }],
    ['an unheard line that is no text', { type: 'choose', choice: 'on', unheard: [LINE, 7] }],
    ['unheard lines with a hole', { type: 'choose', choice: 'on', unheard: Array.from({ length: 1 }) }],
    ['an inspection of nothing', { type: 'inspect' }],
    ['an inspection of an object', { type: 'inspect', item: {} }],
    ['a flag without a line', { type: 'flag', on: true }],
    ['a flag neither on nor off', { type: 'flag', line: LINE }],
    ['a flag that is on in words', { type: 'flag', line: LINE, on: 'yes' }],
    ['everything in the prototype', json('{"__proto__":{"type":"pause"}}')],
    ['everything inherited', Object.create({ type: 'pause' })],
    ['an id inherited', Object.assign(Object.create({ choice: 'on' }), { type: 'choose' })],
  ])('%s', (_name, document) => {
    const session = play(story, []);
    const before = JSON.stringify(session);
    expect(parseMove(document)).toBeNull();
    expect(apply(story, session, document as Move)).toEqual({ ok: false, reason: 'unknown-move' });
    expect(JSON.stringify(session)).toBe(before);
  });
});

describe('a move enters the log clean', () => {
  it.each<[string, unknown, Move]>([
    ['without foreign keys', json('{"type":"pause","x":1,"__proto__":{"y":2}}'), { type: 'pause' }],
    [
      'without those of other moves',
      { type: 'choose', choice: 'on', item: 'number' },
      { type: 'choose', choice: 'on' },
    ],
    [
      'without a sentence that is undefined',
      { type: 'choose', choice: 'on', sentence: undefined },
      { type: 'choose', choice: 'on' },
    ],
    ['with all its own', { type: 'flag', line: LINE, on: false, why: 0 }, { type: 'flag', line: LINE, on: false }],
  ])('%s', (_name, document, clean) => {
    const result = apply(story, play(story, []), document as Move);
    if (!result.ok) throw new Error(result.reason);
    expect(result.session.moves).toEqual([clean]);
    expect(Object.keys(result.session.moves[0] ?? {})).toEqual(Object.keys(clean));
    expect(JSON.parse(JSON.stringify(result.session))).toEqual(result.session);
  });

  it('and cannot be changed from outside afterwards', () => {
    const move = { type: 'choose' as const, choice: 'on' };
    const result = apply(story, play(story, []), move);
    if (!result.ok) throw new Error(result.reason);
    move.choice = 'other';
    expect(result.session.moves).toEqual([{ type: 'choose', choice: 'on' }]);
  });
});
