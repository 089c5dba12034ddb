/** Which processes live: each says so every second, and is told of the others in the same breath. */
import { BEAT } from '../log/redis-scripts.ts';
import type { Store } from '../log/redis-store.ts';
import type { Member } from './place.ts';

const BEAT_MS = 1000;
/** Whoever has said nothing for so long is dead or frozen, ms: known before the pages give it up (`SILENCE_MS`). */
const LEASE_MS = 4000;
const [LIVES, LOADS] = ['co-nhau:lives', 'co-nhau:loads'];

export interface Members {
  /** By the last beat that was answered. */
  living(): readonly Member[];
  /** Whether the last beat was answered. */
  heard(): boolean;
  /** Takes this process out at once. */
  leave(): Promise<void>;
}

export interface MembersParts {
  readonly store: Store;
  readonly name: string;
  readonly load: () => number;
  /** Called after each beat, answered or not. */
  readonly onBeat: () => Promise<void>;
}

/** Rejects when the first beat is not answered. */
export async function joinMembers({ store, name, load, onBeat }: MembersParts): Promise<Members> {
  let living: readonly Member[] = [];
  let heard = true;
  let left = false;
  const say = async (lease: number): Promise<void> => {
    const reply = await store.run(BEAT, [LIVES, LOADS], [name, String(lease), String(load())]);
    const list = Array.isArray(reply) ? reply.map(String) : [];
    living = list.flatMap((member, i) => (i % 2 === 0 ? { name: member, load: Number(list[i + 1]) } : []));
  };
  const beat = async (): Promise<void> => {
    heard = await say(LEASE_MS).then(
      () => true,
      () => false,
    );
    await onBeat().catch(() => undefined);
    if (!left) timer = setTimeout(() => void beat(), BEAT_MS);
  };
  await say(LEASE_MS);
  let timer = setTimeout(() => void beat(), BEAT_MS);
  return {
    living: () => living,
    heard: () => heard,
    async leave() {
      left = true;
      clearTimeout(timer);
      await say(0).catch(() => undefined);
    },
  };
}
