/** `npm run kiosk`: the kiosk from its sources; `npm run kiosk -- --windowed` to try it at a desk. */
import { join } from 'node:path';
import { runKiosk, terminal } from '../server/kiosk/index.ts';
import { ROOT, buildIfStale } from './build.ts';

const web = join(ROOT, 'dist');
if (!process.argv.includes('--help')) await buildIfStale(web);
process.exitCode = await runKiosk(process.argv.slice(2), { web, beside: join(ROOT, '.cache'), ...terminal() });
