/**
 * The engine's rules compiled to integer vectors: the same course, harm and sums as `apply`, without words,
 * log or score. A property test proves it equal to `apply`, move for move.
 */
import type { Story, StoryChoice } from '#scenario';
import { HARM_CHANNELS } from '#scenario';
import { HARM_UNIT, actionsScore, recoveryPpm } from '#engine';
import type { ScoredDecision } from '#engine';
import { compilePlace, compileTarget } from './compile.ts';
import type { Move, Place, State, Target } from './compile.ts';
import { SLOT, createLayout, createRelevance } from './layout.ts';
import type { Layout } from './layout.ts';

export type { State } from './compile.ts';

/** Steps through nodes without a choice; past it a story without visit limits is looping. */
const MAX_CHAIN = 200;
/** From here on recovery of money takes nothing away any more (see `recoveryPpm`). */
const MAX_ELAPSED = 21 * 60;

export interface Stepper {
  readonly layout: Layout;
  start(gentler: boolean): State;
  isEnded(state: State): boolean;
  /** Indexes into the node's choices that are open now. */
  open(state: State): number[];
  choice(state: State, index: number): StoryChoice;
  step(state: State, index: number): State;
  /** Opens an inspectable that sets a boolean. */
  reveal(state: State, variable: string): State;
  /** Forgets what no longer matters, in place. */
  reduce(state: State): State;
  /** Final (or present) score, 0..100. */
  score(state: State): number;
}

/** `onEnter` hears the index of every node that any step enters, those without choices included. */
export function createStepper(story: Story, onEnter: (node: number) => void = () => {}): Stepper {
  const layout = createLayout(story);
  const relevance = createRelevance(story, layout);
  const places = layout.nodes.map((_, i) => compilePlace(story, layout, i));
  const last = layout.nodes.length;
  const move = (state: State, index: number): Move => {
    const found = places[state[SLOT.node] ?? -1]?.moves[index];
    if (found === undefined) throw new Error(`No choice ${index} at this state of ${story.id}.`);
    return found;
  };
  return {
    layout,
    start(gentler) {
      const state = new Int32Array(layout.size);
      for (const [name, slot] of layout.variables) state[slot] = story.variables[name]?.start ?? 0;
      return enter(places, onEnter, state, compileTarget(story, layout, gentler ? story.gentlerStart : story.start));
    },
    isEnded: (state) => (state[SLOT.node] ?? 0) >= last,
    open: (state) => openMoves(places, state),
    choice: (state, index) => move(state, index).choice,
    step: (state, index) => takeStep(places, onEnter, state.slice(), move(state, index)),
    reveal(state, variable) {
      const copy = state.slice();
      copy[layout.variables.get(variable) ?? SLOT.node] = 1;
      return copy;
    },
    reduce(state) {
      const at = relevance[Math.min(last, state[SLOT.node] ?? last)];
      if (at === undefined) return state;
      for (const slot of at.dead) state[slot] = 0;
      settle(state, at.settled);
      settleHarm(state, at.recoverable);
      return state;
    },
    score: (state) => scoreState(story, layout, state),
  };
}

function openMoves(places: readonly Place[], state: State): number[] {
  const open: number[] = [];
  const spent = state[SLOT.spent] ?? 0;
  places[state[SLOT.node] ?? -1]?.moves.forEach(({ bit, when, target }, i) => {
    if ((spent & bit) === 0 && when(state) && (target === null || canEnter(state, target))) open.push(i);
  });
  return open;
}

const canEnter = (state: State, { limit, visits }: Target): boolean => limit === 0 || (state[visits] ?? 0) < limit;

function takeStep(places: readonly Place[], onEnter: (node: number) => void, state: State, move: Move): State {
  state[SLOT.minute] = (state[SLOT.minute] ?? 0) + move.choice.minutes;
  for (const slot of move.facts) state[slot] = 1;
  for (const [slot, value] of move.set) state[slot] = value;
  for (const [slot, amount] of move.add) state[slot] = (state[slot] ?? 0) + amount;
  for (const [slot, min, max] of move.bounds) state[slot] = Math.min(max, Math.max(min, state[slot] ?? 0));
  changeHarm(state, move);
  if (move.pending >= 0) state[move.pending] = (move.choice.q4 ?? 0) + 1;
  if (move.target !== null) return enter(places, onEnter, state, move.target);
  state[SLOT.spent] = (state[SLOT.spent] ?? 0) | move.bit;
  return state;
}

