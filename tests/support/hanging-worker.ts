/** Never ends with its third document: see `watched.test.ts`. */
import { watchedWork } from './watched.ts';

let done = 0;

watchedWork(
  (index) => {
    while (index === 2) done = Math.max(done, 0);
    done++;
  },
  () => done,
);
