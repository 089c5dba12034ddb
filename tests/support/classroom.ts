/** A small story and a class that goes through it, for tests of the class server. */
import { applyEntry, decideJoin, decideLeave, decidePupil, decideTeacher, openClassroom } from '#classroom';
import type { ClassEvent, Classroom, Decision, Entry, Opening } from '#classroom';
import type { ClassMode, ClientFrame, Command } from '#protocol';
import type { Story } from '#scenario';
import { buildStory } from './build-story.ts';

const decision = { competency: 'C2', weight: 1 } as const;

/** Three decisions in a row, each with a safe, a telling and a harming choice. */
export const CLASS_STORY: Story = buildStory({
  nodes: Object.fromEntries(
    ['first', 'second', 'third'].map((id, i) => {
      const goto = ['second', 'third', 'end'][i] ?? 'end';
      return [
        id,
        {
          decision,
          choices: {
            'hang-up': { goto, stance: 'refuse', quality: 1 },
            'tell-mum': { goto, stance: 'tell', quality: 1 },
            pay: { goto, stance: 'trust', quality: 0, harm: { money: 'large' } },
          },
        },
      ] as const;
    }),
  ),
});

export const digestOf = (n: number): string => n.toString(16).padStart(64, '0');

export const opening = (mode: ClassMode, story: Story = CLASS_STORY, seats = 45): Opening => ({
  type: 'opened',
  mode,
  scenario: story.id,
  hash: story.hash,
  seed: 1,
  gentler: false,
  seats,
  teacher: digestOf(1),
  projector: digestOf(2),
  pass: digestOf(3),
});

/** A class with its log, moved by decisions as the server moves it. */
export function classWithLog(mode: ClassMode, story: Story = CLASS_STORY, seats = 45) {
  const log: Entry[] = [{ at: 1000, by: null, n: null, event: opening(mode, story, seats) }];
  let room: Classroom = openClassroom(story, opening(mode, story, seats), 1000);
  const take = (decision: Decision, by: number | null, n: number | null): Decision => {
    if (decision.ok && decision.event !== null) write(decision.event, by, n);
    return decision;
  };
  const write = (event: ClassEvent, by: number | null, n: number | null): void => {
    const entry = { at: 1000 + log.length, by, n, event };
    log.push(entry);
    room = applyEntry(story, room, entry);
  };
  let orders = 0;
  return {
    log,
    room: () => room,
    join: (roll = 0) => take(decideJoin(room, digestOf(100 + room.lastPupil), roll), null, null),
    leave: (pupil: number) => take(decideLeave(room, pupil), null, null),
    send: (pupil: number, frame: ClientFrame, roll = 0) =>
      take(decidePupil(story, room, pupil, frame, roll), pupil, 'n' in frame ? frame.n : null),
    order: (what: Command, n = ++orders) => take(decideTeacher(story, room, { t: 'do', n, what }), 0, n),
  };
}
