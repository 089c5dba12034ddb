/**
 * The engine's rules compiled to integer vectors: the same course, harm and sums as `apply`, without words, log or
 * score. A step changes a state in place and allocates nothing. A property test proves it equal to `apply`, move for
 * move.
 */
import type { Story, StoryChoice } from '#scenario';
import { HARM_CHANNELS } from '#scenario';
import { HARM_UNIT, actionsScore, recoveryPpm } from '#engine';
import type { ScoredDecision } from '#engine';
import { TEST, YES } from './conditions.ts';
import { SLOT, createLayout, createRelevance } from './layout.ts';
import type { Layout, Relevance } from './layout.ts';
import { EFFECT, GUARD, MOVE, PLACE, STOPS, compileProgram } from './program.ts';
import type { Extra, Program } from './program.ts';

export type State = Int32Array;

/** Steps through nodes without a choice; past it a story without visit limits is looping. */
const MAX_CHAIN = 200;
/** From here on recovery of money takes nothing away any more (see `recoveryPpm`). */
export const MAX_ELAPSED = 21 * 60;

export interface Stepper {
  readonly layout: Layout;
  readonly program: Program;
  /** By node, and last of all for every ending. */
  readonly relevance: readonly Relevance[];
  /** 1 for each node without choices that a step of this stepper has come through. */
  readonly passed: Uint8Array;
  start(gentler: boolean): State;
  isEnded(state: State): boolean;
  /** Bit i is set where the node's choice i is open now; 0 when none is, and at endings. */
  open(state: State): number;
  choice(state: State, index: number): StoryChoice;
  /** Makes an open choice. */
  stepInPlace(state: State, index: number): void;
  step(state: State, index: number): State;
  /** Opens an inspectable that sets a boolean. */
  reveal(state: State, variable: string): State;
  /** Forgets what no longer matters, in place. */
  reduce(state: State): State;
  /** Final (or present) score, 0..100. */
  score(state: State): number;
}

export function createStepper(story: Story): Stepper {
  const layout = createLayout(story);
  const relevance = createRelevance(story, layout);
  const program = compileProgram(story, layout);
  const passed = new Uint8Array(layout.nodes.length);
  const last = layout.nodes.length;
  const stepInPlace = createStep(program, passed);
  return {
    layout,
    program,
    relevance,
    passed,
    start(gentler) {
      const state = new Int32Array(layout.size);
      for (const [name, slot] of layout.variables) state[slot] = story.variables[name]?.start ?? 0;
      enter(program, passed, state, gentler ? program.gentlerStart : program.start);
      return state;
    },
    isEnded: (state) => state[SLOT.node]! >= last,
    open: createOpen(program),
    choice(state, index) {
      const found = program.choices[state[SLOT.node]!]?.[index];
      if (found === undefined) throw new Error(`No choice ${index} at this state of ${story.id}.`);
      return found;
    },
    stepInPlace,
    step(state, index) {
      const copy = state.slice();
      stepInPlace(copy, index);
      return copy;
    },
    reveal(state, variable) {
      const copy = state.slice();
      copy[layout.variables.get(variable) ?? SLOT.node] = 1;
      return copy;
    },
    reduce(state) {
      const at = relevance[Math.min(last, state[SLOT.node]!)];
      if (at === undefined) return state;
      for (const slot of at.dead) state[slot] = 0;
      settle(state, at.settled);
      settleHarm(state, at.recoverable);
      return state;
    },
    score: (state) => scoreState(story, layout, state),
  };
}

/** Indexes of the bits that are set, lowest first. */
export function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}

function createOpen({ places, guards, tests }: Program): Stepper['open'] {
  return (state) => {
    const place = state[SLOT.node]! * PLACE.size;
    const to = places[place + PLACE.to]!;
    let mask = places[place + PLACE.always]!;
    for (let guard = places[place + PLACE.from]!; guard < to; guard += GUARD.size) {
      if (opens(guards, guard, tests, state)) mask |= guards[guard + GUARD.what]!;
    }
    return mask & ~state[SLOT.spent]!;
  };
}

function opens(guards: Int32Array, guard: number, tests: Int32Array, state: State): boolean {
  const value = state[guards[guard + GUARD.slot]!]!;
  const met = value >= guards[guard + GUARD.low]! && value <= guards[guard + GUARD.high]!;
  const next = guards[guard + (met ? GUARD.yes : GUARD.no)]!;
  return next < 0 ? next === YES : meets(tests, next, state);
}

function meets(tests: Int32Array, first: number, state: State): boolean {
  let test = first;
  while (test >= 0) {
    const row = test * TEST;
    const value = state[tests[row]!]!;
    test = value >= tests[row + 1]! && value <= tests[row + 2]! ? tests[row + 3]! : tests[row + 4]!;
  }
  return test === YES;
}

