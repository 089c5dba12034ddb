/**
 * The decision engine: a pure state machine. `start → legalMoves → apply(move) → {session, effects, score}`.
 * The same story, seed and moves give the same session, bit for bit, on any machine.
 */
import { STAY } from '#scenario';
import type { Story, StoryChoice, StoryNode } from '#scenario';
import { holds } from './condition.ts';
import type { EngineEffect } from './effects.ts';
import { NO_HARM, changeHarm } from './harm.ts';
import { parseMove } from './move.ts';
import type { ChooseMove, Move } from './move.ts';
import { scoreOf } from './scoring.ts';
import type { ScoreBreakdown } from './scoring.ts';
import type { Entry, Session } from './session.ts';
import { canEnter, enter, log, say } from './walk.ts';

export interface StartOptions {
  readonly seed: number;
  readonly gentler?: boolean;
}

/** Why a move was refused; `unknown-move` is what is no move at all. */
export type RejectReason =
  'ended' | 'unknown-move' | 'unknown-choice' | 'not-available' | 'unknown-item' | 'unknown-line';

export type ApplyResult =
  | {
      readonly ok: true;
      readonly session: Session;
      readonly effects: readonly EngineEffect[];
      readonly score: ScoreBreakdown;
    }
  | { readonly ok: false; readonly reason: RejectReason };

/** Begins a run and walks to the first node that offers a choice. */
export function start(story: Story, options: StartOptions): Session {
  const blank: Session = {
    scenario: story.id,
    hash: story.hash,
    seed: options.seed | 0,
    gentler: options.gentler === true,
    moves: [],
    node: '',
    ending: null,
    minute: 0,
    vars: Object.fromEntries(Object.entries(story.variables).map(([name, { start: value }]) => [name, value])),
    visits: {},
    spent: [],
    chosen: [],
    decisions: [],
    harm: { money: NO_HARM, data: NO_HARM, safety: NO_HARM, isolation: NO_HARM },
    flags: [],
    inspected: [],
    transcript: [],
  };
  return enter(story, blank, blank.gentler ? story.gentlerStart : story.start);
}

/** Choices open now: replies, recover choices and tray moves. Empty once the run has ended. */
export function openChoices(story: Story, session: Session): readonly StoryChoice[] {
  if (session.ending !== null) return [];
  const node = story.nodes[session.node];
  return node === undefined ? [] : node.choices.filter((choice) => isOpen(story, session, choice));
}

/** The moves that change the course of the run (flags, inspections and pause are always allowed). */
export function legalMoves(story: Story, session: Session): readonly Move[] {
  return openChoices(story, session).map(({ id }) => ({ type: 'choose', choice: id }));
}

function isOpen(story: Story, session: Session, choice: StoryChoice): boolean {
  if (session.spent.includes(choice.id)) return false;
  if (!holds(choice.when, session)) return false;
  return choice.goto === STAY || canEnter(story, session, choice.goto);
}

/**
 * Applies one move. Whatever is not allowed, a document that is no move at all included, is a result, never an
 * exception, and changes nothing.
 */
export function apply(story: Story, session: Session, move: Move): ApplyResult {
  const clean = parseMove(move);
  switch (clean?.type) {
    case 'choose':
      return choose(story, session, clean);
    case 'pause':
      return pause(story, session, clean);
    case 'inspect':
      return inspect(story, session, clean);
    case 'flag':
      return flag(story, session, clean);
    default:
      return { ok: false, reason: 'unknown-move' };
  }
}

function choose(story: Story, session: Session, move: ChooseMove): ApplyResult {
  if (session.ending !== null) return { ok: false, reason: 'ended' };
  const node = story.nodes[session.node];
  const choice = node?.choices.find(({ id }) => id === move.choice);
  if (node === undefined || choice === undefined) return { ok: false, reason: 'unknown-choice' };
  if (!isOpen(story, session, choice)) return { ok: false, reason: 'not-available' };
  const effects: EngineEffect[] = [];
  const { heard, unheard } = splitHeard(session, move.unheard ?? []);
  let next = log(heard, {
    kind: 'choice',
    node: node.id,
    choice: choice.id,
    source: choice.source,
    sentence: move.sentence ?? null,
    thread: node.thread,
    minute: session.minute,
  });
  next = { ...next, minute: next.minute + choice.minutes, chosen: addOnce(next.chosen, `${node.id}/${choice.id}`) };
  next = { ...next, vars: changeVariables(story, next.vars, choice) };
  next = { ...next, harm: changeHarm(next, choice, effects) };
  next = recordDecision(next, node, choice, effects);
  next = say(next, node.id, choice.lines);
  if (choice.stance === 'tell') effects.push({ type: 'told' });
  next = choice.goto === STAY ? stay(next, choice, unheard) : enter(story, next, choice.goto);
  const before = node.pressure;
  const after = next.ending === null ? (story.nodes[next.node]?.pressure ?? 0) : 0;
  if (before !== after) effects.push({ type: 'pressure', from: before, to: after });
  if (next.ending !== null) effects.push({ type: 'ended', ending: next.ending });
  return done(story, session, move, next, effects);
}

