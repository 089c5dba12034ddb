/** The kiosk as a program of its own, over the pages of the folder that is named first; for the browser tests. */
import { runKiosk, stopOnSignals } from '../../src/server/kiosk/index.ts';

const [web = '', ...args] = process.argv.slice(2);
process.exitCode = await runKiosk(args, {
  web,
  beside: web,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  stop: stopOnSignals(),
});
