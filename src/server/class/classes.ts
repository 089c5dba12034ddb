/** The classes of this process: opened, found by their code, taken over from a log, released when nobody is left. */
import { setTimeout as pause } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { CLOSED_COME_BACK, CLOSED_FOR_GOOD, drawRoomCode } from '#protocol';
import type { OpenRequest } from '#protocol';
import type { Guest } from './audience.ts';
import { takeClass } from './led-class.ts';
import type { LedClass, LedClassParts } from './led-class.ts';
import { chance, digestOf, newToken } from './tokens.ts';

/** A class under its Colyseus room. The room's id is another than the code: a successor has another room. */
interface Housed {
  readonly led: LedClass;
  readonly listing: Awaited<ReturnType<typeof matchMaker.createRoom>>;
}

export type Found =
  { readonly ok: true; readonly led: LedClass } | { readonly ok: false; readonly fault: 'unknown' | 'broken' };

/** Codes tried before a server says that it has no room for another class. */
const TRIES = 20;
const NUMBERS_PER_TRY = 600;

/** How long a room may take to be gone, ms. */
const PATIENCE_MS = 500;

/** `roomType`: the name under which this server's rooms are known to Colyseus. */
export function createClasses(roomType: string, parts: LedClassParts) {
  const houses = new Map<string, Promise<Housed | { readonly fault: 'unknown' | 'broken' }>>();

  const house = (code: string) => {
    const known = houses.get(code);
    if (known !== undefined) return known;
    const made = takeClass(code, parts).then(async (taken) => {
      if (!taken.ok) {
        houses.delete(code);
        return taken;
      }
      const released = (): void => {
        if (houses.get(code) === made) houses.delete(code);
      };
      const listing = await matchMaker.createRoom(roomType, { led: taken.led, epoch: parts.epoch, released });
      return { led: taken.led, listing };
    });
    houses.set(code, made);
    made.catch(() => houses.delete(code));
    return made;
  };

  const sendAway = async (code: string, closeCode: number): Promise<void> => {
    const found = await houses.get(code);
    houses.delete(code);
    if (found === undefined || 'fault' in found) return;
    const room = matchMaker.getLocalRoomById(found.listing.roomId);
    // A place that was granted and never taken would keep the room for some seconds more.
    await Promise.race([room?.disconnect(closeCode), pause(PATIENCE_MS)]);
  };

  return {
    /** Opens a class; `null` when no code is free, or there is no such story. */
    async open({ mode, scenario, gentler, seats }: OpenRequest) {
      const story = await parts.stories.get(scenario);
      if (story === null) return null;
      const secrets = { teacher: newToken(256), projector: newToken(128), pass: newToken(128) };
      const event = {
        type: 'opened',
        mode,
        scenario,
        hash: story.hash,
        seed: (chance(1)[0] ?? 0) | 0,
        gentler,
        seats,
        teacher: digestOf(secrets.teacher),
        projector: digestOf(secrets.projector),
        pass: digestOf(secrets.pass),
      } as const;
      for (let i = 0; i < TRIES; i++) {
        const code = drawRoomCode(chance(NUMBERS_PER_TRY));
        const at = parts.epoch();
        if (code !== null && (await parts.log.create(code, at, { at, by: null, n: null, event })))
          return { code, ...secrets };
      }
      return null;
    },

    /** The class of a code, led by this process from now on. */
    async find(code: string): Promise<Found> {
      const found = await house(code);
      return 'fault' in found ? { ok: false, fault: found.fault } : { ok: true, led: found.led };
    },

    /** A place for one connection, good for some seconds; `null` when the class is just being given up. */
    async seat(code: string, guest: Guest): Promise<string | null> {
      const found = await house(code);
      if ('fault' in found) return null;
      try {
        const seat = await matchMaker.reserveSeatFor(found.listing, {}, guest);
        return `${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
      } catch {
        // Its last guest has just left and the room is going: the next call finds or makes another.
        houses.delete(code);
        return null;
      }
    },

    /** Forgets what was erased from the log; whoever is still connected is sent away. */
    async forget(codes: readonly string[]): Promise<void> {
      await Promise.all(codes.map((code) => sendAway(code, CLOSED_FOR_GOOD)));
    },
    /** Everybody goes, to come back to whoever leads their class next. */
    async dismiss(): Promise<void> {
      await Promise.all([...houses.keys()].map((code) => sendAway(code, CLOSED_COME_BACK)));
    },
    count: (): number => houses.size,
  };
}
export type Classes = ReturnType<typeof createClasses>;
