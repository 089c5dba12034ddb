/** `npm start`: builds when needed, serves pages and classes, and prints the addresses. */
import { join } from 'node:path';
import { welcome } from '../server/class/addresses.ts';
import { closeOnSignals, parseServe, serve } from '../server/class/serve.ts';
import type { ServeOptions } from '../server/class/serve.ts';
import { ROOT, buildIfStale } from './build.ts';

async function start(options: ServeOptions): Promise<void> {
  const folder = join(ROOT, 'dist');
  process.stdout.write('Building the pages …\n');
  const state = await buildIfStale(folder);
  process.stdout.write(state === 'built' ? 'Built.\n' : 'The build is current.\n');
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
