/** `npm start`: builds when needed, serves pages and classes, and prints the addresses. */
import { join } from 'node:path';
import { welcome } from '../server/class/addresses.ts';
import { closeOnSignals, parseServe, serve } from '../server/class/serve.ts';
import type { ServeOptions } from '../server/class/serve.ts';
import { inBoth } from '../server/words.ts';
import type { TerminalKey } from '../server/words.ts';
import { ROOT, buildIfStale } from './build.ts';

const say = (key: TerminalKey): void => void process.stdout.write(`${inBoth(key).join('\n')}\n`);

async function start(options: ServeOptions): Promise<void> {
  const folder = join(ROOT, 'dist');
  say('start.building');
  const state = await buildIfStale(folder);
  say(state === 'built' ? 'start.built' : 'start.current');
  const { port, close } = await serve(folder, options);
  closeOnSignals(close);
  process.stdout.write(welcome(port, options));
}

const parsed = parseServe(process.argv.slice(2), process.env);
if (parsed.kind === 'help') process.stdout.write(parsed.text);
else if (parsed.kind === 'wrong') {
  process.stderr.write(`${parsed.fault}\n`);
  process.exitCode = 2;
} else await start(parsed.options);
