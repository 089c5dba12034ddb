/** How a process of a cluster does, as one line a minute for its operator. Counts and times only, nothing of anybody. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { EventLog } from '../log/event-log.ts';

const MINUTE_MS = 60_000;
/** Appends remembered for the line; a process at its limit has fewer in a minute. */
const MOST_TIMES = 100_000;

export interface Pulse {
  /** The log, with its appends timed. */
  readonly log: EventLog;
  /** Says a line a minute from now on. Returns its undoing. */
  start(led: () => number, say: (line: string) => void): () => void;
}

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? 0;

export function createPulse(kept: EventLog): Pulse {
  let times: number[] = [];
  let failed = 0;
  const log: EventLog = {
    ...kept,
    async append(code, epoch, entry) {
      const began = performance.now();
      try {
        return await kept.append(code, epoch, entry);
      } catch (error) {
        failed += 1;
        throw error;
      } finally {
        if (times.length < MOST_TIMES) times.push(performance.now() - began);
      }
    },
  };
  return {
    log,
    start(led, say) {
      const delay = monitorEventLoopDelay();
      delay.enable();
      const timer = setInterval(() => {
        const memory = Math.round(process.memoryUsage().rss / 1_000_000);
        const store = `${times.length} appends, p99 ${p99(times).toFixed(1)} ms, ${failed} failed`;
        const loop = `loop p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`;
        say(`${led()} classes, ${store}, ${loop}, ${memory} MB`);
        [times, failed] = [[], 0];
        delay.reset();
      }, MINUTE_MS);
      timer.unref();
      return () => {
        clearInterval(timer);
        delay.disable();
      };
    },
  };
}
