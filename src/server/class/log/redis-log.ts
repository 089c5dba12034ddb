/**
 * The log in Redis or Valkey, for several processes. An append is acknowledged after the store has done it; whether it
 * then outlives the store's own death is up to its `appendfsync` (`store-check.ts` says so at the start). With several
 * stores each class is in one of them, found by its code.
 */
import type { Entry } from '#classroom';
import { LOG_TTL_MS, MOST_SEQUENCE } from '#protocol';
import type { Standing } from '../cluster/place.ts';
import type { Appended, Claim, EventLog } from './event-log.ts';
import { APPEND, CLAIM, CREATE, PURGE } from './redis-scripts.ts';
import type { Reply, Store } from './redis-store.ts';
import { shardOf } from './shards.ts';

export interface SharedLog extends EventLog {
  /** `null` when there is no such class. */
  standing(code: string): Promise<Standing | null>;
}

const PREFIX = 'co-nhau:';
const OPENINGS = `${PREFIX}openings`;
/** Classes erased at once, so that nobody waits long for the store meanwhile. */
const MOST_AT_ONCE = 50;

const keysOf = (code: string) => ['class', 'log', 'seen'].map((part) => `${PREFIX}${code}:${part}`);

/** Sender and number in one whole number, below 2⁵³. */
const numberOf = ({ by, n }: Entry): string => (by === null || n === null ? '' : String(by * (MOST_SEQUENCE + 1) + n));

/** `owner`: the name of this process, for `standing`. The log closes no store. */
export function createRedisLog(stores: readonly Store[], owner: string): SharedLog {
  const storeOf = (code: string): Store => stores[shardOf(code, stores.length)] as Store;
  const take = async (code: string, from: string): Promise<Claim | 'outrun' | null> =>
    readClaim(await storeOf(code).run(CLAIM, keysOf(code).slice(0, 2), [from, owner]));
  return {
    async create(code, openedAt, first) {
      const args = [code, String(openedAt), owner, JSON.stringify(first), String(LOG_TTL_MS)];
      return (await storeOf(code).run(CREATE, [...keysOf(code), OPENINGS], args)) === 1;
    },
    async claim(code) {
      const claim = await take(code, '');
      return claim === 'outrun' ? null : claim;
    },
    succeed: (code, from) => take(code, String(from)),
    async append(code, epoch, entry) {
      const args = [String(epoch), numberOf(entry), JSON.stringify(entry)];
      return (await storeOf(code).run(APPEND, keysOf(code), args)) as Appended;
    },
    async standing(code) {
      const [key = ''] = keysOf(code);
      const reply = await storeOf(code).command(['HMGET', key, 'epoch', 'owner']);
      const [epoch, name] = Array.isArray(reply) ? (reply as Reply[]) : [];
      return typeof epoch === 'string' && typeof name === 'string' ? { epoch: Number(epoch), owner: name } : null;
    },
    async purge(openedAt) {
      const erased: string[] = [];
      for (const store of stores) {
        for (;;) {
          const codes = await store.run(PURGE, [OPENINGS], [PREFIX, String(openedAt), String(MOST_AT_ONCE)]);
          const list = Array.isArray(codes) ? codes.map(String) : [];
          erased.push(...list);
          if (list.length < MOST_AT_ONCE) break;
        }
      }
      return erased;
    },
    close: () => Promise.resolve(),
  };
}

function readClaim(reply: Reply): Claim | 'outrun' | null {
  if (reply === 0) return 'outrun';
  if (!Array.isArray(reply)) return null;
  const [epoch, entries] = reply as Reply[];
  return { epoch: Number(epoch), entries: Array.isArray(entries) ? entries.map(String) : [] };
}
