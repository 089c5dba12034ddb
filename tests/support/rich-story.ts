/** Random stories with lines, inspectables, judged moments and a gentler start, and random runs over any story. */
import * as fc from 'fast-check';
import type { Scenario, ScenarioLine, ScenarioNode, Story } from '#scenario';
import { apply, legalMoves, start } from '#engine';
import type { Move, Session } from '#engine';
import { randomScenario } from './random-story.ts';

const both = (text: string) => ({ vi: text, en: text });

const LINES: Record<string, ScenarioLine> = {
  hello: { text: both('Hello'), cues: ['Q01'], inspect: 'card' },
  later: { text: both('Later'), when: { var: 'told', eq: true } },
};

function dress(node: ScenarioNode, index: number): ScenarioNode {
  const choices = Object.entries(node.choices ?? {}).map(([id, choice], c) => [
    id,
    c === 0 ? { ...choice, lines: { answer: { text: both('Answer') } } } : choice,
  ]);
  const judged = index % 2 === 0 && node.weight !== undefined ? { judgement: true } : {};
  return { ...node, ...judged, lines: LINES, ...(choices.length > 0 ? { choices: Object.fromEntries(choices) } : {}) };
}

/** Inspecting the card sets the boolean `told`, which conditions of the story read. */
export const richScenario: fc.Arbitrary<Scenario> = randomScenario.map((scenario) => ({
  ...scenario,
  inspectables: {
    card: { kind: 'document', title: both('Card'), rows: {}, sets: 'told' },
    photo: { kind: 'post', title: both('Photo'), rows: {} },
  },
  nodes: Object.fromEntries(Object.entries(scenario.nodes).map(([id, node], i) => [id, dress(node, i)])),
  endings: Object.fromEntries(
    Object.entries(scenario.endings).map(([id, ending]) => [
      id,
      { ...ending, judged: id === 'good' ? ('scam' as const) : ('legit' as const) },
    ]),
  ),
  gentler: { start: 'nb' },
}));

/** Numbers from which `playRandomly` picks its moves. */
export const picks = fc.array(fc.nat(9999), { maxLength: 16 });

/** Everything that may be done now. Flags stay possible after the ending. */
export function possibleMoves(story: Story, session: Session): Move[] {
  const seen = new Set(session.transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : [])));
  const flags = [...seen].map((line): Move => ({ type: 'flag', line, on: !session.flags.includes(line) }));
  if (session.ending !== null) return flags;
  const items = Object.keys(story.inspectables).map((item): Move => ({ type: 'inspect', item }));
  return [...items, ...flags, { type: 'pause' }];
}

/** What came since the last choice. */
const newestLines = (session: Session): string[] =>
  session.transcript
    .slice(session.transcript.findLastIndex(({ kind }) => kind === 'choice') + 1)
    .flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));

/** Now and then what came since the last choice was not heard. */
const orUnheard = (move: Move, session: Session, pick: number): Move =>
  move.type === 'choose' && pick % 5 === 0 ? { ...move, unheard: newestLines(session).slice(pick % 2) } : move;

/** Plays a random run: all its sessions, from the start to the last move. Two moves of three are choices. */
export function playRandomly(
  story: Story,
  chosen: readonly number[],
  options: { readonly seed?: number; readonly gentler?: boolean } = {},
): Session[] {
  let session = start(story, { seed: 1, ...options });
  const sessions = [session];
  for (const pick of chosen) {
    const choices = legalMoves(story, session);
    const others = possibleMoves(story, session);
    const moves = (pick % 3 > 0 && choices.length > 0) || others.length === 0 ? choices : others;
    const move = moves[Math.floor(pick / 3) % Math.max(1, moves.length)];
    if (move === undefined) break;
    const result = apply(story, session, orUnheard(move, session, pick));
    if (!result.ok) throw new Error(`${JSON.stringify(move)} was refused: ${result.reason}`);
    session = result.session;
    sessions.push(session);
  }
  return sessions;
}

export const lastOf = <T>(list: readonly T[]): T => {
  const last = list.at(-1);
  if (last === undefined) throw new Error('The list is empty.');
  return last;
};
