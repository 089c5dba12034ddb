/** Pages and classes on one origin: what `npm start` and the server of the release run. */
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createStaticServer, listen } from '../static-server.ts';
import { createClassServer } from './class-server.ts';
import { createSqliteLog } from './log/sqlite-log.ts';
import { createStories } from './stories.ts';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** Folder of the class log. */
  readonly data: string;
  /** Pages of other addresses that may use the class server, e.g. behind a proxy. */
  readonly origins: readonly string[];
  readonly key: string | null;
  readonly behindProxy: boolean;
  /** Addresses of stores that several processes share; none: this one keeps its log in `data`. */
  readonly stores: readonly string[];
  /** Name of this process among them: letters, digits, `-` and `_`. */
  readonly name: string;
}

const DEFAULT_PORT = 4173;

const HELP = `Có Nhau: serves the game and its classes.

  --port <number>      the first port to try, ${DEFAULT_PORT} unless told
  --host <address>     0.0.0.0 unless told; 127.0.0.1 keeps other devices out
  --data <folder>      where running classes are kept for a day (or CO_NHAU_DATA)
  --origin <address>   another address of the pages, e.g. https://lop.example; may be repeated
  --teacher-key <key>  asked of whoever opens a class (or CO_NHAU_TEACHER_KEY); without it only this computer opens classes
  --behind-proxy       the proxy in front notes the callers' addresses in x-forwarded-for
  --name <name>        this process among several (or CO_NHAU_NAME), the computer's name unless told

With REDIS_URL (redis://… or rediss://…, several with commas between) classes are kept in Redis or Valkey, and several
processes serve them behind one address: see src/server/class/OPERATIONS.md.
  --help               this text
`;

const OPTIONS = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  host: { type: 'string', default: '0.0.0.0' },
  data: { type: 'string' },
  origin: { type: 'string', multiple: true, default: [] as string[] },
  'teacher-key': { type: 'string' },
  'behind-proxy': { type: 'boolean', default: false },
  name: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export type ParsedServe =
  | { readonly kind: 'run'; readonly options: ServeOptions }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly fault: string };

/** The folder for what must outlast the program, where the system keeps such things. */
const dataFolder = (env: NodeJS.ProcessEnv): string =>
  env['CO_NHAU_DATA'] ??
  (process.platform === 'win32'
    ? join(env['LOCALAPPDATA'] ?? homedir(), 'co-nhau')
    : join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'co-nhau'));

/** Reads a command line. The first bare word is the port as well, as the release always took it. */
export function parseServe(words: readonly string[], env: NodeJS.ProcessEnv): ParsedServe {
  const [first, ...rest] = words;
  const args = first !== undefined && /^\d+$/.test(first) ? ['--port', ...words] : [first ?? [], rest].flat();
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) return { kind: 'help', text: HELP };
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return { kind: 'wrong', fault: `--port takes a whole number from 1 to 65535, not "${values.port}".` };
    const odd = values.origin.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
    if (odd !== undefined)
      return {
        kind: 'wrong',
        fault: `--origin takes an address without a path, e.g. https://lop.example, not "${odd}".`,
      };
    const stores = (env['REDIS_URL'] ?? '').split(',').flatMap((url) => url.trim() || []);
    const wrong = stores.find((url) => !/^rediss?:$/.test(URL.parse(url)?.protocol ?? ''));
    // Never the address itself: it may hold a password.
    if (wrong !== undefined)
      return { kind: 'wrong', fault: 'REDIS_URL takes addresses that begin with redis:// or rediss://.' };
    const name = values.name ?? env['CO_NHAU_NAME'] ?? hostname().replaceAll(/[^\w-]/g, '-');
    if (!/^[\w-]{1,40}$/.test(name))
      return { kind: 'wrong', fault: `--name takes up to 40 letters, digits, - and _, not "${name}".` };
    const options = {
      port,
      host: values.host,
      data: values.data ?? dataFolder(env),
      origins: values.origin,
      key: values['teacher-key'] ?? env['CO_NHAU_TEACHER_KEY'] ?? null,
      behindProxy: values['behind-proxy'],
      stores,
      name,
    };
    return { kind: 'run', options };
  } catch (error) {
    return { kind: 'wrong', fault: error instanceof Error ? error.message : String(error) };
  }
}

type Say = (line: string) => void;

/** The log of this process alone, or what it shares with others; the client of Redis is loaded for the latter only. */
async function openLog({ stores, name, data }: ServeOptions, say: Say) {
  if (stores.length === 0) {
    return { log: createSqliteLog(join(data, 'classes.sqlite')), watch: () => () => {}, close: async () => {} };
  }
  const [{ openCluster }, { createPulse }] = await Promise.all([
    import('./cluster/open-cluster.ts'),
    import('./cluster/pulse.ts'),
  ]);
  const { together, close } = await openCluster({ urls: stores, name, say });
  const { log, start } = createPulse(together.log);
  return { log, together, watch: (led: () => number) => start(led, say), close };
}

/**
 * Serves the built pages of `web`; `say` gets what an operator should know. Rejects when the port, the folder of the
 * log or the stores cannot be had.
 */
export async function serve(
  web: string,
  options: ServeOptions,
  say: Say = (line) => void process.stdout.write(`${line}\n`),
): Promise<{ port: number; close(): Promise<void> }> {
  const { origins, key, behindProxy, host, port: wanted } = options;
  const { log, together, watch, close: closeStores } = await openLog(options, say);
  const stories = createStories(web);
  const classes = await createClassServer({ log, together, stories, origins, key, behindProxy });
  const server = createStaticServer(web, classes.handle);
  classes.attach(server);
  const port = await listen(server, host, wanted);
  const stopWatching = watch(classes.led);
  return {
    port,
    async close() {
      stopWatching();
      // Whoever comes now is sent on by the front to another process; then those go who are in a class.
      server.close();
      await classes.close();
      await closeStores();
      server.closeAllConnections();
    },
  };
}

/** Ends the program when it is asked to: everybody in a class is sent away to come back, the log is closed. */
export function closeOnSignals(close: () => Promise<void>): void {
  const stop = (): void => void close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}
