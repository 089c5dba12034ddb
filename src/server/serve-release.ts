/** The server of the release zip: serves the pages beside it, and classes on them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { welcome } from './class/addresses.ts';
import { closeOnSignals, parseServe, serve } from './class/serve.ts';
import type { ServeOptions } from './class/serve.ts';

const parsed = parseServe(process.argv.slice(2), process.env);
if (parsed.kind === 'help') process.stdout.write(parsed.text);
else if (parsed.kind === 'wrong') {
  process.stderr.write(`${parsed.fault}\n`);
  process.exitCode = 2;
} else await start(parsed.options);

async function start(options: ServeOptions): Promise<void> {
  const web = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'web');
  const { port, close } = await serve(web, options).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  closeOnSignals(close);
  process.stdout.write(welcome(port, options));
}
