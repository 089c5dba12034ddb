/** A connection to Redis or Valkey: scripts, messages, and what its operator should know. Loaded only when it is used. */
import { createClient } from '@redis/client';
import { APPEND, BEAT, CLAIM, CREATE, PURGE } from './redis-scripts.ts';
import type { Script } from './redis-scripts.ts';

/** What a store answers: texts, whole numbers, lists of these, and nothing. */
export type Reply = string | number | null | readonly Reply[];

export interface Store {
  /** Resolves after the store has done it. Rejects when it did not answer in time, or cannot be reached: it may then
   * have been done all the same. */
  run(script: Script, keys: readonly string[], args: readonly string[]): Promise<Reply>;
  /** A plain command, as `run`. */
  command(words: readonly string[]): Promise<Reply>;
  /** Hears what is published on a channel, also after a lost connection. Resolves with its undoing. */
  hear(channel: string, take: (text: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const SCRIPTS = [CREATE, APPEND, CLAIM, PURGE, BEAT] as const;
/** A store that has not answered for so long is given up, ms: pages come back by themselves, frozen ones do not. */
const PATIENCE_MS = 4000;
const CONNECT_MS = 10_000;
const LONGEST_PAUSE_MS = 1000;

/** Connects, or rejects after ten seconds. `url`: `redis://` or `rediss://`, with name and password where it asks. */
export async function openStore(url: string): Promise<Store> {
  const client = createClient({
    url,
    RESP: 3,
    // What waits for a connection would be done at a time when nobody reckons with it any more.
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_MS, reconnectStrategy: (tries) => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tries) },
  });
  const digests = new Map<string, Promise<string>>();
  const load = (): void => {
    for (const { name, lua } of SCRIPTS) {
      const loaded = client.sendCommand(['SCRIPT', 'LOAD', lua]).then(String);
      loaded.catch(() => undefined);
      digests.set(name, loaded);
    }
  };
  // Loaded before anything else is sent on a connection, so a script is always known and appends keep their order.
  client.on('ready', load);
  client.on('error', () => undefined);
  await connect(client, url);

  const pending = new Set<{ readonly since: number; readonly fail: () => void }>();
  const watch = setInterval(() => {
    const now = performance.now();
    for (const { since, fail } of pending) if (now - since > PATIENCE_MS) fail();
  }, PATIENCE_MS / 8);
  watch.unref();

  const command = (words: readonly string[]): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const fail = (): void => done(() => reject(new Error('The store does not answer')));
      const entry = { since: performance.now(), fail };
      const done = (settle: () => void): void => {
        pending.delete(entry);
        settle();
      };
      pending.add(entry);
      client.sendCommand([...words]).then(
        (reply) => done(() => resolve(reply as unknown as Reply)),
        (error: unknown) => done(() => reject(error)),
      );
    });

  return {
    command,
    async run({ name }, keys, args) {
      const digest = (await digests.get(name)) ?? '';
      return command(['EVALSHA', digest, String(keys.length), ...keys, ...args]).catch((error: unknown) => {
        // Somebody has emptied its cache of scripts: this call failed, the next will not.
        if (error instanceof Error && error.message.startsWith('NOSCRIPT')) load();
        throw error;
      });
    },
    async hear(channel, take) {
      await client.subscribe(channel, take);
      return () => client.unsubscribe(channel);
    },
    async close() {
      clearInterval(watch);
      for (const { fail } of pending) fail();
      await client.close().catch(() => client.destroy());
    },
  };
}

async function connect(client: { connect(): Promise<unknown>; destroy(): void }, url: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer from ${withoutSecrets(url)}`)), CONNECT_MS);
  });
  try {
    await Promise.race([client.connect(), late]);
  } catch (error) {
    client.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** An address as it may be printed. */
export function withoutSecrets(url: string): string {
  const { protocol, host } = URL.parse(url) ?? { protocol: 'redis:', host: '?' };
  return `${protocol}//${host}`;
}
