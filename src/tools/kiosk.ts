/** `npm run kiosk`: the kiosk from its sources; `npm run kiosk -- --windowed` to try it at a desk. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runKiosk, stopOnSignals } from '../server/kiosk/index.ts';
import { ROOT, buildIfStale } from './build.ts';

const web = join(ROOT, 'dist');
const beside = join(ROOT, '.cache');
mkdirSync(beside, { recursive: true });
if (!process.argv.includes('--help')) await buildIfStale(web);
process.exitCode = await runKiosk(process.argv.slice(2), {
  web,
  beside,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  stop: stopOnSignals(),
});
