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
  /** The numbers that wait, up to `n`. */
  upTo(n: number): readonly number[];
  /** The server has done everything up to `n`; later frames count on from there. */
  doneUpTo(n: number): void;
}

export function createOutbox(store: OutboxStore): Outbox {
  let waiting = parse(store.read());
  let last = Math.max(0, ...waiting.map(({ n }) => n));
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
    upTo: (n) => waiting.map((frame) => frame.n).filter((number) => number <= n),
    doneUpTo(n) {
      last = Math.max(last, n);
      if (waiting.some((frame) => frame.n <= n)) keep(waiting.filter((frame) => frame.n > n));
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
