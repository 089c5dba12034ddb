/** The kiosk's window: where it prints, and what closing it means. */
import type { Surroundings } from './run.ts';

/** Prints to the terminal, and goes on when that is gone; Ctrl+C, `kill` and a closed window end the kiosk. */
export function terminal(): Pick<Surroundings, 'print' | 'complain' | 'stop'> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    stop: stopOnSignals(),
  };
}

/** SIGHUP is a closed window, on Windows too; SIGBREAK is Ctrl+Break. */
function stopOnSignals(): AbortSignal {
  const control = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    if (signal === 'SIGBREAK' && process.platform !== 'win32') continue;
    process.on(signal, () => control.abort());
  }
  return control.signal;
}
