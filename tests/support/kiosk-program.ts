/** The kiosk as a program of its own, over the pages of the folder that is named first; for the browser tests. */
import { runKiosk, terminal } from '../../src/server/kiosk/index.ts';

const [web = '', ...args] = process.argv.slice(2);
process.exitCode = await runKiosk(args, { web, beside: web, ...terminal() });
