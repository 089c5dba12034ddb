/**
 * `npm run bench:class`: classes of a teacher and 45 pupils, each pupil choosing and each teacher ordering every five
 * seconds, on the class server and on raw `ws` in the same run. A choice counts as seen with the first view that the
 * teacher gets after its acknowledgement. At the end the class server is killed and everybody comes back.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USAGE, parseBenchOptions } from './options.ts';
import type { BenchOptions } from './options.ts';
import { PINNED, run } from './run.ts';
import type { Measured } from './run.ts';

const [FLOOR_PORT, CLASS_PORT] = [4341, 4342];

const p99 = (values: readonly number[]): number | null => {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1];
  return value === undefined ? null : Math.round(value * 10) / 10;
};
const percent = (cpu: number | null): string => (cpu === null ? 'unknown' : `${(cpu * 100).toFixed(1)} % of a core`);

function report(floor: Measured, led: Measured, { rooms, seconds, json, quick }: BenchOptions): void {
  const ratio = floor.cpu === null || led.cpu === null || floor.cpu === 0 ? null : led.cpu / floor.cpu;
  const figures = {
    cpuVsFloor: ratio === null ? null : Math.round(ratio * 100) / 100,
    commandP99Ms: p99(led.commands),
    choiceP99Ms: p99(led.choices),
    lostAcknowledged: led.returned?.lost ?? null,
    rooms,
    seconds,
  };
  if (!json) {
    const lines = [
      `N = ${rooms} classes × 46, ${seconds} s each; ${PINNED ? 'server and load on a core each' : 'processes not pinned'}`,
      `floor: ${percent(floor.cpu)}; order → pupils p99 ${p99(floor.commands)} ms (${floor.commands.length}); choice → teacher p99 ${p99(floor.choices)} ms (${floor.choices.length})`,
      `class: ${percent(led.cpu)}; order → pupils p99 ${p99(led.commands)} ms (${led.commands.length}); choice → teacher p99 ${p99(led.choices)} ms (${led.choices.length})`,
      `killed with -9 after ${led.acknowledged} acknowledged choices: ${led.returned?.checked ?? 0} pupils back, ${led.returned?.lost ?? '?'} lost`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.stdout.write(`${JSON.stringify({ name: 'bench:class', quick, figures })}\n`);
}

async function bench(options: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-nhau-bench-'));
  const { rooms, seconds } = options;
  try {
    const same = { rooms, seconds } as const;
    const floorFile = join(folder, 'floor.sqlite');
    const floor = await run({ ...same, script: 'floor-server.ts', port: FLOOR_PORT, file: floorFile, kill: false });
    const classFile = join(folder, 'class.sqlite');
    const led = await run({ ...same, script: 'class-server.ts', port: CLASS_PORT, file: classFile, kill: true });
    report(floor, led, options);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

try {
  await bench(parseBenchOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`bench:class: ${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
