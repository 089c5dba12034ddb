/** Never ends with its third document: see `watched.test.ts`. */
import { watchedWork } from './watched.ts';

let done = 0;

watchedWork(
  (index) => {
    let steps = 1;
    while (steps > 0) steps = index === 2 ? 1 : steps - 1;
    done++;
  },
  () => done,
);