type Line = Extract<Entry, { kind: 'line' }>;

/** The session without the lines since the last choice that were not heard, and these. */
function splitHeard(session: Session, keys: readonly string[]): { heard: Session; unheard: readonly Line[] } {
  if (keys.length === 0) return { heard: session, unheard: [] };
  const since = session.transcript.findLastIndex(({ kind }) => kind === 'choice') + 1;
  const unheard = session.transcript
    .slice(since)
    .filter((entry): entry is Line => entry.kind === 'line' && keys.includes(entry.line));
  const transcript = session.transcript.filter((entry) => entry.kind !== 'line' || !unheard.includes(entry));
  const flags = session.flags.filter((flagged) => hasLine(transcript, flagged));
  return { heard: { ...session, transcript, flags }, unheard };
}

const hasLine = (transcript: readonly Entry[], line: string): boolean =>
  transcript.some((entry) => entry.kind === 'line' && entry.line === line);

/** The other side has not gone: what was to come here comes after what the move has brought; what was passed is past. */
function stay(session: Session, { id }: StoryChoice, unheard: readonly Line[]): Session {
  const { minute } = session;
  const later = unheard.flatMap((line): Line[] => (line.node === session.node ? [{ ...line, minute }] : []));
  return { ...session, spent: [...session.spent, id], transcript: [...session.transcript, ...later] };
}

function pause(story: Story, session: Session, move: Move): ApplyResult {
  if (session.ending !== null) return { ok: false, reason: 'ended' };
  const entry: Entry = { kind: 'pause', node: session.node, minute: session.minute };
  return done(story, session, move, log(session, entry), []);
}

function inspect(story: Story, session: Session, move: Extract<Move, { type: 'inspect' }>): ApplyResult {
  const item = Object.hasOwn(story.inspectables, move.item) ? story.inspectables[move.item] : undefined;
  if (item === undefined) return { ok: false, reason: 'unknown-item' };
  if (session.ending !== null) return { ok: false, reason: 'ended' };
  const opened = { ...session, inspected: addOnce(session.inspected, move.item) };
  const vars = item.sets === null ? opened.vars : { ...opened.vars, [item.sets]: 1 };
  const entry: Entry = { kind: 'inspect', item: move.item, minute: session.minute };
  return done(story, session, move, log({ ...opened, vars }, entry), []);
}

/** Flags stay possible after the ending: the last lines are read when the run has already ended. */
function flag(story: Story, session: Session, move: Extract<Move, { type: 'flag' }>): ApplyResult {
  if (!hasLine(session.transcript, move.line)) return { ok: false, reason: 'unknown-line' };
  const others = session.flags.filter((line) => line !== move.line);
  return done(story, session, move, { ...session, flags: move.on ? [...others, move.line] : others }, []);
}

function done(
  story: Story,
  before: Session,
  move: Move,
  after: Session,
  effects: readonly EngineEffect[],
): ApplyResult {
  const session = { ...after, moves: [...before.moves, move] };
  return { ok: true, session, effects, score: scoreOf(story, session) };
}

function changeVariables(story: Story, vars: Session['vars'], choice: StoryChoice): Session['vars'] {
  const changed: Record<string, number> = { ...vars, ...choice.set };
  for (const [name, amount] of Object.entries(choice.add)) changed[name] = (changed[name] ?? 0) + amount;
  for (const name of Object.keys({ ...choice.set, ...choice.add })) {
    const declared = story.variables[name];
    if (declared) changed[name] = Math.min(declared.max, Math.max(declared.min, changed[name] ?? declared.start));
  }
  return changed;
}

function recordDecision(session: Session, node: StoryNode, choice: StoryChoice, effects: EngineEffect[]): Session {
  if (node.decision === null || choice.q4 === null) return session;
  const record = { node: node.id, choice: choice.id, stance: choice.stance, q4: choice.q4 };
  effects.push({ type: 'scored', node: node.id, weight: node.decision.weight, q4: choice.q4 });
  return { ...session, decisions: [...session.decisions.filter((past) => past.node !== node.id), record] };
}

const addOnce = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];
