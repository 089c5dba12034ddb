/** Speaks while the main thread is busy: after one second, then every two seconds, straight to stderr. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const STDERR = 2;
const began = Date.now();
const speak = (): void => {
  writeSync(STDERR, `${String(workerData)} ${Math.round((Date.now() - began) / 1000)} s\n`);
  setTimeout(speak, 2000);
};
setTimeout(speak, 1000);
