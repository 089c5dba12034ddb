/** The built pages with their class server, as a process of its own: `class-site-program.ts <port> <log file> <folder>`. */
import { createClassServer } from '../../src/server/class/class-server.ts';
import { createSqliteLog } from '../../src/server/class/log/sqlite-log.ts';
import { createStories } from '../../src/server/class/stories.ts';
import { createStaticServer, listen } from '../../src/server/static-server.ts';

const [port = '', file = '', web = ''] = process.argv.slice(2);
const server = await createClassServer({ log: createSqliteLog(file), stories: createStories(web) });
const http = createStaticServer(web, server.handle);
server.attach(http);
await listen(http, '127.0.0.1', Number(port));
process.stdout.write('ready\n');
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
