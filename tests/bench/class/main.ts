/**
 * `npm run bench:class`: classes of a teacher and 45 pupils, each pupil choosing and each teacher ordering every five
 * seconds, on the class server and on raw `ws` by turns in the same run. A choice counts as seen with the first view that the
 * teacher gets after its acknowledgement. At the end the class server is killed and everybody comes back. `--cluster`: two
 * processes and Redis, all on the core on which the one process would be; one of the two is killed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../../support/redis.ts';
import { USAGE, parseBenchOptions } from './options.ts';
import type { BenchOptions } from './options.ts';
import type { ReturnFigures } from './load.ts';
import { PINNED, openSide } from './run.ts';
import type { Measured, Side, SideOptions } from './run.ts';

const [FLOOR_PORT, CLASS_PORT, SECOND_PORT] = [4341, 4342, 4343];
/** Floor and class take turns, for a computer that is fast now and slow then would favour one of them. */
const TURNS = 6;
const QUICK_TURNS = 2;

const p99 = (values: readonly number[]): number | null => {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1];
  return value === undefined ? null : Math.round(value * 10) / 10;
};
const percent = (cpu: number | null): string => (cpu === null ? 'unknown' : `${(cpu * 100).toFixed(1)} % of a core`);

/** What one kind of server did in all its turns. */
interface Total extends Measured {
  /** Processor time of each turn for a second of it. */
  readonly shares: readonly (number | null)[];
}

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

function total(turns: readonly Measured[], seconds: number): Total {
  const all = turns.reduce((sum, turn) => ({
    commands: [...sum.commands, ...turn.commands],
    choices: [...sum.choices, ...turn.choices],
    acknowledged: Math.max(sum.acknowledged, turn.acknowledged),
    cpu: add(sum.cpu, turn.cpu),
    storeCpu: add(sum.storeCpu, turn.storeCpu),
  }));
  const share = (cpu: number | null): number | null => (cpu === null ? null : cpu / seconds);
  return {
    ...all,
    cpu: share(all.cpu),
    storeCpu: share(all.storeCpu),
    shares: turns.map(({ cpu }) => (cpu === null ? null : (cpu * turns.length) / seconds)),
  };
}

const over = (led: number | null, floor: number | null): number | null =>
  led === null || floor === null || floor === 0 ? null : Math.round((led / floor) * 100) / 100;

function report(floor: Total, led: Total, returned: ReturnFigures, options: BenchOptions): void {
  const { rooms, seconds, json, quick, cluster } = options;
  const figures = {
    cpuVsFloor: over(led.cpu, floor.cpu),
    commandP99Ms: p99(led.commands),
    choiceP99Ms: p99(led.choices),
    lostAcknowledged: returned.lost,
    backMs: returned.took,
    storeCpu: cluster && led.storeCpu !== null ? Math.round(led.storeCpu * 1000) / 1000 : null,
    processes: cluster ? 2 : 1,
    rooms,
    seconds,
  };
  if (!json) {
    const turns = led.shares.map((share, i) => over(share, floor.shares[i] ?? null));
    const lines = [
      `N = ${rooms} classes × 46, ${seconds} s each in ${turns.length} turns; ${PINNED ? 'server and load on a core each' : 'processes not pinned'}`,
      `floor: ${percent(floor.cpu)}; order → pupils p99 ${p99(floor.commands)} ms (${floor.commands.length}); choice → teacher p99 ${p99(floor.choices)} ms (${floor.choices.length})`,
      `class: ${percent(led.cpu)}; order → pupils p99 ${p99(led.commands)} ms (${led.commands.length}); choice → teacher p99 ${p99(led.choices)} ms (${led.choices.length})`,
      `class over floor, turn by turn: ${turns.join(', ')}`,
      ...(cluster ? [`store: ${percent(led.storeCpu)} beside the two processes’ above`] : []),
      `killed with -9 after ${led.acknowledged} acknowledged choices: ${returned.checked} pupils back within ${returned.took} ms, ${returned.lost} lost`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.stdout.write(`${JSON.stringify({ name: 'bench:class', quick, figures })}\n`);
}

async function bench(options: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'co-nhau-bench-'));
  const { rooms, seconds, cluster, quick } = options;
  const store = cluster ? await startRedis(PINNED ? ['taskset', '-c', '0'] : []) : null;
  const sides: Side[] = [];
  const open = async (side: Omit<SideOptions, 'rooms'>): Promise<Side> => {
    const opened = await openSide({ ...side, rooms });
    sides.push(opened);
    return opened;
  };
  try {
    const floor = await open({ script: 'floor-server.ts', ports: [FLOOR_PORT], place: join(folder, 'floor.sqlite') });
    const where =
      store === null
        ? { ports: [CLASS_PORT], place: join(folder, 'class.sqlite') }
        : { ports: [CLASS_PORT, SECOND_PORT], place: store.url, store: store.child() };
    const led = await open({ ...where, script: 'class-server.ts' });
    const turns = quick ? QUICK_TURNS : TURNS;
    const measured: { readonly floor: Measured; readonly led: Measured }[] = [];
    while (measured.length < turns)
      measured.push({ floor: await floor.measure(seconds / turns), led: await led.measure(seconds / turns) });
    const sum = (side: 'floor' | 'led'): Total =>
      total(
        measured.map((turn) => turn[side]),
        seconds,
      );
    report(sum('floor'), sum('led'), await led.killAndComeBack(), options);
  } finally {
    for (const side of sides) side.stop();
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
