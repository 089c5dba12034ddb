/**
 * The decision engine: a pure state machine. `start → legalMoves → apply(move) → {session, effects, score}`.
 * The same story, seed and moves give the same session, bit for bit, on any machine.
 */
import { HARM_CHANNELS, STAY } from '#scenario';
import type { HarmChannel, Story, StoryChoice, StoryLine, StoryNode } from '#scenario';
import { holds } from './condition.ts';
import { recoveryPpm } from './score.ts';
import { scoreOf } from './scoring.ts';
import type { ScoreBreakdown } from './scoring.ts';
import type { Entry, HarmState, Move, Session } from './session.ts';

export interface StartOptions {
  readonly seed: number;
  readonly gentler?: boolean;
}

/** What a move did besides changing the session, for sound and light. */
export type EngineEffect =
  | { readonly type: 'harmed'; readonly channel: HarmChannel }
  | { readonly type: 'recovered'; readonly channel: HarmChannel }
  | { readonly type: 'told' }
  | { readonly type: 'scored'; readonly node: string; readonly weight: number; readonly q4: number }
  | { readonly type: 'pressure'; readonly from: number; readonly to: number }
  | { readonly type: 'ended'; readonly ending: string };

export type RejectReason = 'ended' | 'unknown-choice' | 'not-available' | 'unknown-item' | 'unknown-line';

export type ApplyResult =
  | {
      readonly ok: true;
      readonly session: Session;
      readonly effects: readonly EngineEffect[];
      readonly score: ScoreBreakdown;
    }
  | { readonly ok: false; readonly reason: RejectReason };

const NO_HARM: HarmState = { open: 0, since: 0, residual: 0, ever: false };

/** Longest chain of nodes without a choice; past it a story without visit limits is looping. */
const MAX_CHAIN = 200;

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

function canEnter(story: Story, session: Session, target: string): boolean {
  const limit = story.nodes[target]?.maxVisits ?? null;
  return limit === null || (session.visits[target] ?? 0) < limit;
}

/** Applies one move. A move that is not allowed is a result, never an exception, and changes nothing. */
export function apply(story: Story, session: Session, move: Move): ApplyResult {
  switch (move.type) {
    case 'choose':
      return choose(story, session, move);
    case 'pause':
      return session.ending === null
        ? done(story, session, move, log(session, { kind: 'pause', node: session.node, minute: session.minute }), [])
        : { ok: false, reason: 'ended' };
    case 'inspect':
      return inspect(story, session, move);
    default:
      return flag(story, session, move);
  }
}

function choose(story: Story, session: Session, move: Extract<Move, { type: 'choose' }>): ApplyResult {
  if (session.ending !== null) return { ok: false, reason: 'ended' };
  const node = story.nodes[session.node];
  const choice = node?.choices.find(({ id }) => id === move.choice);
  if (node === undefined || choice === undefined) return { ok: false, reason: 'unknown-choice' };
  if (!isOpen(story, session, choice)) return { ok: false, reason: 'not-available' };
  const effects: EngineEffect[] = [];
  let next = log(session, {
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
  next = choice.goto === STAY ? { ...next, spent: [...next.spent, choice.id] } : enter(story, next, choice.goto);
  const before = node.pressure;
  const after = next.ending === null ? (story.nodes[next.node]?.pressure ?? 0) : 0;
  if (before !== after) effects.push({ type: 'pressure', from: before, to: after });
  if (next.ending !== null) effects.push({ type: 'ended', ending: next.ending });
  return done(story, session, move, next, effects);
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

function flag(story: Story, session: Session, move: Extract<Move, { type: 'flag' }>): ApplyResult {
  const seen = session.transcript.some((entry) => entry.kind === 'line' && entry.line === move.line);
  if (!seen) return { ok: false, reason: 'unknown-line' };
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

/** Enters a node or ending and walks on through nodes that offer no choice. */
function enter(story: Story, session: Session, target: string): Session {
  let current = session;
  let next = target;
  for (let step = 0; step < MAX_CHAIN; step++) {
    if (story.endings[next] !== undefined) {
      return log({ ...current, ending: next, spent: [] }, { kind: 'end', ending: next, minute: current.minute });
    }
    const node = story.nodes[next];
    if (node === undefined) throw new Error(`Story ${story.id} leads to unknown node "${next}"; it was not checked.`);
    current = arrive(current, node);
    if (node.choices.length > 0) return current;
    next = followUp(story, current, node);
  }
  throw new Error(`Story ${story.id} loops without a choice at "${next}"; it was not checked.`);
}

function arrive(session: Session, node: StoryNode): Session {
  const minute = session.minute + node.minutes;
  const visits = { ...session.visits, [node.id]: (session.visits[node.id] ?? 0) + 1 };
  const entered: Entry = { kind: 'enter', node: node.id, thread: node.thread, pressure: node.pressure, minute };
  const arrived = log({ ...session, node: node.id, minute, visits, spent: [] }, entered);
  return say(arrived, node.id, node.lines);
}

function say(session: Session, node: string, lines: readonly StoryLine[]): Session {
  const { minute } = session;
  const entries: Entry[] = [];
  for (const { key, thread, when } of lines) {
    if (holds(when, session)) entries.push({ kind: 'line', node, line: key, thread, minute });
  }
  return entries.length === 0 ? session : { ...session, transcript: [...session.transcript, ...entries] };
}

function followUp(story: Story, session: Session, node: StoryNode): string {
  for (const branch of node.branches) {
    if (holds(branch.when, session) && canEnter(story, session, branch.goto)) return branch.goto;
  }
  if (node.goto === null) throw new Error(`Node "${node.id}" of ${story.id} leads nowhere; it was not checked.`);
  return node.goto;
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

/** Recovery and telling act on harm done before them, then the choice's own harm is added by maximum. */
function changeHarm(session: Session, choice: StoryChoice, effects: EngineEffect[]): Session['harm'] {
  const harm: Record<HarmChannel, HarmState> = { ...session.harm };
  const recovered: readonly HarmChannel[] =
    choice.stance === 'tell' ? [...choice.recover, 'isolation'] : choice.recover;
  for (const channel of recovered) {
    const state = harm[channel];
    if (state.open === 0) continue;
    const left = state.open * (1_000_000 - recoveryPpm(channel, session.minute - state.since));
    harm[channel] = { ...state, open: 0, residual: Math.max(state.residual, left) };
    effects.push({ type: 'recovered', channel });
  }
  for (const channel of HARM_CHANNELS) {
    const level = choice.harm[channel];
    if (level === 0) continue;
    const state = harm[channel];
    const since = state.open === 0 ? session.minute : state.since;
    harm[channel] = { ...state, open: Math.max(state.open, level), since, ever: true };
    effects.push({ type: 'harmed', channel });
  }
  return harm;
}

function recordDecision(session: Session, node: StoryNode, choice: StoryChoice, effects: EngineEffect[]): Session {
  if (node.decision === null || choice.q4 === null) return session;
  const record = { node: node.id, choice: choice.id, stance: choice.stance, q4: choice.q4 };
  effects.push({ type: 'scored', node: node.id, weight: node.decision.weight, q4: choice.q4 });
  return { ...session, decisions: [...session.decisions.filter((past) => past.node !== node.id), record] };
}

const addOnce = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];

const log = (session: Session, entry: Entry): Session => ({
  ...session,
  transcript: [...session.transcript, entry],
});
