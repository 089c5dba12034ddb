/** What was sent and not yet answered. Kept outside the page too, so that a reload or a dead battery loses no choice. */
import { MOST_SEQUENCE, parseClientFrame } from '#protocol';
import type { NumberedFrame } from '#protocol';
import type { Draft, OutboxStore } from '#ports';

/** Frames that may wait; the oldest are dropped, as nothing so old can still be meant. */
const MOST_WAITING = 200;

export interface Outbox {
  /** The oldest that waits. */
  first(): NumberedFrame | null;
  /** Numbers a frame and keeps it. */
  add(draft: Draft): NumberedFrame;
  /** It was answered. */
  remove(n: number): void;
  /** It goes over a line now, under the number that it has. */
  sent(n: number): void;
  /** The server has done everything up to `n`; later frames count on from there. */
  doneUpTo(n: number): Caught;
}

/** What became of the frames that waited with numbers which the server has used already. */
export interface Caught {
  /** Numbers of those that were done. */
  readonly done: readonly number[];
  /** Those that never went out: a page that knows nothing of earlier frames counts from one. */
  readonly renumbered: readonly { readonly from: number; readonly to: number }[];
}

export function createOutbox(store: OutboxStore): Outbox {
  let waiting = parse(store.read());
  let last = Math.max(0, ...waiting.map(({ n }) => n));
  /** Numbers from here on are of frames that never went out; an earlier page may have sent what it left. */
  let firstUnsent = last + 1;
  const keep = (next: readonly NumberedFrame[]): void => {
    waiting = next;
    store.write(JSON.stringify(next));
  };
  return {
    first: () => waiting[0] ?? null,
    add(draft) {
      last = Math.min(last + 1, MOST_SEQUENCE);
      const frame: NumberedFrame = { ...draft, n: last };
      keep([...waiting, frame].slice(-MOST_WAITING));
      return frame;
    },
    remove(n) {
      keep(waiting.filter((frame) => frame.n !== n));
    },
    sent(n) {
      firstUnsent = Math.max(firstUnsent, n + 1);
    },
    doneUpTo(n) {
      const done = waiting.filter((frame) => frame.n <= n && frame.n < firstUnsent).map((frame) => frame.n);
      const unsent = waiting.filter((frame) => frame.n >= firstUnsent);
      const first = unsent[0]?.n ?? last + 1;
      const shift = Math.max(0, n + 1 - first);
      last = Math.min(Math.max(last + shift, n), MOST_SEQUENCE);
      firstUnsent += shift;
      const moved = unsent.map((frame) => ({ ...frame, n: frame.n + shift }));
      if (done.length > 0 || shift > 0)
        keep([...waiting.filter((frame) => frame.n > n && !unsent.includes(frame)), ...moved]);
      return { done, renumbered: shift === 0 ? [] : unsent.map(({ n: from }) => ({ from, to: from + shift })) };
    },
  };
}

/** What is no list of frames is an empty one. */
function parse(text: string | null): readonly NumberedFrame[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.flatMap((item) => numbered(item)) : [];
  } catch {
    return [];
  }
}

function numbered(item: unknown): NumberedFrame[] {
  const frame = parseClientFrame(JSON.stringify(item) ?? '');
  return frame === null || frame.t === 'beat' ? [] : [frame];
}
