/** How busy the browser's processes are: it tells an endless loop from a page that waits for slow drawing. Pure. */
import type { Fields } from './cdp.ts';

/** Processor shares since some moment; 1 is one whole core. */
export interface Shares {
  readonly page: number;
  readonly graphics: number;
}

interface Reading {
  readonly time: number;
  readonly page: number;
  readonly graphics: number;
}

export interface Load {
  /** One answer of `SystemInfo.getProcessInfo`, at a time in milliseconds. */
  add(time: number, processes: readonly Fields[]): void;
  /** Shares from the last reading at or before `since` up to the newest one; zero while too little is known. */
  since(since: number): Shares;
}

const KEPT = 60;
const NONE: Shares = { page: 0, graphics: 0 };

export function createLoad(): Load {
  let readings: Reading[] = [];
  return {
    add: (time, processes) => {
      // A killed process takes its seconds with it, and the sum falls: the readings before it say nothing any more.
      const reading = { time, page: seconds(processes, 'renderer'), graphics: seconds(processes, 'GPU') };
      const last = readings.at(-1);
      if (last !== undefined && (reading.page < last.page || reading.graphics < last.graphics)) readings = [];
      readings = [...readings, reading].slice(-KEPT);
    },
    since: (since) => {
      const first = readings.findLast(({ time }) => time <= since) ?? readings[0];
      const last = readings.at(-1);
      if (first === undefined || last === undefined || last.time - first.time < 500) return NONE;
      const span = (last.time - first.time) / 1000;
      return { page: (last.page - first.page) / span, graphics: (last.graphics - first.graphics) / span };
    },
  };
}

function seconds(processes: readonly Fields[], type: string): number {
  let sum = 0;
  for (const process of processes) if (process['type'] === type) sum += Number(process['cpuTime']);
  return sum;
}
