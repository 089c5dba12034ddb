/**
 * `npm run bench:class`: classes of a teacher and 45 pupils, each pupil choosing and each teacher ordering every five
 * seconds, on the class server and on raw `ws` in the same run. A choice counts as seen with the first view that the
 * teacher gets after its acknowledgement. At the end the class server is killed and everybody comes back. `--cluster`: two
 * processes and Redis, all on the core on which the one process would be; one of the two is killed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../../support/redis.ts';
import { USAGE, parseBenchOptions } from './options.ts';
import type { BenchOptions } from './options.ts';
import { PINNED, run } from './run.ts';
import type { Measured } from './run.ts';

const [FLOOR_PORT, CLASS_PORT, SECOND_PORT] = [4341, 4342, 4343];

const p99 = (values: readonly number[]): number | null => {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1];
  return value === undefined ? null : Math.round(value * 10) / 10;
};
const percent = (cpu: number | null): string => (cpu === null ? 'unknown' : `${(cpu * 100).toFixed(1)} % of a core`);

function report(floor: Measured, led: Measured, { rooms, seconds, json, quick, cluster }: BenchOptions): void {
  const ratio = floor.cpu === null || led.cpu === null || floor.cpu === 0 ? null : led.cpu / floor.cpu;
  const figures = {
    cpuVsFloor: ratio === null ? null : Math.round(ratio * 100) / 100,
    commandP99Ms: p99(led.commands),
    choiceP99Ms: p99(led.choices),
    lostAcknowledged: led.returned?.lost ?? null,
    backMs: led.returned?.took ?? null,
    storeCpu: cluster && led.storeCpu !== null ? Math.round(led.storeCpu * 1000) / 1000 : null,
    processes: cluster ? 2 : 1,
    rooms,
    seconds,
  };
  if (!json) {
    const lines = [
      `N = ${rooms} classes × 46, ${seconds} s each; ${PINNED ? 'server and load on a core each' : 'processes not pinned'}`,
      `floor: ${percent(floor.cpu)}; order → pupils p99 ${p99(floor.commands)} ms (${floor.commands.length}); choice → teacher p99 ${p99(floor.choices)} ms (${floor.choices.length})`,
      `class: ${percent(led.cpu)}; order → pupils p99 ${p99(led.commands)} ms (${led.commands.length}); choice → teacher p99 ${p99(led.choices)} ms (${led.choices.length})`,
      ...(cluster ? [`store: ${percent(led.storeCpu)} beside the two processes’ above`] : []),
      `killed with -9 after ${led.acknowledged} acknowledged choices: ${led.returned?.checked ?? 0} pupils back within ${led.returned?.took ?? '?'} ms, ${led.returned?.lost ?? '?'} lost`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.stdout.write(`${JSON.stringify({ name: 'bench:class', quick, figures })}\n`);
}

async function bench(options: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-nhau-bench-'));
  const { rooms, seconds, cluster } = options;
  const store = cluster ? await startRedis(PINNED ? ['taskset', '-c', '0'] : []) : null;
  try {
    const same = { rooms, seconds } as const;
    const floorFile = join(folder, 'floor.sqlite');
    const floor = await run({ ...same, script: 'floor-server.ts', ports: [FLOOR_PORT], place: floorFile, kill: false });
    const where =
      store === null
        ? { ports: [CLASS_PORT], place: join(folder, 'class.sqlite') }
        : { ports: [CLASS_PORT, SECOND_PORT], place: store.url, store: store.child() };
    const led = await run({ ...same, ...where, script: 'class-server.ts', kill: true });
    report(floor, led, options);
  } finally {
    await store?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

try {
  await bench(parseBenchOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`bench:class: ${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