/** Time of loss is kept for money only: recovery on the other channels does not depend on it. */
function changeHarm(state: State, move: Move): void {
  for (const channel of move.recovers) {
    const open = state[SLOT.open + channel] ?? 0;
    if (open === 0) continue;
    const elapsed = (state[SLOT.minute] ?? 0) - (state[SLOT.since] ?? 0);
    const left = open * (1_000_000 - recoveryPpm(HARM_CHANNELS[channel] ?? 'money', elapsed));
    state[SLOT.open + channel] = 0;
    state[SLOT.left + channel] = Math.max(state[SLOT.left + channel] ?? 0, left);
  }
  for (const [channel, level] of move.harms) {
    const open = state[SLOT.open + channel] ?? 0;
    if (channel === 0 && open === 0) state[SLOT.since] = state[SLOT.minute] ?? 0;
    state[SLOT.open + channel] = Math.max(open, level);
    state[SLOT.harmed] = 1;
  }
}

function enter(places: readonly Place[], onEnter: (node: number) => void, state: State, first: Target): State {
  let target = first;
  for (let step = 0; step < MAX_CHAIN; step++) {
    state[SLOT.node] = target.node;
    state[SLOT.spent] = 0;
    const place = places[target.node];
    if (place === undefined) return state;
    onEnter(target.node);
    state[SLOT.minute] = (state[SLOT.minute] ?? 0) + place.minutes;
    if (place.visits >= 0) state[place.visits] = Math.min(place.cap, (state[place.visits] ?? 0) + 1);
    if (place.moves.length > 0) return state;
    const branch = place.branches.find(({ when, target: to }) => when(state) && canEnter(state, to));
    const next = branch?.target ?? place.next;
    if (next === null || next === undefined)
      throw new Error('A node without choices leads nowhere; it was not checked.');
    target = next;
  }
  throw new Error('The story loops without a choice; it was not checked.');
}

function settle(state: State, settled: readonly { readonly slot: number; readonly weight: number }[]): void {
  for (const { slot, weight } of settled) {
    const quality = state[slot] ?? 0;
    if (quality === 0) continue;
    state[SLOT.earned] = (state[SLOT.earned] ?? 0) + weight * (quality - 1);
    state[SLOT.possible] = (state[SLOT.possible] ?? 0) + 4 * weight;
    state[slot] = 0;
  }
}

/** Where nothing ahead recovers a channel, only what is left of it matters; story time matters only to money. */
function settleHarm(state: State, recoverable: readonly boolean[]): void {
  for (let channel = 0; channel < HARM_CHANNELS.length; channel++) {
    const open = state[SLOT.open + channel] ?? 0;
    if (open === 0 || recoverable[channel] === true) continue;
    state[SLOT.open + channel] = 0;
    state[SLOT.left + channel] = Math.max(state[SLOT.left + channel] ?? 0, (open * HARM_UNIT) / 4);
  }
  const timed = (state[SLOT.open] ?? 0) > 0;
  const elapsed = (state[SLOT.minute] ?? 0) - (state[SLOT.since] ?? 0);
  state[SLOT.minute] = timed ? Math.min(MAX_ELAPSED, elapsed) : 0;
  state[SLOT.since] = 0;
}

/** The settled sums go in as two decisions of neighbouring quality, so that all numbers stay whole. */
function scoreState(story: Story, layout: Layout, state: State): number {
  const decisions: ScoredDecision[] = [];
  for (const [name, slot] of layout.pending) {
    const quality = state[slot] ?? 0;
    if (quality > 0) decisions.push({ weight: story.nodes[name]?.decision?.weight ?? 0, q4: quality - 1 });
  }
  const settled = (state[SLOT.possible] ?? 0) / 4;
  if (settled > 0) {
    const earned = state[SLOT.earned] ?? 0;
    const q4 = Math.floor(earned / settled);
    const rest = earned - q4 * settled;
    decisions.push({ weight: settled - rest, q4 }, { weight: rest, q4: q4 + 1 });
  }
  const left = HARM_CHANNELS.map((_, i) =>
    Math.max(((state[SLOT.open + i] ?? 0) * HARM_UNIT) / 4, state[SLOT.left + i] ?? 0),
  );
  const [money = 0, data = 0, safety = 0, isolation = 0] = left;
  return actionsScore(decisions, { money, data, safety, isolation }).score;
}
