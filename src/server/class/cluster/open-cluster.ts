/** Takes part in a cluster by the addresses of its stores. Loaded only when there is one. */
import { createRedisLog } from '../log/redis-log.ts';
import { openStore, withoutSecrets } from '../log/redis-store.ts';
import type { Store } from '../log/redis-store.ts';
import { judgeStore, readFacts } from '../log/store-check.ts';
import { newToken } from '../tokens.ts';
import { createTogether } from './together.ts';
import type { Together } from './together.ts';

export interface ClusterOptions {
  /** The same in the same order for every process; the first is also where they meet. */
  readonly urls: readonly string[];
  readonly name: string;
  /** One line for the operator. */
  readonly say: (line: string) => void;
}

/** Rejects when one of the stores does not answer. */
export async function openCluster({
  urls,
  name,
  say,
}: ClusterOptions): Promise<{ together: Together; close(): Promise<void> }> {
  const stores: Store[] = [];
  const close = async (): Promise<void> => void (await Promise.all(stores.map((store) => store.close())));
  try {
    for (const url of urls) {
      const store = await openStore(url);
      stores.push(store);
      const { says, warnings } = judgeStore(await readFacts(store));
      say(`Store ${withoutSecrets(url)}: ${says}`);
      for (const warning of warnings) say(`  Warning: ${warning}`);
    }
    const [first] = stores;
    if (first === undefined) throw new Error('No store was named.');
    const member = `${name}.${newToken(128)}`;
    return { together: createTogether({ name, member, log: createRedisLog(stores, member), store: first }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
