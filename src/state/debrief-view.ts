/** What the debrief tells: the offender's pressure over story time, the lines with their cues, every choice explained. */
import { judgedMoments, scoreOf, wasHarmed } from '#engine';
import type { JudgedMoment, ScoreBreakdown, Session } from '#engine';
import { countFlags } from '#learning';
import type { FlagCounts } from '#learning';
import type { Cue, Scenario, ScenarioChoice, Stance, Tactic } from '#scenario';
import type { LoadedScenario } from '#ports';
import { safeActAt } from './lights.ts';
import type { SafeAct } from './lights.ts';
import { lineAt } from './line-at.ts';
import { unheardIn } from './phone-phase.ts';
import { choiceKey, lineTextKey } from './story-view.ts';

/** A point of the pressure curve; `at` is the share of the run's entries, 0..1, so that dense moments get room. */
export interface PressurePoint {
  readonly at: number;
  readonly minute: number;
  readonly pressure: number;
}

export interface TacticMark {
  readonly at: number;
  readonly minute: number;
  readonly tactic: Tactic;
  /** Key of the words of the line that carried it first. */
  readonly textKey: string;
  /** Key of a line to quote for it; as long as there are enough, no line is quoted for two tactics. */
  readonly quoteKey: string;
}

export interface MoveMark {
  readonly at: number;
  readonly minute: number;
  /** What the move lit a lantern for; nothing where it gave something away. */
  readonly act: SafeAct | undefined;
  readonly textKey: string;
}

export interface ReviewedLine {
  readonly key: string;
  readonly textKey: string;
  readonly cues: readonly Cue[];
  readonly verdict: 'found' | 'missed' | 'wrong';
}

export interface ReviewedChoice {
  readonly node: string;
  readonly choice: string;
  readonly minute: number;
  readonly stance: Stance;
  readonly textKey: string;
  /** Base key of its feedback, `<base>/happened/…`; `null` where there is none. */
  readonly feedbackKey: string | null;
  readonly feedback: ScenarioChoice['feedback'] | null;
  /** What it says of the other side quotes words that were not heard: the call was refused, or cut short. */
  readonly quotesUnheard: boolean;
  readonly weight: number;
  readonly q4: number | null;
  /** Index into `session.moves`: stepping back to just before this choice. */
  readonly move: number;
}

export interface Debrief {
  readonly ending: string;
  readonly minutes: number;
  readonly curve: readonly PressurePoint[];
  readonly tactics: readonly TacticMark[];
  readonly moves: readonly MoveMark[];
  readonly lines: readonly ReviewedLine[];
  readonly flags: FlagCounts;
  readonly choices: readonly ReviewedChoice[];
  readonly score: ScoreBreakdown;
  readonly judged: readonly JudgedMoment[];
  readonly harmed: boolean;
  /** Ids of the cast that were met and are not who they seemed, or say who they were, in the file's order. */
  readonly unmasked: readonly string[];
}

export function viewDebrief(loaded: LoadedScenario, session: Session): Debrief {
  const { scenario, story } = loaded;
  const seen = seenLines(session);
  const last = session.transcript.at(-1);
  return {
    ending: session.ending ?? '',
    minutes: last?.minute ?? 0,
    ...timeline(loaded, session),
    lines: reviewLines(scenario, session, [...new Set(seen)]),
    flags: flagsOf(scenario, session),
    choices: reviewChoices(loaded, session),
    score: scoreOf(story, session),
    judged: judgedMoments(story, session),
    harmed: wasHarmed(session),
    unmasked: unmask(scenario, session),
  };
}

/** Met is who spoke, and who was at the other end of a thread that came on the screen. */
function unmask(scenario: Scenario, { transcript }: Session): string[] {
  const { cast, threads } = scenario;
  const met = new Set<string | undefined>();
  for (const entry of transcript) {
    if (entry.kind === 'enter' || entry.kind === 'line') met.add(threads[entry.thread]?.with);
    if (entry.kind === 'line') met.add(lineAt(scenario, entry.line).speaker);
  }
  return Object.keys(cast).filter((id) => cast[id]?.unmasked !== undefined && met.has(id));
}

/** The lines of a run as they came, some more than once. */
export const seenLines = ({ transcript }: Session): string[] =>
  transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));

/** How the flags of a run were set, over the lines that were seen. */
export const flagsOf = (scenario: Scenario, session: Session): FlagCounts =>
  countFlags(seenLines(session), session.flags, (key) => isFlaggable(scenario, key));

/** Flagging a line is right when it carries a cue, in a scam; in a genuine story no line deserves a flag. */
export const isFlaggable = (scenario: Scenario, key: string): boolean =>
  scenario.truth === 'scam' && (lineAt(scenario, key).cues ?? []).length > 0;

