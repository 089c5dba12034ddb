import { describe, expect, it } from 'vitest';
import { resume, start, stepBack, toSave } from '#engine';
import { buildStory } from '../../support/build-story.ts';
import type { StoryParts } from '../../support/build-story.ts';
import { play, playMoves } from '../../support/play.ts';

const parts: StoryParts = {
  nodes: {
    a: { lines: { hi: { text: { vi: 'a', en: 'a' } } }, choices: { on: { goto: 'b' }, stay: { goto: '@stay' } } },
    b: { choices: { on: { goto: 'c' }, back: { goto: 'a' } } },
    c: { choices: { done: { goto: 'end' } } },
  },
};
const story = buildStory(parts);

describe('resume', () => {
  it('replays a save to the same session', () => {
    const session = playMoves(story, [
      { type: 'flag', line: 'nodes/a/lines/hi', on: true },
      { type: 'choose', choice: 'stay' },
      { type: 'pause' },
      { type: 'choose', choice: 'on', sentence: 'plain' },
    ]);
    expect(resume(story, JSON.parse(JSON.stringify(toSave(session))))).toEqual({ session, dropped: 0, changed: false });
  });

  it('keeps gentler runs and the seed', () => {
    const gentler = buildStory({ ...parts, gentlerStart: 'b' });
    const session = start(gentler, { seed: 77, gentler: true });
    expect(resume(gentler, toSave(session)).session).toMatchObject({ node: 'b', seed: 77, gentler: true });
  });

  it('stops at the first move that is gone from an edited file, and says so', () => {
    const save = toSave(play(story, ['stay', 'on', 'on', 'done']));
    const edited = buildStory({ nodes: { ...parts.nodes, b: { choices: { other: { goto: 'c' } } } } });
    const { session, dropped, changed } = resume(edited, save);
    expect(session.node).toBe('b');
    expect(session.moves).toHaveLength(2);
    expect({ dropped, changed }).toEqual({ dropped: 2, changed: true });
  });

  it('drops nothing when an edit does not touch the moves made', () => {
    const save = toSave(play(story, ['on']));
    const edited = buildStory({ nodes: { ...parts.nodes, c: { choices: { finish: { goto: 'end' } } } } });
    expect(resume(edited, save)).toMatchObject({ dropped: 0, changed: true, session: { node: 'b' } });
  });

  it('does not call a file changed when only its words were', () => {
    const reworded = buildStory({
      nodes: { ...parts.nodes, a: { ...parts.nodes['a'], lines: { hi: { text: { vi: 'khác', en: 'other' } } } } },
    });
    expect(resume(reworded, toSave(play(story, ['on']))).changed).toBe(false);
  });
});

describe('stepBack', () => {
  it('gives the run as it was after its first moves', () => {
    const session = play(story, ['stay', 'on', 'on']);
    expect(stepBack(story, session, 2)).toEqual(play(story, ['stay', 'on']));
    expect(stepBack(story, session, 0)).toEqual(start(story, { seed: 1 }));
    expect(stepBack(story, session, 9)).toEqual(session);
  });
});
