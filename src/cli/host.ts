/** What the command line needs of the terminal beyond printing lines; tests hand in their own. */
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';

export interface Host {
  /** Colours are wanted: a terminal, and no `NO_COLOR`. */
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The next line that was typed or piped in; `null` at the end of the input. */
  readonly readLine: (prompt: string) => Promise<string | null>;
  /** Says on stderr what is being worked on, should it take longer than a second; ends with the given function. */
  readonly progress: (text: string) => () => void;
  /** Ends what would otherwise run on for ever. */
  readonly stop: AbortSignal;
}

/** No colours, no input, nothing to wait for. */
export const QUIET_HOST: Host = {
  colour: false,
  width: 80,
  readLine: () => Promise.resolve(null),
  progress: () => () => {},
  stop: new AbortController().signal,
};

/** The terminal that this process runs in. */
export function createProcessHost(): Host {
  const { stdin, stdout, env } = process;
  let stopping: AbortController | null = null;
  // Only who waits for something catches Ctrl+C; whatever computes is ended by it at once.
  const stopped = (): AbortSignal => {
    if (stopping === null) {
      stopping = new AbortController();
      const { signal } = stopping;
      process.once('SIGINT', () => stopping?.abort());
      signal.addEventListener('abort', () => stdin.destroy(), { once: true });
    }
    return stopping.signal;
  };
  // A reader such as `head` that has seen enough is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let lines: AsyncIterator<string> | null = null;
  return {
    colour: stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    width: Math.max(40, Math.min(120, stdout.columns ?? 80)),
    readLine(prompt) {
      if (prompt !== '') stdout.write(prompt);
      lines ??= createInterface({ input: stdin, crlfDelay: Infinity })[Symbol.asyncIterator]();
      const typed = lines.next().then(({ done, value }) => (done === true ? null : value));
      const stop = stopped();
      const left = new Promise<null>((done) => stop.addEventListener('abort', () => done(null), { once: true }));
      return Promise.race([typed, left]);
    },
    progress(text) {
      const worker = new Worker(new URL('progress-worker.ts', import.meta.url), { workerData: text });
      worker.unref();
      return () => void worker.terminate();
    },
    get stop() {
      return stopped();
    },
  };
}
