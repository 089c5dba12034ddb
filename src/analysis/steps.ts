/** The moves of a compiled story on a state vector: loads, stores and nothing else. */
import { HARM_CHANNELS } from '#scenario';
import { recoveryPpm } from '#engine';
import { TEST, YES } from './conditions.ts';
import { SLOT } from './layout.ts';
import { EFFECT, GUARD, MOVE, PLACE, SIMPLE, STOPS } from './program.ts';
import type { Extra, Program } from './program.ts';

export type State = Int32Array;

/** A walk without a choice that is longer than this, and than ten times the nodes, turns in a circle: as the engine. */
const LONG_WALK = 100;
/** Bit i is set where the choice i of the state's node is open. */
export function createOpen({ places, guards, tests }: Program): (state: State) => number {
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
  const test = guards[guard + GUARD.test]!;
  if (test !== SIMPLE) return meets(tests, test, state);
  const value = state[guards[guard + GUARD.slot]!]!;
  return value >= guards[guard + GUARD.low]! && value <= guards[guard + GUARD.high]!;
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

/** Makes an open choice, in place. Marks nodes without choices that it comes through in `passed`. */
export function createStep(program: Program, passed: Uint8Array): (state: State, index: number) => void {
  const { places, moves, effects } = program;
  return (state, index) => {
    const move = (places[state[SLOT.node]! * PLACE.size + PLACE.move]! + index) * MOVE.size;
    const to = moves[move + MOVE.to]!;
    for (let effect = moves[move + MOVE.from]!; effect < to; effect += EFFECT.size) {
      const slot = effects[effect + EFFECT.slot]!;
      const value = (state[slot]! & effects[effect + EFFECT.keep]!) + effects[effect + EFFECT.amount]!;
      const min = effects[effect + EFFECT.min]!;
      const max = effects[effect + EFFECT.max]!;
      state[slot] = value < min ? min : value > max ? max : value;
    }
    // Without a pending slot this writes 0 to `SLOT.none`.
    state[moves[move + MOVE.pending]!] = moves[move + MOVE.quality]!;
    const plain = moves[move + MOVE.plain]!;
    if (plain >= 0) {
      state[SLOT.minute] = state[SLOT.minute]! + plain;
      state[SLOT.node] = moves[move + MOVE.target]!;
      state[SLOT.spent] = 0;
    } else finish(program, passed, state, move, index);
  };
}

/** What only some moves do: harm and recovery, staying, counting visits, passing through nodes without choices. */
function finish(program: Program, passed: Uint8Array, state: State, move: number, index: number): void {
  const { places, moves, extras } = program;
  state[SLOT.minute] = state[SLOT.minute]! + moves[move + MOVE.minutes]!;
  const extra = moves[move + MOVE.extra]!;
  if (extra >= 0) applyExtra(state, extras[extra]!);
  const target = moves[move + MOVE.target]!;
  if (target < 0) state[SLOT.spent] = state[SLOT.spent]! | (1 << index);
  else if (!arrive(places, state, target)) passOn(program, passed, state, target);
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

export function enter(program: Program, passed: Uint8Array, state: State, target: number): void {
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
  for (let step = 1; step < LONG_WALK || step < (10 * places.length) / PLACE.size; step++) {
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
