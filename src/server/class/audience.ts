/** Who is connected to a class, and what each is shown. Whole views; the same bytes for all who see the same. */
import type { Client } from '@colyseus/core';
import { classView, deskView, ownView, wallView } from '#classroom';
import type { ClassEvent, Classroom } from '#classroom';
import { CLOSED_FOR_GOOD, MOST_PROJECTORS, frameBytes } from '#protocol';
import type { Farewell, Role, ServerFrame } from '#protocol';

/** Whom a seat is kept for. `pupil` is 0 for teacher and projector. */
export interface Guest {
  readonly role: Role;
  readonly pupil: number;
}

/** A connection that reads so slowly that so much waits for it is given up, bytes; it comes back for the newest view. */
const MOST_WAITING = 262_144;

interface Waiting {
  readonly bufferedAmount: number;
  terminate(): void;
}

const encode = (frame: ServerFrame): Uint8Array => frameBytes(Buffer.from(JSON.stringify(frame)));

export function createAudience(room: () => Classroom) {
  const guests = new Map<Client, Guest>();
  let version = 0;
  let countsChanged = false;

  const put = (client: Client, bytes: Uint8Array): void => {
    const socket = client.ref as unknown as Waiting;
    if (socket.bufferedAmount > MOST_WAITING) socket.terminate();
    else client.enqueueRaw(bytes);
  };
  const send = (client: Client, frame: ServerFrame): void => put(client, encode(frame));
  const those = (role: Role): Client[] => [...guests].flatMap(([client, guest]) => (guest.role === role ? client : []));
  const toAll = (role: Role, frame: () => ServerFrame): void => {
    const clients = those(role);
    if (clients.length === 0) return;
    const bytes = encode(frame());
    for (const client of clients) put(client, bytes);
  };
  const here = (): ReadonlySet<number> => new Set([...guests.values()].map(({ pupil }) => pupil));
  const dismiss = (client: Client, why: Farewell): void => {
    guests.delete(client);
    send(client, { t: 'bye', why });
    client.leave(CLOSED_FOR_GOOD);
  };

  /** Running counts, for teacher and wall. */
  const showCounts = (): void => {
    countsChanged = false;
    version += 1;
    toAll('teacher', () => deskView(room(), here(), version));
    toAll('projector', () => wallView(room(), here(), version));
  };
  const showAll = (): void => {
    showCounts();
    toAll('pupil', () => classView(room(), version));
  };

  return {
    send,
    guestOf: (client: Client): Guest | undefined => guests.get(client),
    /** A second page of the same person takes over from the first. */
    welcome(client: Client, guest: Guest): void {
      const same = (other: Guest): boolean => other.role === guest.role && other.pupil === guest.pupil;
      const others = [...guests].flatMap(([other, known]) => (same(known) ? other : []));
      const kept = guest.role === 'projector' ? MOST_PROJECTORS - 1 : 0;
      for (const other of others.slice(0, Math.max(0, others.length - kept))) dismiss(other, 'elsewhere');
      guests.set(client, guest);
      const pupil = room().pupils.get(guest.pupil);
      if (guest.role === 'teacher') send(client, deskView(room(), here(), version));
      else if (guest.role === 'projector') send(client, wallView(room(), here(), version));
      else if (pupil === undefined) dismiss(client, 'removed');
      else {
        send(client, classView(room(), version));
        send(client, ownView(pupil));
      }
      countsChanged = true;
    },
    leave(client: Client): void {
      guests.delete(client);
      countsChanged = true;
    },
    /** What was written down is shown: orders at once, votes and names with the next counts. */
    show(event: ClassEvent): void {
      if (event.type === 'chose' || event.type === 'moved' || event.type === 'joined') {
        countsChanged = true;
        return;
      }
      if (event.type === 'removed' || event.type === 'left' || event.type === 'renamed') {
        const client = [...guests].find(([, { pupil }]) => pupil === event.pupil)?.[0];
        const pupil = room().pupils.get(event.pupil);
        if (client !== undefined && pupil === undefined) dismiss(client, event.type === 'left' ? 'left' : 'removed');
        else if (client !== undefined && pupil !== undefined) send(client, ownView(pupil));
        showCounts();
        return;
      }
      showAll();
    },
    /** To be called a few times a second. */
    tick(): void {
      if (countsChanged) showCounts();
    },
    dismissAll(why: Farewell): void {
      for (const client of guests.keys()) dismiss(client, why);
    },
  };
}
export type Audience = ReturnType<typeof createAudience>;
