/**
 * A class server as a process of its own, so that it can be killed: `class-program.ts <port> <log file>`, or, as one of
 * several behind a front, `class-program.ts <port> <address of a store> <name> <port of the front>`.
 */
import { createClassServer } from '../../src/server/class/class-server.ts';
import { openCluster } from '../../src/server/class/cluster/open-cluster.ts';
import { createSqliteLog } from '../../src/server/class/log/sqlite-log.ts';
import { createStaticServer, listen } from '../../src/server/static-server.ts';
import { CLASS_STORY } from './classroom.ts';

const [port = '', place = '', name = '', front = ''] = process.argv.slice(2);
const stories = { get: async (id: string) => (id === CLASS_STORY.id ? CLASS_STORY : null) };
const cluster = place.startsWith('redis:') ? await openCluster({ urls: [place], name, say: () => undefined }) : null;
const log = cluster?.together.log ?? createSqliteLog(place);
const origins = [`http://localhost:${front}`];
const server = await createClassServer({ log, stories, origins, together: cluster?.together });
const http = createStaticServer('tests/fixtures', server.handle);
server.attach(http);
await listen(http, '127.0.0.1', Number(port));
process.stdout.write('ready\n');
process.on('SIGTERM', () => {
  http.close();
  void server
    .close()
    .then(() => cluster?.close())
    .then(() => process.exit(0));
});
