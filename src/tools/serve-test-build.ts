/** Serves the build that the browser tests drive: the product itself, with the test driver exposed. */
import { join } from 'node:path';
import { createStaticServer, listen } from '../server/static-server.ts';
import { ROOT, buildIfStale } from './build.ts';

const folder = join(ROOT, '.cache', 'test-build');
await buildIfStale(folder, 'test-driver');
await listen(createStaticServer(folder), '127.0.0.1', 4199);
