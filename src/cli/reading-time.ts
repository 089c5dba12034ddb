/**
 * How long a scenario takes to read: seeded runs of a player who chooses evenly, counted in Vietnamese, where a word is
 * a syllable. Counted are introduction, lines with their cards, and ending; beside them the replies on offer, which a
 * player reads more or less of. Closer looks and the tray, which nobody has to open, are not.
 */
import { apply, openChoices, start } from '#engine';
import type { Session } from '#engine';
import type { Scenario, ScenarioLine, Story } from '#scenario';
import { countWords } from '#scenario/lint';
import { createRandom } from '#scenario/random';
import { lineAt } from './scenario-words.ts';

/** Words of the runs, shortest tenth, middle, longest tenth. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface ReadingTime {
  readonly story: Spread;
  /** The same with every reply that was on offer. */
  readonly withReplies: Spread;
}

/** Words a minute at which playing time is stated (issue 4). */
export const READING_SPEED = 200;

const RUNS = 400;
const SEED = 7;
const LANGUAGE = 'vi';

export function measureReading(scenario: Scenario, story: Story): ReadingTime {
  const random = createRandom(SEED);
  const runs = Array.from({ length: RUNS }, () => readRun(scenario, story, random));
  return { story: spreadOf(runs.map(([words]) => words)), withReplies: spreadOf(runs.map((counts) => sum(counts))) };
}

/** Words of the story, and words of the replies, of one run. */
function readRun(scenario: Scenario, story: Story, random: () => number): [number, number] {
  let session: Session = start(story, { seed: SEED });
  let replies = 0;
  while (session.ending === null) {
    const open = openChoices(story, session);
    const offered = scenario.nodes[session.node]?.choices ?? {};
    replies += sum(open.map(({ id }) => countWords(offered[id]?.text[LANGUAGE] ?? '')));
    const chosen = open[Math.floor(random() * open.length)];
    if (chosen === undefined) break;
    const result = apply(story, session, { type: 'choose', choice: chosen.id });
    if (!result.ok) throw new Error(`An open choice was refused: ${result.reason}`);
    session = result.session;
  }
  const lines = session.transcript.flatMap((entry) => (entry.kind === 'line' ? [lineAt(scenario, entry.line)] : []));
  const frame = [scenario.intro, scenario.endings[session.ending ?? '']?.text].map((pair) => pair?.[LANGUAGE] ?? '');
  return [sum(lines.map(wordsOf)) + sum(frame.map(countWords)), replies];
}

function wordsOf(line: ScenarioLine | undefined): number {
  const { card } = line ?? {};
  const rows = Object.values(card?.rows ?? {}).flatMap(({ label, value }) => [label, value]);
  return sum([line?.text, card?.title, ...rows].map((pair) => countWords(pair?.[LANGUAGE] ?? '')));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function spreadOf(counts: readonly number[]): Spread {
  const sorted = counts.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}
