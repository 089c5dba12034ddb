/** What a store is and promises, for its operator: read at the start and printed, for classes depend on it. */
import type { Reply, Store } from './redis-store.ts';

export interface StoreFacts {
  /** `redis` or `valkey`, and its version; `null` where it does not say. */
  readonly kind: string;
  readonly version: string | null;
  /** Settings by their names; one that may not be read is absent. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface StoreReport {
  /** One line of facts. */
  readonly says: string;
  /** What could be lost or fail, and the setting that mends it. */
  readonly warnings: readonly string[];
}

const ASKED = ['appendonly', 'appendfsync', 'maxmemory-policy', 'maxmemory'] as const;
/** Scripts that look at the clock and then write are kept by copies and files from here on. */
const OLDEST = 6;

/** Reads the facts. Rejects when the store does not answer; what it may not tell is left out. */
export async function readFacts(store: Store): Promise<StoreFacts> {
  const info = String(await store.command(['INFO', 'server']));
  const line = (name: string): string | undefined => new RegExp(`^${name}:(.+?)\\r?$`, 'm').exec(info)?.[1];
  const valkey = line('valkey_version');
  const settings: Record<string, string> = {};
  for (const name of ASKED) {
    const value = firstValue(await store.command(['CONFIG', 'GET', name]).catch(() => null), name);
    if (value !== null) settings[name] = value;
  }
  return {
    kind: valkey === undefined ? 'redis' : 'valkey',
    version: valkey ?? line('redis_version') ?? null,
    settings,
  };
}

/** `CONFIG GET` answers a map, or pairs in a list. */
function firstValue(reply: Reply, name: string): string | null {
  if (Array.isArray(reply)) return typeof reply[1] === 'string' ? reply[1] : null;
  const value = reply === null ? undefined : (reply as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}

/** What these facts mean for classes. */
export function judgeStore({ kind, version, settings }: StoreFacts): StoreReport {
  const warnings: string[] = [];
  const { appendonly, appendfsync, maxmemory = '0' } = settings;
  const policy = settings['maxmemory-policy'];
  if (version !== null && Number.parseInt(version, 10) < OLDEST)
    warnings.push(`${kind} ${version} is too old; 7 or newer is tested.`);
  if (appendonly === undefined) warnings.push('It does not tell whether it keeps what it acknowledges (CONFIG GET).');
  else if (appendonly !== 'yes')
    warnings.push('appendonly is off: when the store dies or restarts, every running class is lost.');
  else if (appendfsync === 'no')
    warnings.push('appendfsync is "no": a power cut at the store may cost half a minute of choices.');
  else if (appendfsync === 'everysec')
    warnings.push(
      'appendfsync is "everysec": a power cut at the store may cost up to two seconds of acknowledged choices ' +
        '(a crash of the store alone hardly ever does). "always" costs none, and speed.',
    );
  if (maxmemory !== '0' && policy !== undefined && policy !== 'noeviction')
    warnings.push(`maxmemory-policy is "${policy}": a full store would throw classes away. Set "noeviction".`);
  const told = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return { says: [`${kind} ${version ?? '?'}`, ...told].join(', '), warnings };
}