function createStep(program: Program, passed: Uint8Array): Stepper['stepInPlace'] {
  const { places, moves, effects, extras } = program;
  return (state, index) => {
    const move = (places[state[SLOT.node]! * PLACE.size + PLACE.move]! + index) * MOVE.size;
    state[SLOT.minute] = state[SLOT.minute]! + moves[move + MOVE.minutes]!;
    const to = moves[move + MOVE.to]!;
    for (let effect = moves[move + MOVE.from]!; effect < to; effect += EFFECT.size) {
      const slot = effects[effect + EFFECT.slot]!;
      const value = (state[slot]! & effects[effect + EFFECT.keep]!) + effects[effect + EFFECT.amount]!;
      const min = effects[effect + EFFECT.min]!;
      const max = effects[effect + EFFECT.max]!;
      state[slot] = value < min ? min : value > max ? max : value;
    }
    const extra = moves[move + MOVE.extra]!;
    if (extra >= 0) applyExtra(state, extras[extra]!);
    // Without a pending slot this writes 0 to `SLOT.none`.
    state[moves[move + MOVE.pending]!] = moves[move + MOVE.quality]!;
    const target = moves[move + MOVE.target]!;
    if (target < 0) state[SLOT.spent] = state[SLOT.spent]! | (1 << index);
    else if (!arrive(places, state, target)) passOn(program, passed, state, target);
  };
}

/** Time of loss is kept for money only: recovery on the other channels does not depend on it. */
function applyExtra(state: State, { facts, recovers, harms }: Extra): void {
  for (const slot of facts) state[slot] = 1;
  for (const channel of recovers) {
    const open = state[SLOT.open + channel]!;
    if (open === 0) continue;
    const elapsed = state[SLOT.minute]! - state[SLOT.since]!;
    const left = open * (1_000_000 - recoveryPpm(HARM_CHANNELS[channel] ?? 'money', elapsed));
    state[SLOT.open + channel] = 0;
    state[SLOT.left + channel] = Math.max(state[SLOT.left + channel]!, left);
  }
  for (const [channel, level] of harms) {
    const open = state[SLOT.open + channel]!;
    if (channel === 0 && open === 0) state[SLOT.since] = state[SLOT.minute]!;
    state[SLOT.open + channel] = Math.max(open, level);
    state[SLOT.harmed] = 1;
  }
}

function enter(program: Program, passed: Uint8Array, state: State, target: number): void {
  if (!arrive(program.places, state, target)) passOn(program, passed, state, target);
}

/** Enters one place; tells whether the run stops there, for a choice or for good. */
function arrive(places: Int32Array, state: State, target: number): boolean {
  const place = target * PLACE.size;
  state[SLOT.node] = target;
  state[SLOT.spent] = 0;
  state[SLOT.minute] = state[SLOT.minute]! + places[place + PLACE.minutes]!;
  const visits = places[place + PLACE.visits]!;
  if (visits >= 0 && state[visits]! < places[place + PLACE.cap]!) state[visits] = state[visits]! + 1;
  return places[place + PLACE.next] === STOPS;
}

/** Walks on from a node without choices to a place where the run stops. */
function passOn({ places, guards, tests }: Program, passed: Uint8Array, state: State, from: number): void {
  let target = from;
  for (let step = 1; step < MAX_CHAIN; step++) {
    passed[target] = 1;
    const place = target * PLACE.size;
    const to = places[place + PLACE.to]!;
    target = places[place + PLACE.next]!;
    for (let guard = places[place + PLACE.from]!; guard < to; guard += GUARD.size) {
      if (!opens(guards, guard, tests, state)) continue;
      target = guards[guard + GUARD.what]!;
      break;
    }
    if (target < 0) throw new Error('A node without choices leads nowhere; it was not checked.');
    if (arrive(places, state, target)) return;
  }
  throw new Error('The story loops without a choice; it was not checked.');
}

function settle(state: State, settled: Relevance['settled']): void {
  for (const { slot, weight } of settled) {
    const quality = state[slot]!;
    if (quality === 0) continue;
    state[SLOT.earned] = state[SLOT.earned]! + weight * (quality - 1);
    state[SLOT.possible] = state[SLOT.possible]! + 4 * weight;
    state[slot] = 0;
  }
}

/** Where nothing ahead recovers a channel, only what is left of it matters; story time matters only to money. */
function settleHarm(state: State, recoverable: readonly boolean[]): void {
  for (let channel = 0; channel < HARM_CHANNELS.length; channel++) {
    const open = state[SLOT.open + channel]!;
    if (open === 0 || recoverable[channel] === true) continue;
    state[SLOT.open + channel] = 0;
    state[SLOT.left + channel] = Math.max(state[SLOT.left + channel]!, (open * HARM_UNIT) / 4);
  }
  const timed = state[SLOT.open]! > 0;
  const elapsed = state[SLOT.minute]! - state[SLOT.since]!;
  state[SLOT.minute] = timed ? Math.min(MAX_ELAPSED, elapsed) : 0;
  state[SLOT.since] = 0;
}

/** The settled sums go in as two decisions of neighbouring quality, so that all numbers stay whole. */
function scoreState(story: Story, layout: Layout, state: State): number {
  const decisions: ScoredDecision[] = [];
  for (const [name, slot] of layout.pending) {
    const quality = state[slot]!;
    if (quality > 0) decisions.push({ weight: story.nodes[name]?.decision?.weight ?? 0, q4: quality - 1 });
  }
  const settled = state[SLOT.possible]! / 4;
  if (settled > 0) {
    const earned = state[SLOT.earned]!;
    const q4 = Math.floor(earned / settled);
    const rest = earned - q4 * settled;
    decisions.push({ weight: settled - rest, q4 }, { weight: rest, q4: q4 + 1 });
  }
  const left = HARM_CHANNELS.map((_, i) => Math.max((state[SLOT.open + i]! * HARM_UNIT) / 4, state[SLOT.left + i]!));
  const [money = 0, data = 0, safety = 0, isolation = 0] = left;
  return actionsScore(decisions, { money, data, safety, isolation }).score;
}
