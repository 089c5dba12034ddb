/** Work on numbered documents in a thread of its own, which is given up when one of them never comes to an end. */
import { Worker, parentPort, workerData } from 'node:worker_threads';

interface WatchedData {
  readonly count: number;
  /** The number of the document that is being worked on. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** While the thread still loads its code. */
const NOT_BEGUN = -1;

export type Watched<Report> =
  { readonly report: Report; readonly hungAt: null } | { readonly report: null; readonly hungAt: number };

/**
 * Runs a file that calls `watchedWork`. `patience`: milliseconds without any progress after which a document counts as
 * hanging; so much more than any document takes that a busy machine is not taken for it.
 */
export function runWatched<Report>(file: URL, count: number, patience: number): Promise<Watched<Report>> {
  const progress = new Int32Array(new SharedArrayBuffer(4)).fill(NOT_BEGUN);
  const worker = new Worker(file, { workerData: { count, progress } satisfies WatchedData, execArgv: [] });
  let [at, since] = [NOT_BEGUN, performance.now()];
  let watch: NodeJS.Timeout | undefined;
  return new Promise<Watched<Report>>((resolve, reject) => {
    worker.on('message', (report: Report) => resolve({ report, hungAt: null }));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the thread ended without a report')));
    watch = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== at || now === NOT_BEGUN) [at, since] = [now, performance.now()];
      else if (performance.now() - since > patience) resolve({ report: null, hungAt: at });
    }, patience / 10);
  }).finally(() => {
    clearInterval(watch);
    return worker.terminate();
  });
}

/** Inside the thread: works on every document, then reports. */
export function watchedWork(work: (index: number) => void, report: () => unknown): void {
  const { count, progress } = workerData as WatchedData;
  for (let index = 0; index < count; index++) {
    Atomics.store(progress, 0, index);
    work(index);
  }
  parentPort?.postMessage(report(), []);
}
