/**
 * The engine's rules compiled to integer vectors: the same course, harm and sums as `apply`, without words, log or
 * score. A step changes a state in place and allocates nothing. A property test proves it equal to `apply`, move for
 * move.
 */
import type { Story, StoryChoice } from '#scenario';
import { HARM_CHANNELS } from '#scenario';
import { HARM_UNIT, actionsScore } from '#engine';
import type { ScoredDecision } from '#engine';
import { SLOT, createLayout } from './layout.ts';
import type { Layout } from './layout.ts';
import { compileProgram } from './program.ts';
import type { Program } from './program.ts';
import { createRelevance } from './relevance.ts';
import type { Relevance } from './relevance.ts';
import { createOpen, createStep, enter } from './steps.ts';
import type { State } from './steps.ts';

export type { State } from './steps.ts';

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
  /** Forgets what no longer matters, in place: a start, or one step from a state that was reduced before. */
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
