/** Time comes only through this port: the engine never sees it, the tests hold it still. */
export interface ClockPort {
  /** Milliseconds since an arbitrary start; for durations only. */
  now(): number;
  /** The calendar day where the device is, as whole days since 1 January 1970. */
  today(): number;
  /** Minutes since midnight where the device is, 0..1439. */
  minute(): number;
  /** Milliseconds since 1 January 1970; only for what must outlast a reload. */
  epoch(): number;
  /** Runs `task` after `ms`; returns a function that cancels it. */
  after(ms: number, task: () => void): () => void;
}
