/** Pages and classes on one origin: what `npm start` and the server of the release run. */
import { homedir } from 'node:os';
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
}

const DEFAULT_PORT = 4173;

const HELP = `Có Nhau: serves the game and its classes.

  --port <number>      the first port to try, ${DEFAULT_PORT} unless told
  --host <address>     0.0.0.0 unless told; 127.0.0.1 keeps other devices out
  --data <folder>      where running classes are kept for a day (or CO_NHAU_DATA)
  --origin <address>   another address of the pages, e.g. https://lop.example; may be repeated
  --teacher-key <key>  asked of whoever opens a class (or CO_NHAU_TEACHER_KEY); without it only this computer opens classes
  --behind-proxy       the proxy in front notes the callers' addresses in x-forwarded-for
  --help               this text
`;

const OPTIONS = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  host: { type: 'string', default: '0.0.0.0' },
  data: { type: 'string' },
  origin: { type: 'string', multiple: true, default: [] as string[] },
  'teacher-key': { type: 'string' },
  'behind-proxy': { type: 'boolean', default: false },
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
    const options = {
      port,
      host: values.host,
      data: values.data ?? dataFolder(env),
      origins: values.origin,
      key: values['teacher-key'] ?? env['CO_NHAU_TEACHER_KEY'] ?? null,
      behindProxy: values['behind-proxy'],
    };
    return { kind: 'run', options };
  } catch (error) {
    return { kind: 'wrong', fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Serves the built pages of `web`. Rejects when the port or the folder of the log cannot be had. */
export async function serve(web: string, options: ServeOptions): Promise<{ port: number; close(): Promise<void> }> {
  const { origins, key, behindProxy, data, host, port: wanted } = options;
  const log = createSqliteLog(join(data, 'classes.sqlite'));
  const classes = await createClassServer({ log, stories: createStories(web), origins, key, behindProxy });
  const server = createStaticServer(web, classes.handle);
  classes.attach(server);
  const port = await listen(server, host, wanted);
  return {
    port,
    async close() {
      await classes.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Ends the program when it is asked to: everybody in a class is sent away to come back, the log is closed. */
export function closeOnSignals(close: () => Promise<void>): void {
  const stop = (): void => void close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}
