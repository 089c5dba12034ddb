/** The kiosk of the release zip: the supervisor, with the pages and the profile beside it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runKiosk, terminal } from './kiosk/index.ts';

const beside = join(fileURLToPath(new URL('.', import.meta.url)), '..');
process.exitCode = await runKiosk(process.argv.slice(2), { web: join(beside, 'web'), beside, ...terminal() });
