/** A class server as a process of its own, so that it can be killed: `class-program.ts <port> <log file>`. */
import { createClassServer } from '../../src/server/class/class-server.ts';
import { createSqliteLog } from '../../src/server/class/log/sqlite-log.ts';
import { createStaticServer, listen } from '../../src/server/static-server.ts';
import { CLASS_STORY } from './classroom.ts';

const [port = '', file = ''] = process.argv.slice(2);
const stories = { get: async (id: string) => (id === CLASS_STORY.id ? CLASS_STORY : null) };
const server = await createClassServer({ log: createSqliteLog(file), stories });
const http = createStaticServer('tests/fixtures', server.handle);
server.attach(http);
await listen(http, '127.0.0.1', Number(port));
process.stdout.write('ready\n');
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
