/** How busy the browser's processes are: it tells an endless loop from a page that waits for slow drawing. Pure. */
import type { CpuInfo } from 'node:os';
import type { Fields } from './cdp.ts';

/** Processor shares since some moment; 1 is one whole core. */
export interface Shares {
  readonly page: number;
  readonly graphics: number;
  /** Of the whole computer, 0 to 1. */
  readonly idle: number;
}

interface Reading {
  readonly time: number;
  readonly page: number;
  readonly graphics: number;
  readonly idle: number;
}

export interface Load {
  /** One answer of `SystemInfo.getProcessInfo` and the computer's processors, at a time in milliseconds. */
  add(time: number, processes: readonly Fields[], processors: readonly CpuInfo[]): void;
  /** Shares from the last reading at or before `since` up to the newest one; none while too little is known. */
  since(since: number): Shares;
}

const KEPT = 60;
const NONE: Shares = { page: 0, graphics: 0, idle: 1 };

export function createLoad(): Load {
  let readings: Reading[] = [];
  return {
    add: (time, processes, processors) => {
      // A killed process takes its seconds with it, and the sum falls: the readings before it say nothing any more.
      const [page, graphics] = [seconds(processes, 'renderer'), seconds(processes, 'GPU')];
      const reading = { time, page, graphics, idle: idleSeconds(processors) };
      const last = readings.at(-1);
      if (last !== undefined && (reading.page < last.page || reading.graphics < last.graphics)) readings = [];
      readings = [...readings, reading].slice(-KEPT);
    },
    since: (since) => {
      const first = readings.findLast(({ time }) => time <= since) ?? readings[0];
      const last = readings.at(-1);
      if (first === undefined || last === undefined || last.time - first.time < 500) return NONE;
      const span = (last.time - first.time) / 1000;
      const share = (key: keyof Shares): number => (last[key] - first[key]) / span;
      return { page: share('page'), graphics: share('graphics'), idle: share('idle') };
    },
  };
}

function seconds(processes: readonly Fields[], type: string): number {
  let sum = 0;
  for (const process of processes) if (process['type'] === type) sum += Number(process['cpuTime']);
  return sum;
}

/** Mean of the processors. */
function idleSeconds(processors: readonly CpuInfo[]): number {
  let sum = 0;
  for (const { times } of processors) sum += times.idle / 1000;
  return sum / Math.max(1, processors.length);
}
