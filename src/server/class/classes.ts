/** The classes of this process: opened, found by their code, taken over from a log, released when nobody is left. */
import { setTimeout as pause } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { CLOSED_COME_BACK, CLOSED_FOR_GOOD, drawRoomCode } from '#protocol';
import type { OpenRequest } from '#protocol';
import type { Guest } from './audience.ts';
import { takeClass } from './led-class.ts';
import type { LedClass, LedClassParts, NotTaken } from './led-class.ts';
import { chance, digestOf, newToken } from './tokens.ts';

/** A class under its Colyseus room. The room's id is another than the code: a successor has another room. */
interface Housed {
  readonly led: LedClass;
  readonly listing: Awaited<ReturnType<typeof matchMaker.createRoom>>;
}

export type Found = { readonly ok: true; readonly led: LedClass } | { readonly ok: false; readonly fault: NotTaken };

/** Codes tried before a server says that it has no room for another class. */
const TRIES = 20;
const NUMBERS_PER_TRY = 600;

/** How long a room may take to be gone, ms. */
const PATIENCE_MS = 500;

export interface ClassesParts extends LedClassParts {
  /** The name under which this server's rooms are known to Colyseus. */
  readonly roomType: string;
  /** What stands first in the addresses of connections: the name by which a front finds this process. */
  readonly name: string;
}

export function createClasses(parts: ClassesParts) {
  const houses = new Map<string, Promise<Housed | { readonly fault: NotTaken }>>();

  const house = (code: string, from: number | null = null) => {
    const known = houses.get(code);
    if (known !== undefined) return known;
    const made = takeClass(code, parts, from).then(async (taken) => {
      if (!taken.ok) {
        houses.delete(code);
        return taken;
      }
      const released = (): void => {
        if (houses.get(code) === made) houses.delete(code);
      };
      const listing = await matchMaker.createRoom(parts.roomType, { led: taken.led, epoch: parts.epoch, released });
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

    /** The class of a code, led by this process from now on; with `from`, only if nobody has taken it meanwhile. */
    async find(code: string, from: number | null = null): Promise<Found> {
      let found = await house(code, from);
      if (!('fault' in found) && from !== null && found.led.epoch < from) {
        // Led by somebody else meanwhile, and this process has not noticed yet.
        found.led.lose();
        houses.delete(code);
        found = await house(code, from);
      }
      return 'fault' in found ? { ok: false, fault: found.fault } : { ok: true, led: found.led };
    },

    /**
     * A place for one connection, good for some seconds, in the class that this process led under `epoch`; `null` when
     * it is just being given up.
     */
    async seat(code: string, epoch: number, guest: Guest): Promise<string | null> {
      const found = await house(code, epoch);
      if ('fault' in found) return null;
      try {
        const seat = await matchMaker.reserveSeatFor(found.listing, {}, guest);
        return `${parts.name}/${seat.roomId}?sessionId=${seat.sessionId}`;
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
    /** Those that this process leads, as far as it knows. */
    async led(): Promise<readonly LedClass[]> {
      const all = await Promise.all([...houses.values()].map((house) => house.catch(() => null)));
      return all.flatMap((found) => (found === null || 'fault' in found ? [] : found.led));
    },
  };
}
export type Classes = ReturnType<typeof createClasses>;
