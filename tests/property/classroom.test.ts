import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVotes, parseEntry, replayLog, stepOf } from '#classroom';
import { CLASS_MODES } from '#protocol';
import type { Command } from '#protocol';
import { compileStory } from '#scenario';
import type { Story } from '#scenario';
import { CLASS_STORY, classWithLog } from '../support/classroom.ts';
import { richScenario } from '../support/rich-story.ts';
import { FULL } from '../support/tier.ts';

const RUNS = { numRuns: FULL ? 3000 : 300, seed: 20_260_402 };

const story = fc.oneof(fc.constant(CLASS_STORY), richScenario.map(compileStory));
const act = fc.record({
  kind: fc.constantFrom('join', 'vote', 'move', 'rename', 'order', 'order', 'vote', 'move', 'leave'),
  pupil: fc.integer({ min: 1, max: 6 }),
  n: fc.integer({ min: 1, max: 30 }),
  pick: fc.nat({ max: 20 }),
  order: fc.constantFrom('start', 'pause', 'reveal', 'advance', 'lock', 'remove', 'extend', 'gate', 'advance', 'start'),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const choiceAt = (story: Story, node: string, pick: number): string => {
  const choices = story.nodes[node]?.choices ?? [];
  return choices[pick % Math.max(1, choices.length)]?.id ?? 'none';
};

/** Something that may or may not be allowed, as pages send it. */
function perform(story: Story, lesson: ReturnType<typeof classWithLog>, { kind, pupil, n, pick, order }: Act): void {
  const room = lesson.room();
  const step = stepOf(room);
  const choice = choiceAt(story, room.session.node, pick);
  if (kind === 'join') lesson.join(pick);
  else if (kind === 'leave') lesson.leave(pupil);
  else if (kind === 'vote') lesson.send(pupil, { t: 'choose', n, step, choice });
  else if (kind === 'rename') lesson.send(pupil, { t: 'rename', n }, pick);
  else if (kind === 'move') {
    const own = room.pupils.get(pupil)?.session;
    const move = { type: 'choose', choice: choiceAt(story, own?.node ?? '', pick) } as const;
    lesson.send(pupil, { t: 'move', n, step: own?.moves.length ?? 0, move });
  } else lesson.order(commandOf(order, { step, choice, pupil, pick }));
}

function commandOf(order: Act['order'], given: { step: number; choice: string; pupil: number; pick: number }): Command {
  const { step, choice, pupil, pick } = given;
  switch (order) {
    case 'start':
    case 'reveal':
      return { type: order };
    case 'pause':
    case 'lock':
      return { type: order, on: pick % 3 === 0 };
    case 'advance':
      return { type: order, step, choice: pick % 2 === 0 ? choice : null };
    case 'remove':
      return { type: order, pupil };
    case 'extend':
      return { type: order, minutes: 30 };
    case 'gate':
      return { type: order, decisions: pick % 4 === 0 ? null : pick };
  }
}

/** Two come and the class starts; then anything. */
const BEGINNING: readonly Act[] = (['join', 'join', 'order'] as const).map((kind, pick) => ({
  kind,
  pick,
  pupil: 1,
  n: 1,
  order: 'start',
}));
const acts = fc.array(act, { minLength: 10, maxLength: 60 }).map((rest) => [...BEGINNING, ...rest]);
const lessons = fc.tuple(story, fc.constantFrom(...CLASS_MODES), acts);

describe('a class', () => {
  it('is its log: replayed from the written entries it is the same, to the last detail', () => {
    let events = 0;
    fc.assert(
      fc.property(lessons, ([story, mode, acts]) => {
        const lesson = classWithLog(mode, story);
        for (const one of acts) perform(story, lesson, one);
        const read = lesson.log.map((entry) => parseEntry(JSON.stringify(entry)));
        expect(read).not.toContain(null);
        expect(
          replayLog(
            story,
            read.flatMap((entry) => entry ?? []),
          ),
        ).toEqual(lesson.room());
        events += lesson.log.length;
      }),
      RUNS,
    );
    console.info(`${RUNS.numRuns} logs of ${events} entries replayed`);
    expect(events).toBeGreaterThan(RUNS.numRuns * 5);
  });

  it('keeps its bounds whatever is sent: seats, names, one vote each, no more tallied than voted', () => {
    fc.assert(
      fc.property(lessons, ([story, mode, acts]) => {
        const lesson = classWithLog(mode, story, 4);
        for (const one of acts) {
          perform(story, lesson, one);
          const room = lesson.room();
          const pupils = [...room.pupils.values()];
          expect(pupils.length).toBeLessThanOrEqual(4);
          expect(room.leavers.length).toBeLessThanOrEqual(4);
          expect(new Set(pupils.map(({ name }) => name)).size).toBe(pupils.length);
          const votes = Object.values(countVotes(room)).reduce((sum, count) => sum + count, 0);
          expect(votes).toBe(pupils.filter(({ choice }) => choice !== null).length);
          expect(room.joined).toBeLessThanOrEqual(room.lights);
          expect(room.until).toBeLessThanOrEqual(room.openedAt + 720 * 60_000);
        }
      }),
      RUNS,
    );
  });

  it('makes no difference of what was sent twice', () => {
    fc.assert(
      fc.property(lessons, ([story, mode, acts]) => {
        const once = classWithLog(mode, story);
        const twice = classWithLog(mode, story);
        for (const one of acts.filter(({ kind }) => kind === 'vote' || kind === 'move' || kind === 'join')) {
          perform(story, once, one);
          perform(story, twice, one);
          if (one.kind !== 'join') perform(story, twice, one);
        }
        expect(twice.room()).toEqual(once.room());
      }),
      RUNS,
    );
  });
});
