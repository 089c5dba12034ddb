/**
 * The class server of the bench, as a process of its own: `class-server.ts <port> <log file>`, or as one of several
 * `class-server.ts <port> <address of a store> <name>`.
 */
import { createClassServer } from '../../../src/server/class/class-server.ts';
import { openCluster } from '../../../src/server/class/cluster/open-cluster.ts';
import { createSqliteLog } from '../../../src/server/class/log/sqlite-log.ts';
import { createStaticServer, listen } from '../../../src/server/static-server.ts';
import { CLASS_STORY } from '../../support/classroom.ts';

/** All people of the bench come from one address: its minutes go by quickly, so that no allowance holds them up. */
const HASTE = 10_000;

const [port = '', place = '', name = ''] = process.argv.slice(2);
const cluster = place.startsWith('redis:') ? await openCluster({ urls: [place], name, say: () => undefined }) : null;
const server = await createClassServer({
  log: cluster?.together.log ?? createSqliteLog(place),
  together: cluster?.together,
  stories: { get: async (id) => (id === CLASS_STORY.id ? CLASS_STORY : null) },
  now: () => performance.now() * HASTE,
});
const http = createStaticServer('tests/fixtures', server.handle);
server.attach(http);
await listen(http, '127.0.0.1', Number(port));
process.stdout.write('ready\n');
