/** The server of the release zip: serves the pages beside it, and classes on them. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeOnSignals, parseServe, serve } from './class/serve.ts';

const parsed = parseServe(process.argv.slice(2), process.env);
if (parsed.kind === 'help') process.stdout.write(parsed.text);
else if (parsed.kind === 'wrong') {
  process.stderr.write(`${parsed.fault}\n`);
  process.exitCode = 2;
} else {
  const { port, close } = await serve(join(fileURLToPath(new URL('.', import.meta.url)), '..', 'web'), parsed.options);
  closeOnSignals(close);
  const address = `http://localhost:${port}`;
  process.stdout.write(
    `\nCó Nhau: ${address}/\n  kiosk  ${address}/?mode=kiosk\n  class  ${address}/?mode=class\nStop with Ctrl+C.\n`,
  );
}
