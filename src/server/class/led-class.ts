/**
 * A class that this process leads: its state in memory, its log in the storage. Decided on the newest state, written
 * down, and only then answered and shown. When the log refuses, this process has lost the class and says so once.
 */
import { applyEntry, decideTeacher, parseEntry, replayLog } from '#classroom';
import type { ClassEvent, Classroom, Decision } from '#classroom';
import type { Refusal } from '#protocol';
import type { Story } from '#scenario';
import type { EventLog } from './log/event-log.ts';
import type { Stories } from './stories.ts';

/** `lost`: not written, and this process does not lead the class any more. */
export type Outcome =
  { readonly ok: true; readonly event: ClassEvent | null } | { readonly ok: false; readonly why: Refusal | 'lost' };

export interface LedClass {
  readonly code: string;
  readonly story: Story;
  /** Under which this process leads it. */
  readonly epoch: number;
  /** As far as it is written down. */
  room(): Classroom;
  /** `by` and `n`: whose frame this decides on, so that the log refuses a second of the same number. */
  submit(decide: (room: Classroom) => Decision, by: number | null, n: number | null): Promise<Outcome>;
  /** Tells of each event once it is written, and of the loss of the class (`null`). Returns its undoing. */
  onWritten(listener: (event: ClassEvent | null) => void): () => void;
  /** Somebody else leads it now, or it is erased: nothing more is taken, and everybody is told. */
  lose(): void;
}

export interface LedClassParts {
  readonly log: EventLog;
  readonly stories: Stories;
  /** Milliseconds since 1 January 1970. */
  readonly epoch: () => number;
}

export type Taken = { readonly ok: true; readonly led: LedClass } | { readonly ok: false; readonly fault: NotTaken };

/**
 * `broken`: the log cannot be read, or the story is not there any more. `outrun`: somebody else has just taken it.
 */
export type NotTaken = 'unknown' | 'broken' | 'outrun';

/** Takes a class over from whoever led it before; with `from`, only from the owner of that epoch. */
export async function takeClass(code: string, parts: LedClassParts, from: number | null = null): Promise<Taken> {
  const claim = await (from === null ? parts.log.claim(code) : parts.log.succeed(code, from));
  if (claim === 'outrun') return { ok: false, fault: 'outrun' };
  if (claim === null) return { ok: false, fault: 'unknown' };
  const entries = claim.entries.map(parseEntry);
  const [first] = entries;
  const story = first?.event.type === 'opened' ? await parts.stories.get(first.event.scenario) : null;
  const sound = entries.flatMap((entry) => entry ?? []);
  const room = story === null || sound.length < entries.length ? null : replayLog(story, sound);
  if (room === null || story === null) return { ok: false, fault: 'broken' };
  return { ok: true, led: lead(code, story, claim.epoch, room, parts) };
}

function lead(code: string, story: Story, epoch: number, start: Classroom, parts: LedClassParts): LedClass {
  let newest = start;
  let written = start;
  let lost = false;
  /** Settles when everything that was decided so far is written or lost. */
  let tail: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(event: ClassEvent | null) => void>();
  const tell = (event: ClassEvent | null): void => {
    for (const listener of listeners) listener(event);
  };
  const lose = (): Outcome => {
    if (!lost) {
      lost = true;
      tell(null);
    }
    return { ok: false, why: 'lost' };
  };

  return {
    code,
    story,
    epoch,
    room: () => written,
    async submit(decide, by, n) {
      if (lost) return { ok: false, why: 'lost' };
      const decision = decide(newest);
      if (!decision.ok) return decision;
      const { event } = decision;
      if (event === null) {
        await tail;
        return lost ? { ok: false, why: 'lost' } : { ok: true, event };
      }
      const entry = { at: parts.epoch(), by, n, event };
      const after = applyEntry(story, newest, entry);
      newest = after;
      const appended = parts.log.append(code, epoch, entry).catch(() => 'failed' as const);
      tail = appended;
      // A class with a gap is none: after one refusal nothing more of this state may be believed.
      if ((await appended) !== 'written' || lost) return lose();
      written = after;
      tell(event);
      return { ok: true, event };
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lose: () => void lose(),
  };
}

/** Ends a class whose time is over; nothing happens to one that has ended. */
export const endClass = (led: LedClass): Promise<Outcome> => {
  const frame = { t: 'do', n: 1, what: { type: 'end' } } as const;
  return led.submit((room) => decideTeacher(led.story, { ...room, teacherN: 0 }, frame), null, null);
};
