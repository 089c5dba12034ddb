import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntry, deskView, openClassroom, wallView } from '#classroom';
import type { ClassEvent, Classroom } from '#classroom';
import { openChoices } from '#engine';
import type { Story } from '#scenario';
import { compileStory } from '#scenario';
import { deskModel, letteredChoices, sessionsOf, wallModel } from '#state/desk';
import { opening } from '../support/classroom.ts';
import { loadedStory } from '../support/loaded-story.ts';
import { randomScenario } from '../support/random-story.ts';
import { FULL } from '../support/tier.ts';

const RUNS = { numRuns: FULL ? 2000 : 200, seed: 20_260_402 };
const HERE = new Set([1, 2, 3, 4]);

/** A class of four that has begun; then votes, reveals, pauses and steps by chance, as a log brings them. */
function play(story: Story, numbers: readonly number[], look: (room: Classroom) => void): void {
  let room = openClassroom(story, opening('together', story), 1000);
  const write = (event: ClassEvent): void => {
    room = applyEntry(story, room, { at: 1000, by: null, n: null, event });
    look(room);
  };
  look(room);
  for (const pupil of [1, 2, 3, 4]) write({ type: 'joined', pupil, name: pupil, key: '0'.repeat(64) });
  write({ type: 'started' });
  for (const number of numbers) {
    const open = openChoices(story, room.session);
    const choice = open[number % Math.max(1, open.length)]?.id;
    if (choice === undefined) break;
    if (number % 5 < 2 && !room.revealed) write({ type: 'chose', pupil: 1 + (number % 4), choice });
    else if (number % 5 === 2) write({ type: 'paused', on: !room.paused });
    else if (number % 5 === 3) write({ type: 'revealed' });
    else write({ type: 'advanced', choice });
  }
  write({ type: 'ended' });
}

/** A story by chance, as pages and server have it, and what happens in its class. */
const classes = fc.tuple(randomScenario.map(compileStory), fc.array(fc.nat({ max: 999 }), { maxLength: 40 }));

const check = (holds: (story: Story, numbers: readonly number[]) => void): void =>
  fc.assert(
    fc.property(classes, ([story, numbers]) => holds(story, numbers)),
    RUNS,
  );

/** Every number and word that a model holds, however deep. */
const leavesOf = (value: unknown): string => JSON.stringify(value);

describe('screens of a class on the server', () => {
  it('offer, at every step, exactly the choices that the engine offers', () =>
    check((story, numbers) => {
      const loaded = loadedStory(story);
      play(story, numbers, (room) => {
        const wall = wallModel(wallView(room, HERE, 1), loaded);
        if (room.phase !== 'running') return;
        const expected = openChoices(story, room.session).map(({ id }) => id);
        if (room.session.ending !== null) return expect(wall.kind).toBe('ending');
        expect(wall.kind).toBe('vote');
        if (wall.kind !== 'vote') return;
        expect(wall.session).toEqual(room.session);
        expect(wall.choices.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
        const desk = deskModel(deskView(room, HERE, 1), loaded, 0);
        expect(desk.moment?.counts.rows.map(({ id, letter }) => [id, letter])).toEqual(
          wall.choices.map(({ id, letter }) => [id, letter]),
        );
        expect(new Set(wall.choices.map(({ letter }) => letter)).size).toBe(wall.choices.length);
      });
    }));

  it('hold no count of votes on the wall before the reveal: it is the same whatever was chosen', () =>
    check((story, numbers) => {
      const loaded = loadedStory(story);
      play(story, numbers, (room) => {
        if (room.phase !== 'running' || room.session.ending !== null || room.revealed) return;
        const open = openChoices(story, room.session).map(({ id }) => id);
        // Everybody who voted votes for something else.
        const other: Classroom = {
          ...room,
          pupils: new Map(
            [...room.pupils].map(([id, pupil]) => [
              id,
              {
                ...pupil,
                choice: pupil.choice === null ? null : (open[(open.indexOf(pupil.choice) + 1) % open.length] ?? null),
              },
            ]),
          ),
        };
        const model = wallModel(wallView(room, HERE, 1), loaded);
        expect(model).toMatchObject({ kind: 'vote', counts: null });
        expect(leavesOf(model)).toBe(leavesOf(wallModel(wallView(other, HERE, 1), loaded)));
      });
    }));

  it('promise no order that the class would refuse for what it is', () =>
    check((story, numbers) => {
      const loaded = loadedStory(story);
      play(story, numbers, (room) => {
        const view = deskView(room, HERE, 1);
        const { leading, majority, may } = deskModel(view, loaded, 1000);
        if (leading === 'start' || leading === 'reveal' || leading === 'end') expect(may({ type: leading })).toBe(true);
        if (leading === 'advance')
          expect(may({ type: 'advance', step: view.picks.length, choice: majority })).toBe(true);
        if (room.phase === 'ended') expect(may({ type: 'end' })).toBe(false);
      });
    }));

  it('letters stay with their choices through every replay', () =>
    check((story, numbers) => {
      const loaded = loadedStory(story);
      play(story, numbers, (room) => {
        const again = sessionsOf(loaded, wallView(room, HERE, 1))?.at(-1);
        expect(again).toEqual(room.session);
        if (again !== undefined) expect(letteredChoices(loaded, again)).toEqual(letteredChoices(loaded, room.session));
      });
    }));
});