function timeline({ scenario, story }: LoadedScenario, session: Session): Pick<Debrief, 'curve' | 'tactics' | 'moves'> {
  const curve: PressurePoint[] = [];
  const carriers = new Map<Tactic, Carrier>();
  const moves: MoveMark[] = [];
  const steps = Math.max(1, session.transcript.length - 1);
  session.transcript.forEach((entry, index) => {
    const at = index / steps;
    const { minute } = entry;
    if (entry.kind === 'enter') curve.push({ at, minute, pressure: entry.pressure });
    if (entry.kind === 'end') curve.push({ at, minute, pressure: 0 });
    if (entry.kind === 'choice') {
      moves.push({
        at,
        minute,
        act: safeActAt(story, entry.node, entry.choice),
        textKey: choiceKey(scenario, entry.node, entry.choice, 'text'),
      });
    }
    if (entry.kind === 'line') {
      for (const tactic of lineAt(scenario, entry.line).tactics ?? []) {
        const carrier = carriers.get(tactic) ?? { at, minute, tactic, keys: [] };
        carrier.keys.push(lineTextKey(scenario, entry.line, session.gentler));
        carriers.set(tactic, carrier);
      }
    }
  });
  return { curve, tactics: quoteEach([...carriers.values()]), moves };
}

/** A tactic where it was met first, and the words of all its lines. */
type Carrier = Pick<TacticMark, 'at' | 'minute' | 'tactic'> & { readonly keys: string[] };

function quoteEach(carriers: readonly Carrier[]): TacticMark[] {
  const quoted = new Set<string>();
  return carriers.map(({ keys, ...mark }) => {
    const [textKey = ''] = keys;
    const quoteKey = keys.find((key) => !quoted.has(key)) ?? textKey;
    quoted.add(quoteKey);
    return { ...mark, textKey, quoteKey };
  });
}

function reviewLines(scenario: Scenario, session: Session, seen: readonly string[]): ReviewedLine[] {
  const reviewed: ReviewedLine[] = [];
  for (const key of seen) {
    const flagged = session.flags.includes(key);
    const right = isFlaggable(scenario, key);
    if (!flagged && !right) continue;
    reviewed.push({
      key,
      textKey: lineTextKey(scenario, key, session.gentler),
      cues: lineAt(scenario, key).cues ?? [],
      verdict: right ? (flagged ? 'found' : 'missed') : 'wrong',
    });
  }
  return reviewed;
}

function reviewChoices({ scenario, story }: LoadedScenario, session: Session): ReviewedChoice[] {
  const reviewed: ReviewedChoice[] = [];
  const order = session.moves.flatMap((move, index) => (move.type === 'choose' ? [index] : []));
  const seen = new Set(seenLines(session));
  const unheard: string[] = [];
  let made = 0;
  for (const entry of session.transcript) {
    if (entry.kind !== 'choice') continue;
    const move = order[made++] ?? 0;
    unheard.push(...unheardIn(session.moves[move]).filter((key) => !seen.has(key)));
    const { node, choice, minute } = entry;
    const body = conductOf(scenario, node, choice);
    const record = session.decisions.find((decision) => decision.node === node && decision.choice === choice);
    reviewed.push({
      node,
      choice,
      minute,
      stance: body?.stance ?? 'refuse',
      textKey: choiceKey(scenario, node, choice, 'text'),
      feedbackKey: body?.feedback === undefined ? null : choiceKey(scenario, node, choice, 'feedback'),
      feedback: body?.feedback ?? null,
      quotesUnheard: quotesUnheard(scenario, unheard, body?.feedback),
      weight: story.nodes[node]?.decision?.weight ?? 0,
      q4: record?.q4 ?? null,
      move,
    });
  }
  return reviewed;
}

const QUOTED = /“([^“”]+)”/gu;

/** `unheard`: keys of lines that had not been heard by then, nor were later. */
function quotesUnheard(scenario: Scenario, unheard: readonly string[], feedback: ScenarioChoice['feedback']): boolean {
  const said = unheard.map((key) => lineAt(scenario, key).text.vi.toLocaleLowerCase('vi'));
  const quotes = [...(feedback?.happened.vi ?? '').matchAll(QUOTED)].map(([, words = '']) => words);
  return quotes.some((words) => said.some((text) => text.includes(words.toLocaleLowerCase('vi'))));
}

function conductOf(
  scenario: Scenario,
  node: string,
  choice: string,
): { stance: Stance; feedback?: ScenarioChoice['feedback'] } | undefined {
  const body = scenario.nodes[node];
  const reply = body?.choices?.[choice];
  if (reply !== undefined) return reply;
  const move = scenario.tray[choice];
  if (move === undefined) return undefined;
  const override = body?.tray?.[choice];
  return { stance: override?.stance ?? move.stance, feedback: override?.feedback ?? move.feedback };
}
