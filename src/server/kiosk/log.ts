/** A small log: what happened and when, nothing about visitors. Old lines go, so that no disk ever fills. */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const LOG_BYTES = 200_000;
/** `kiosk.log`, `kiosk.log.1`, `kiosk.log.2`. */
export const LOG_FILES = 3;

export type Note = (event: string, text: string) => void;

/** Writes each note into the folder and prints it. A full or broken disk never stops the kiosk. */
export function createLog(folder: string, print: (line: string) => void, now: () => Date = () => new Date()): Note {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'kiosk.log');
  return (event, text) => {
    const line = `${now().toISOString()} ${event.padEnd(12)} ${text.replaceAll(/\s+/g, ' ')}`;
    print(line);
    try {
      rotate(file);
      appendFileSync(file, `${line}\n`);
    } catch {
      // The line was printed; there is nothing else that could be done.
    }
  };
}

function rotate(file: string): void {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size < LOG_BYTES) return;
  rmSync(`${file}.${LOG_FILES - 1}`, { force: true });
  for (let age = LOG_FILES - 2; age >= 1; age--) {
    if (statSync(`${file}.${age}`, { throwIfNoEntry: false })) renameSync(`${file}.${age}`, `${file}.${age + 1}`);
  }
  renameSync(file, `${file}.1`);
}
