/** Medians and ratios of what was measured, in words and as one JSON object on the last line. */
import { ENGINES } from './contract.ts';
import type { EngineName } from './contract.ts';
import type { Size } from './size.ts';

export interface Measured {
  readonly story: {
    readonly nodes: number;
    readonly choices: number;
    readonly conditional: number;
    readonly bytes: number;
    /** Plays and choices on which all engines were found equal. */
    readonly plays: number;
    readonly steps: number;
  };
  /** Processor time measured of each engine in each repetition. */
  readonly milliseconds: number;
  readonly repetitions: readonly {
    readonly speeds: Readonly<Record<EngineName, number>>;
    readonly load: Readonly<Record<'loadMs' | 'parseMs' | 'ratio' | 'coldLoad' | 'coldParse', number>>;
    readonly endings: Readonly<Record<'coldMs' | 'ms' | 'states', number>>;
  }[];
  readonly shipped: readonly ({ readonly path: string } & Readonly<
    Record<'coldMs' | 'ms' | 'endingsColdMs' | 'endingsMs', number>
  >)[];
  readonly sizes: Readonly<Record<string, Size>>;
}

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

/** Four digits that count; what could not be measured is `null`. */
const round = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);

/** What each side does in a step beside what all do: open choices, one pick, two clamped effects, a target. */
const WORK: Readonly<Record<EngineName, string>> = {
  floor: 'nothing else',
  stepper: 'visits, story time, spent choices, quality at decision points; knows harm and nodes without choices',
  apply: 'all of that, and log, transcript, effects, score with reasons; a new session each step',
  inkjs: 'text of the choices',
  xstate: 'a new snapshot each step',
  'json-logic': 'conditions and effects only; the flow is hand-written',
};

type Repetition = Measured['repetitions'][number];

export function printReport(measured: Measured, options: { readonly json: boolean; readonly quick: boolean }): void {
  const { repetitions, shipped, sizes } = measured;
  const over = (value: (repetition: Repetition) => number): number | null => round(median(repetitions.map(value)));
  const ratio = (a: EngineName, b: EngineName) => over(({ speeds }) => speeds[a] / speeds[b]);
  const longest = (key: 'coldMs' | 'ms' | 'endingsColdMs' | 'endingsMs') =>
    round(Math.max(...shipped.map((one) => one[key])));
  const kilo = (name: string) => round((sizes[name]?.gzip ?? NaN) / 1000);
  const figures = {
    stepsVsFloor: ratio('stepper', 'floor'),
    applyVsFloor: ratio('apply', 'floor'),
    stepsVsInkjs: ratio('stepper', 'inkjs'),
    stepsVsXstate: ratio('stepper', 'xstate'),
    stepsVsJsonLogic: ratio('stepper', 'json-logic'),
    applyVsInkjs: ratio('apply', 'inkjs'),
    stepsPerSecond: over(({ speeds }) => speeds.stepper),
    loadVsJsonParse: over(({ load }) => load.ratio),
    loadMs: over(({ load }) => load.loadMs),
    loadColdMs: over(({ load }) => load.coldLoad),
    exactEndings3VarsMs: over(({ endings }) => endings.ms),
    exactEndings3VarsColdMs: over(({ endings }) => endings.coldMs),
    exactEndings3VarsStates: over(({ endings }) => endings.states),
    shippedAnalysisMs: longest('ms'),
    shippedAnalysisColdMs: longest('coldMs'),
    shippedEndingsMs: longest('endingsMs'),
    shippedEndingsColdMs: longest('endingsColdMs'),
    coreGzipKb: kilo('all'),
    coreWithoutDataGzipKb: kilo('allWithoutData'),
    engineGzipKb: kilo('engine'),
    analysisGzipKb: kilo('analysis'),
    checkGzipKb: kilo('check'),
    playerGzipKb: kilo('player'),
    repetitions: repetitions.length,
  };
  if (!options.json) process.stdout.write(`${describe(measured, figures)}\n`);
  process.stdout.write(`${JSON.stringify({ name: 'bench:engine', quick: options.quick, figures })}\n`);
}

function describe(measured: Measured, figures: Readonly<Record<string, number | null>>): string {
  const { story, milliseconds, repetitions, shipped, sizes } = measured;
  const { nodes, choices, conditional, bytes, plays, steps } = story;
  const speed = (name: EngineName): string => {
    const all = repetitions.map(({ speeds }) => speeds[name]);
    const million = (value: number) => (value / 1e6).toPrecision(3);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return `  ${name.padEnd(11)} ${million(median(all)).padStart(9)} M steps/s (${million(least)}–${million(most)})   ${WORK[name]}`;
  };
  const folders = Object.entries(sizes['all']?.folders ?? {}).map(([name, size]) => `${name} ${size}`);
  return [
    `story: ${nodes} nodes, ${choices} choices, ${(100 * conditional).toFixed(1)} % with a condition, ${bytes} bytes`,
    `all engines walk alike: ${plays} plays, ${steps} choices`,
    `N = ${repetitions.length} repetitions of ${milliseconds} ms for each engine, warmed up; medians; all times are processor time`,
    ...ENGINES.map(speed),
    'shipped scenarios, ms (first time / median of 3): whole analysis; endings alone',
    ...shipped.map(
      ({ path, coldMs, ms, endingsColdMs, endingsMs }) =>
        `  ${path}: ${coldMs.toFixed(0)} / ${ms.toFixed(0)}; ${endingsColdMs.toFixed(1)} / ${endingsMs.toFixed(1)}`,
    ),
    'sizes: gzipped as built for players; playerGzipKb is what one loads before the first line of a published scenario',
    `source bytes before minification, by folder: ${folders.join(', ')}`,
    ...Object.entries(figures).map(([name, value]) => `  ${name.padEnd(26)} ${value ?? 'null'}`),
  ].join('\n');
}
