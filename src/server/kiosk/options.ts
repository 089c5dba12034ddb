/** The command line of the kiosk: every fault at once, each with what is wrong and what to do. */
import { parseArgs } from 'node:util';

/** Not 4173, where `start` serves: settings and counters belong to an address, port included. */
export const DEFAULT_PORT = 4190;

export interface KioskOptions {
  readonly port: number;
  readonly profile: string | null;
  readonly browser: string | null;
  readonly browserArgs: readonly string[];
  readonly homeUrl: string | null;
  readonly windowed: boolean;
  readonly onceCheck: boolean;
}

export type Parsed =
  | { readonly kind: 'run'; readonly options: KioskOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly faults: readonly string[] };

export const HELP = `Có Nhau kiosk: serves the game on this computer, shows it full screen and brings it back when it fails.

  --home-url <address>   where the QR code at the end of a story leads (https://…)
  --windowed             an ordinary window, to try it out at a desk
  --once-check           start, wait until the page is there, say OK, stop
  --browser <file>       the browser's program, when it is not found by itself (Chromium, Chrome or Edge)
  --browser-arg=<arg>    one more argument for the browser, e.g. --browser-arg=--lang=vi; may be repeated
  --profile <folder>     where settings, counters and the log are kept
  --port <number>        the port on this computer, ${DEFAULT_PORT} unless told; settings belong to it
  --help                 this text

Stop it with Ctrl+C, or by closing its window. Exit codes: 0 stopped as asked, 2 refused or not found in order, for the
reason that was said; any other is a crash, after which the start script begins again.
`;

const OPTIONS = {
  port: { type: 'string' },
  profile: { type: 'string' },
  browser: { type: 'string' },
  'browser-arg': { type: 'string', multiple: true },
  'home-url': { type: 'string' },
  windowed: { type: 'boolean' },
  'once-check': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function parseOptions(args: readonly string[]): Parsed {
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help' };
  const faults = positionals.map((word) => `"${word}" belongs to no option. Put words with spaces into quotes.`);
  for (const token of tokens)
    if (token.kind === 'option') faults.push(...faultOf(token.name, token.rawName, token.value));
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) {
    faults.push(`--port takes a whole number from 1024 to 65535, not "${values.port}".`);
  }
  const homeUrl = text(values['home-url']);
  if (homeUrl !== null && !isWebAddress(homeUrl)) {
    faults.push(`--home-url takes an address that begins with https:// or http://, not "${homeUrl}".`);
  }
  const browserArgs = (values['browser-arg'] ?? []).filter((value) => typeof value === 'string');
  for (const arg of browserArgs) {
    if (!arg.startsWith('--')) faults.push(`--browser-arg takes an argument that begins with --, not "${arg}".`);
    else if (RESERVED.test(arg)) faults.push(`--browser-arg may not hold ${arg}: the supervisor sets it itself.`);
  }
  if (faults.length > 0) return { kind: 'wrong', faults };
  const options = {
    port,
    profile: text(values.profile),
    browser: text(values.browser),
    browserArgs,
    homeUrl,
    windowed: values.windowed === true,
    onceCheck: values['once-check'] === true,
  };
  return { kind: 'run', options };
}

/** What the supervisor cannot work without, or what would open the browser to others. */
const RESERVED = /^--(remote-debugging-(port|address|pipe)|remote-allow-origins|user-data-dir)(=|$)/;

function faultOf(name: string, raw: string, value: string | undefined): string[] {
  const option = (OPTIONS as Readonly<Record<string, { readonly type: string }>>)[name];
  if (option === undefined) return [`${raw} is not known. --help lists what is.`];
  if (option.type === 'boolean') return value === undefined ? [] : [`${raw} takes no value, and got "${value}".`];
  if (value === undefined || value === '') return [`${raw} needs a value: ${raw}=<value>.`];
  // `--browser --windowed`: the value was forgotten, and the next option taken for it.
  if (name !== 'browser-arg' && value.startsWith('-')) return [`${raw} needs a value, and got "${value}".`];
  return [];
}

const text = (value: string | boolean | undefined): string | null => (typeof value === 'string' ? value : null);

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:'].includes(new URL(address).protocol);
}
