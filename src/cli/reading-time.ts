/**
 * How long a scenario takes to read: seeded runs of a player who chooses evenly, counted in Vietnamese, where a word is
 * a syllable. Counted are introduction, lines with their cards, and ending; then what the player says; then the replies on
 * offer besides, which a player reads more or less of. Closer looks and the tray, which nobody has to open, are not.
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
  /** The same with the player's own replies: every word of one play. */
  readonly play: Spread;
  /** The story with every reply that was on offer. */
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
  return {
    story: spreadOf(runs.map(({ told }) => told)),
    play: spreadOf(runs.map(({ told, said }) => told + said)),
    withReplies: spreadOf(runs.map(({ told, offered }) => told + offered)),
  };
}

/** Words of one run: of the story, of the player's replies, and of all replies on offer. */
interface RunWords {
  readonly told: number;
  readonly said: number;
  readonly offered: number;
}

function readRun(scenario: Scenario, story: Story, random: () => number): RunWords {
  let session: Session = start(story, { seed: SEED });
  let [said, offered] = [0, 0];
  while (session.ending === null) {
    const open = openChoices(story, session);
    const choices = scenario.nodes[session.node]?.choices ?? {};
    const wordsIn = (id: string): number => countWords(choices[id]?.text[LANGUAGE] ?? '');
    offered += sum(open.map(({ id }) => wordsIn(id)));
    const chosen = open[Math.floor(random() * open.length)];
    if (chosen === undefined) break;
    said += wordsIn(chosen.id);
    const result = apply(story, session, { type: 'choose', choice: chosen.id });
    if (!result.ok) throw new Error(`An open choice was refused: ${result.reason}`);
    session = result.session;
  }
  const lines = session.transcript.flatMap((entry) => (entry.kind === 'line' ? [lineAt(scenario, entry.line)] : []));
  const frame = [scenario.intro, scenario.endings[session.ending ?? '']?.text].map((pair) => pair?.[LANGUAGE] ?? '');
  return { told: sum(lines.map(wordsOf)) + sum(frame.map(countWords)), said, offered };
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
