/** Figures of a run, in words and as one JSON object on the last line. */
import type { CutsResult } from './power-cut.ts';
import { FAULTS } from './plan.ts';
import type { FaultKind } from './plan.ts';
import type { SoakResult } from './soak.ts';
import { growing, growthOf, median, pooledSlope } from './statistics.ts';
import type { BenchOptions } from './options.ts';
import type { TouchResult } from './first-touch.ts';

export interface Measured {
  readonly soaked: SoakResult;
  readonly cuts: CutsResult | null;
  readonly touches: TouchResult | null;
}

/** A fault that takes longer to recover from counts as not recovered, ms. */
export const RECOVERY_MS = 10_000;
/** Sessions after each load of the page in which code, sounds and every arc in both languages arrive for the first time. */
const WARM_UP = 8;
const SLOPE_OVER = 200;
/** What must not grow. */
const CONSTANT = ['listeners', 'timers', 'nodes', 'textures', 'glTextures', 'glBuffers'] as const;

type Figure = number | string | null;
export type Figures = Readonly<Record<string, Figure | Readonly<Record<string, Figure>>>>;

const whole = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : Math.round(value);

/** All figures of a run; what it cannot tell is `null`. */
export function figuresOf({ soaked, cuts, touches }: Measured): Figures {
  const { sessions, foreign, messages, today } = soaked;
  const samples = sessions.map(({ sample }) => sample);
  const recoveries = sessions.flatMap(({ recovery }) => recovery ?? []);
  const times = recoveries.flatMap(({ ms }) => ms ?? []);
  const points = samples.map(({ load, heap }, x) => ({ load, x, y: heap }));
  const slope = pooledSlope(points, WARM_UP, SLOPE_OVER);
  const longEnough = slope !== null;
  const growth = (name: string) => (longEnough ? growthOf(samples, name, WARM_UP).growth : null);
  return {
    sessions: sessions.length,
    stuck: sessions.filter(({ stuck }) => stuck !== null).length,
    finished: today?.finished ?? null,
    faults: recoveries.length,
    unrecovered: recoveries.filter(({ ms }) => ms === null || ms > RECOVERY_MS).length,
    slowestRecoveryMs: times.length === 0 ? null : whole(Math.max(...times)),
    recoveryMsByKind: Object.fromEntries(FAULTS.map((kind) => [kind, slowest(kind, recoveries)])),
    heapSlopeBytesPerSession: whole(slope?.perSession),
    heapSlopeError: whole(slope?.error),
    heapSlopeSamples: slope?.samples ?? 0,
    pageLoads: new Set(samples.map(({ load }) => load)).size,
    ...Object.fromEntries(CONSTANT.map((name) => [`${name}Growth`, growth(name)])),
    crossOriginRequests: foreign.length,
    consoleMessages: messages.length,
    kills: cuts?.kills ?? null,
    killsRecordUnopened: cuts?.unopened ?? null,
    killsMostVisitorsLost: cuts?.mostLost ?? null,
    killsSettledLost: cuts?.settledLost ?? null,
    firstTouchMs: whole(touches?.asOpened.moving.medianMs),
    firstTouchMostMs: whole(touches?.asOpened.moving.mostMs),
    firstScreenMs: whole(touches?.asOpened.screen.medianMs),
    firstScreenMostMs: whole(touches?.asOpened.screen.mostMs),
    firstTouchDrawn: touches === null ? null : Number(touches.asOpened.drawn),
    firstTouchWithWorldMs: whole(touches?.withWorld.moving.medianMs),
    firstTouchWithWorldMostMs: whole(touches?.withWorld.moving.mostMs),
    touches: touches === null ? null : touches.withWorld.touches,
    sessionMs: sessions.length === 0 ? null : whole(median(sessions.map(({ ms }) => ms))),
  };
}

function slowest(kind: FaultKind, all: readonly { readonly kind: FaultKind; readonly ms: number | null }[]): Figure {
  const own = all.filter((one) => one.kind === kind).map(({ ms }) => ms ?? Infinity);
  if (own.length === 0) return null;
  const most = Math.max(...own);
  return Number.isFinite(most) ? Math.round(most) : 'never';
}

export function printReport(
  measured: Measured,
  options: Pick<BenchOptions, 'json' | 'quick' | 'still' | 'machineCode'>,
): void {
  const figures = figuresOf(measured);
  if (!options.json) process.stdout.write(`${describe(measured, figures, options)}\n`);
  process.stdout.write(`${JSON.stringify({ name: 'bench:kiosk', quick: options.quick, figures })}\n`);
}

function describe(
  { soaked, cuts, touches }: Measured,
  figures: Figures,
  { still, machineCode }: Pick<BenchOptions, 'still' | 'machineCode'>,
): string {
  const { sessions, foreign, messages, ms } = soaked;
  const samples = sessions.map(({ sample }) => sample);
  const last = samples.at(-1)?.counts ?? {};
  return [
    `N = ${sessions.length} sessions in ${(ms / 1000).toFixed(0)} s, drawn world on, ${still ? 'less motion asked for' : 'full motion'}, 540×960 CSS px`,
    'recovery: until the page invites again; context: until it draws again (given back after 0.5 s); storage: until the record is kept again',
    `heap after forced collection, ${machineCode ? 'with the machine code that the engine makes' : 'nothing compiled to machine code'}; the first ${WARM_UP} sessions of a page load are left out; N = ${JSON.stringify(figures['heapSlopeSamples'])}`,
    ...growing(samples, WARM_UP).map(({ name, growth, least, most }) => `  grows: ${name} by ${growth} (${least}–${most})`),
    `at the end: ${Object.entries(last).map(([name, count]) => `${name} ${count}`).join(', ')}`,
    ...foreign.map((url) => `  foreign: ${url}`),
    ...[...new Set(messages)].map((text) => `  console: ${text}`),
    ...sessions.flatMap(({ stuck }) => (stuck === null ? [] : [`  stuck: ${stuck}`])),
    cuts === null ? 'no kills' : `${cuts.kills} kills in ${(cuts.ms / 1000).toFixed(0)} s, ${cuts.visitors} visitors in the record`,
    touches === null
      ? 'no touches timed'
      : `first touch: from the browser’s time stamp of the touch to the end of the frame in which something moves, and in which the next screen stands, processor ×${touches.slowdown} slower, N = ${touches.withWorld.touches}`,
    ...Object.entries(figures).map(([name, value]) => `  ${name.padEnd(30)} ${JSON.stringify(value)}`),
  ].join('\n'); // prettier-ignore
}
