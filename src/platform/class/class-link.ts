/**
 * A page's link to its class. It comes back by itself after lost networks, sleep and restarts of the server, and sends
 * again what was not answered.
 */
import { CLOSED_FOR_GOOD, DOORS, parseDoorAnswer } from '#protocol';
import type { ClassLink, ClassLinkEvents, ClassMembership } from '#ports';
import type { Door, DoorAnswers, DoorRequests, Farewell, NumberedFrame, ServerFrame } from '#protocol';
import { openLine } from './line.ts';
import type { ClassNetwork, Line, LinkClock } from './line.ts';
import { createOutbox } from './outbox.ts';
import type { Outbox } from './outbox.ts';

export interface ClassLinkOptions extends ClassMembership {
  readonly network: ClassNetwork;
  readonly clock: LinkClock;
}

/** Quick tries before people are told; it goes on all the same. */
const QUICK_TRIES = 3;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 2000;
/** Up to so much is added, so that a class does not come back in one moment. */
const SPREAD_MS = 300;

/** Asks at a door; `null` when nobody could be reached, or the answer was none. */
export async function askDoor<Name extends Door>(
  network: ClassNetwork,
  door: Name,
  request: DoorRequests[Name],
): Promise<DoorAnswers[Name] | null> {
  const text = await network.post(DOORS[door], JSON.stringify(request)).catch(() => null);
  return text === null ? null : parseDoorAnswer(door, text);
}

/** Sends what waits one by one: the order is kept, and so is the server's allowance. */
function createSender(outbox: Outbox, put: (frame: NumberedFrame) => void) {
  /** The server has said how far it is. */
  let inStep = false;
  /** Number of the frame that is under way. */
  let sent: number | null = null;
  const next = (): void => {
    const frame = outbox.first();
    if (!inStep || sent !== null || frame === null) return;
    sent = frame.n;
    outbox.sent(frame.n);
    put(frame);
  };
  return {
    next,
    /** Frames may be done while their answers were lost with the connection, or be numbered anew. */
    begin(doneUpTo: number, { answered, renumbered }: Pick<ClassLinkEvents, 'answered' | 'renumbered'>): void {
      if (inStep) return;
      inStep = true;
      const caught = outbox.doneUpTo(doneUpTo);
      for (const n of caught.done) answered(n, null);
      for (const { from, to } of caught.renumbered.toReversed()) renumbered(from, to);
      next();
    },
    answered(n: number): void {
      outbox.remove(n);
      if (sent === n) sent = null;
      next();
    },
    interrupt(): void {
      inStep = false;
      sent = null;
    },
  };
}

export function openClassLink(options: ClassLinkOptions): ClassLink {
  const { code, token, network, clock, events } = options;
  const outbox = createOutbox(options.outbox);
  let line: Line | null = null;
  let over = false;
  let failures = 0;
  let cancel = (): void => undefined;
  const sender = createSender(outbox, (frame) => line?.send(frame));

  const close = (): void => {
    over = true;
    cancel();
    line?.close();
    line = null;
  };
  const finish = (why: Farewell | 'unknown'): void => {
    if (over) return;
    close();
    events.state('over', why);
  };
  /** `silent`: there has been no answer for so long already that people should know. */
  const lose = (silent = false): void => {
    line = null;
    sender.interrupt();
    failures = silent ? Math.max(failures, QUICK_TRIES) + 1 : failures + 1;
    events.state(failures > QUICK_TRIES ? 'lost' : 'connecting', null);
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    cancel = clock.after(pause + (clock.now() % SPREAD_MS), () => void resume());
  };
  const take = (frame: Exclude<ServerFrame, { t: 'beat' }>): void => {
    if (frame.t === 'bye') return finish(frame.why);
    if (frame.t === 'ack' || frame.t === 'no') {
      events.answered(frame.n, frame.t === 'no' ? frame.why : null);
      return sender.answered(frame.n);
    }
    events.view(frame);
    if (frame.t === 'desk' || frame.t === 'you') sender.begin(frame.n, events);
  };
  const connect = (seat: string): void => {
    line = openLine(network, clock, seat, {
      opened() {
        failures = 0;
        events.state('open', null);
      },
      frame: take,
      ended: (closeCode) => (closeCode === CLOSED_FOR_GOOD ? finish('closed') : lose(closeCode === 0)),
    });
  };
  const resume = async (): Promise<void> => {
    cancel();
    const answer = await askDoor(network, 'resume', { code, token });
    if (over || line !== null) return;
    if (answer?.ok === true) connect(answer.seat);
    else if (answer?.fault === 'unknown') finish('unknown');
    else lose();
  };

  events.state('connecting', null);
  if (options.seat === undefined) void resume();
  else connect(options.seat);
  return {
    send(draft) {
      const { n } = outbox.add(draft);
      sender.next();
      return n;
    },
    wake() {
      if (over) return;
      if (line === null) void resume();
      else line.send({ t: 'beat' });
    },
    close,
  };
}
