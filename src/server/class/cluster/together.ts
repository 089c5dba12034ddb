/**
 * Several processes behind one origin. Any of them answers at the doors; each class is led by one, found through the log
 * itself. Who is dead or frozen is succeeded by whoever is asked for its class first; should that have been a mistake,
 * the epoch fence makes it harmless.
 */
import type { Door, DoorAnswers, DoorRequests } from '#protocol';
import { shut } from '../inside.ts';
import type { Inside } from '../inside.ts';
import type { LedClass } from '../led-class.ts';
import type { SharedLog } from '../log/redis-log.ts';
import type { Store } from '../log/redis-store.ts';
import { chance } from '../tokens.ts';
import { joinMembers } from './members.ts';
import { isStillLed, pickMember, placeOf } from './place.ts';
import type { Picture } from './place.ts';
import { openRelay } from './relay.ts';

/** What a class server brings along. */
export interface Host {
  readonly inside: Inside;
  /** Classes that it leads. */
  count(): number;
  led(): Promise<readonly LedClass[]>;
}

export interface Membership {
  /** Has it done by whoever leads the class. Never rejects. */
  ask<Name extends Door>(door: Name, asked: DoorRequests[Name]): Promise<DoorAnswers[Name]>;
  /** Whether it takes part at the moment: neither leaving nor cut off from the store. */
  ready(): boolean;
  /** Takes no class from now on, and has those that it leads succeeded. */
  leave(): Promise<void>;
}

export interface Together {
  /** By which the front finds this process: stands first in the addresses of connections. */
  readonly name: string;
  readonly log: SharedLog;
  join(host: Host): Promise<Membership>;
}

export interface TogetherParts {
  readonly name: string;
  /** Another at each start, so that a process that comes back is not taken for the one that died. */
  readonly member: string;
  readonly log: SharedLog;
  /** Where the processes meet. */
  readonly store: Store;
}

/** Places asked before a door stays shut for the moment. */
const TRIES = 4;

export const createTogether = ({ name, member: me, log, store }: TogetherParts): Together => ({
  name,
  log,
  async join({ inside, count, led }) {
    let leaving = false;
    const relay = await openRelay(store, me, inside);
    const dropLost = async (): Promise<void> => {
      const classes = await led();
      const standings = await Promise.all(classes.map(({ code }) => log.standing(code)));
      for (const [i, lost] of classes.entries()) if (!isStillLed(lost.epoch, standings[i] ?? null)) lost.lose();
    };
    const members = await joinMembers({ store, name: me, load: count, onBeat: dropLost });

    const askOnce = async <Name extends Door>(door: Name, asked: DoorRequests[Name], absent: Set<string>) => {
      const [roll = 0] = chance(1);
      const picture: Picture = { me, living: members.living(), absent, roll };
      const standing = 'code' in asked ? await log.standing(asked.code) : null;
      if (standing === null && 'code' in asked) return shut('unknown') as DoorAnswers[Name];
      const at = standing === null ? pickMember(picture) : placeOf(standing, picture);
      const from = standing?.epoch ?? null;
      if (leaving) return shut('broken') as DoorAnswers[Name];
      if (at === me) return inside.ask(door, asked, from);
      const answer = await relay.ask(at, door, asked, from);
      if (answer === 'absent') absent.add(at);
      // Frozen or only busy: its lease will tell, and the page asks again.
      return answer === 'silent' ? (shut('broken') as DoorAnswers[Name]) : answer;
    };

    return {
      async ask(door, asked) {
        const absent = new Set<string>();
        for (let i = 0; i < TRIES; i++) {
          const answer = await askOnce(door, asked, absent).catch(() => shut('broken'));
          if (answer !== 'outrun' && answer !== 'absent') return answer;
        }
        return shut('broken');
      },
      ready: () => !leaving && members.heard(),
      async leave() {
        leaving = true;
        await members.leave();
        await relay.leave().catch(() => undefined);
      },
    };
  },
});
