/** The server of the release zip: serves the pages beside it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStaticServer, listen } from './static-server.ts';

const web = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'web');
const port = await listen(createStaticServer(web), '0.0.0.0', Number(process.argv[2] ?? 4173));
const address = `http://localhost:${port}`;
process.stdout.write(
  `\nCó Nhau: ${address}/\n  kiosk  ${address}/?mode=kiosk\n  class  ${address}/?mode=class\nStop with Ctrl+C.\n`,
);
