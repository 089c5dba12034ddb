/** `npm start`: builds when needed, serves, and prints the addresses. */
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createStaticServer, listen } from '../server/static-server.ts';
import { ROOT, buildIfStale } from './build.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, host: { type: 'string', default: '0.0.0.0' } },
});
const wanted = Number(values.port);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
  process.stderr.write(`--port takes a whole number from 1 to 65535, not "${values.port}".\n`);
  process.exit(2);
}

const folder = join(ROOT, 'dist');
process.stdout.write('Building the pages …\n');
const state = await buildIfStale(folder);
process.stdout.write(state === 'built' ? 'Built.\n' : 'The build is current.\n');
const port = await listen(createStaticServer(folder), values.host, wanted);

const local = `http://localhost:${port}`;
const lan = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
process.stdout.write(
  [
    '',
    'Có Nhau is running. Stop it with Ctrl+C.',
    `  home   ${local}/`,
    `  kiosk  ${local}/?mode=kiosk`,
    `  class  ${local}/?mode=class`,
    ...(lan === undefined || values.host !== '0.0.0.0'
      ? []
      : [`  other devices on this network: http://${lan}:${port}/`]),
    '',
  ].join('\n'),
);
