import { existsSync, statSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Run } from './verb.ts';

/** Editors write a file in several steps; what follows within this time, in milliseconds, counts as one change. */
const QUIET = 150;

/** Runs a check now and after every change, until the host says stop. Nothing on screen is cleared. */
export async function watchAndCheck(run: Run, paths: readonly string[], again: () => number): Promise<number> {
  const { say, print, paint, host, language } = run;
  const report = (): number => {
    print(paint.dim(say('watch.at', { time: new Date().toLocaleTimeString(language === 'vi' ? 'vi-VN' : 'en-GB') })));
    return again();
  };
  const first = report();
  if (first === 2) return 2;
  let last = first;
  print(say('watch.waiting'));
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = report();
    }, QUIET);
  };
  const watchers = paths.filter((path) => existsSync(path)).map((path) => watchPath(resolve(path), changed));
  if (!host.stop.aborted) {
    await new Promise<void>((done) => host.stop.addEventListener('abort', () => done(), { once: true }));
  }
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  print(say('watch.end'));
  return last;
}

/** Watches a folder; for a file its folder, because many editors replace the file when they save. */
function watchPath(path: string, changed: () => void): FSWatcher {
  const isFolder = statSync(path).isDirectory();
  return watch(isFolder ? path : dirname(path), { recursive: isFolder }, (_event, name) => {
    if (name === null || (isFolder ? name.endsWith('.json') : name === basename(path))) changed();
  });
}
