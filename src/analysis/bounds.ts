/**
 * What bounds on every variable prove, without visiting states: each place gets the least and the greatest value that
 * a slot may have there, and these are carried along the moves until nothing changes. Bounds forget how variables
 * belong together, so they may take something impossible for possible, but never the reverse.
 */
import type { Story } from '#scenario';
import { NO, TEST, YES } from './conditions.ts';
import { EFFECT, GUARD, MOVE, PLACE, SIMPLE, STOPS } from './program.ts';
import type { Bounds } from './report.ts';
import { rangesOf } from './packing.ts';
import type { Stepper } from './stepper.ts';

/** Least value of slot s at 2s, greatest at 2s + 1. */
type Box = Int32Array;

/** After so many changes at one place a bound that still moves goes to the end of its range. */
const PATIENCE = 40;

export function findBounds(story: Story, stepper: Stepper, gentler: boolean): Bounds {
  const { layout, program } = stepper;
  const { places } = program;
  const boxes: (Box | undefined)[] = [];
  const changes: number[] = [];
  const queue = new Set<number>();
  const ranges = rangesOf(story, layout);
  const revealed = Object.values(story.inspectables).flatMap(({ sets }) =>
    sets === null ? [] : (layout.variables.get(sets) ?? []),
  );
  /** Joins what a place may be entered with into what is known of it. */
  const join = (place: number, box: Box): void => {
    const known = boxes[place];
    if (known === undefined) {
      boxes[place] = box.slice();
      queue.add(place);
      return;
    }
    if (!widen(known, box)) return;
    changes[place] = (changes[place] ?? 0) + 1;
    if (changes[place] > PATIENCE) {
      for (const [slot, [min, max]] of ranges) {
        if (box[2 * slot]! <= known[2 * slot]!) known[2 * slot] = min;
        if (box[2 * slot + 1]! >= known[2 * slot + 1]!) known[2 * slot + 1] = max;
      }
    }
    queue.add(place);
  };
  const enter = (place: number, box: Box): void => {
    const entered = box.slice();
    const visits = places[place * PLACE.size + PLACE.visits]!;
    const cap = places[place * PLACE.size + PLACE.cap]!;
    if (visits >= 0) {
      entered[2 * visits] = Math.min(cap, entered[2 * visits]! + 1);
      entered[2 * visits + 1] = Math.min(cap, entered[2 * visits + 1]! + 1);
    }
    for (const slot of revealed) entered[2 * slot + 1] = 1;
    join(place, entered);
  };
  const begin = new Int32Array(2 * layout.size);
  for (const [name, slot] of layout.variables) begin.fill(story.variables[name]?.start ?? 0, 2 * slot, 2 * slot + 2);
  enter(gentler ? program.gentlerStart : program.start, begin);
  const opened = new Set<string>();
  const failing = new Set<string>();
  for (const place of queue) {
    queue.delete(place);
    const box = boxes[place];
    if (box === undefined || place >= layout.nodes.length) continue;
    if (places[place * PLACE.size + PLACE.next] !== STOPS) passThrough(stepper, place, box, enter);
    else
      for (const found of tryMoves(stepper, place, box, enter, join)) (found.opens ? opened : failing).add(found.name);
  }
  return summarise(stepper, boxes, opened, failing);
}

interface Tried {
  /** `node/choice` */
  readonly name: string;
  /** True: the choice may be open. False: its condition may fail. */
  readonly opens: boolean;
}

type Carry = (place: number, box: Box) => void;

function tryMoves(stepper: Stepper, place: number, box: Box, enter: Carry, stay: Carry): Tried[] {
  const { layout, program } = stepper;
  const { places, moves, guards, extras } = program;
  const row = place * PLACE.size;
  const node = layout.nodes[place];
  const tried: Tried[] = [];
  const take = (index: number, from: Box | null): void => {
    if (from === null) return;
    tried.push({ name: `${node?.id}/${node?.choices[index]?.id}`, opens: true });
    const move = (places[row + PLACE.move]! + index) * MOVE.size;
    const after = from.slice();
    applyEffects(program, move, after);
    for (const slot of extras[moves[move + MOVE.extra]!]?.facts ?? []) after.fill(1, 2 * slot, 2 * slot + 2);
    const target = moves[move + MOVE.target]!;
    if (target < 0) stay(place, after);
    else enter(target, after);
  };
  for (let index = 0; index < (node?.choices.length ?? 0); index++) {
    if ((places[row + PLACE.always]! & (1 << index)) !== 0) take(index, box);
  }
  for (let guard = places[row + PLACE.from]!; guard < places[row + PLACE.to]!; guard += GUARD.size) {
    const index = 31 - Math.clz32(guards[guard]!);
    const { yes, no } = splitAt(program, guard, box);
    if (no !== null) tried.push({ name: `${node?.id}/${node?.choices[index]?.id}`, opens: false });
    take(index, yes);
  }
  return tried;
}

function passThrough({ program }: Stepper, place: number, box: Box, enter: Carry): void {
  const { places, guards } = program;
  const row = place * PLACE.size;
  let rest: Box | null = box;
  for (let guard = places[row + PLACE.from]!; guard < places[row + PLACE.to]! && rest !== null; guard += GUARD.size) {
    const { yes, no }: Split = splitAt(program, guard, rest);
    if (yes !== null) enter(guards[guard]!, yes);
    rest = no;
  }
  const next = places[row + PLACE.next]!;
  if (rest !== null && next >= 0) enter(next, rest);
}

interface Split {
  /** The least box that holds every state in which the condition may hold; `null` for none. */
  readonly yes: Box | null;
  readonly no: Box | null;
}

/** Tests lead only downwards, so that one pass from the first test down meets each with all that leads to it. */
function splitAt({ guards, tests }: Stepper['program'], guard: number, box: Box): Split {
  const waiting = new Map<number, Box>();
  const send = (to: number, part: Box | null): void => {
    if (part !== null) waiting.set(to, either(waiting.get(to) ?? null, part) ?? part);
  };
  const divide = (here: Box, table: Int32Array, row: number, yes: number, no: number): void => {
    const [slot, low, high] = [table[row]!, table[row + 1]!, table[row + 2]!];
    send(yes, narrow(here, slot, low, high));
    send(no, either(narrow(here, slot, -Infinity, low - 1), narrow(here, slot, high + 1, Infinity)));
  };
  const first = guards[guard + GUARD.test]!;
  if (first === SIMPLE) divide(box, guards, guard + GUARD.slot, YES, NO);
  else send(first, box);
  for (let test = first; test >= 0; test--) {
    const here = waiting.get(test);
    if (here !== undefined) divide(here, tests, test * TEST, tests[test * TEST + 3]!, tests[test * TEST + 4]!);
  }
  return { yes: waiting.get(YES) ?? null, no: waiting.get(NO) ?? null };
}

function narrow(box: Box, slot: number, low: number, high: number): Box | null {
  const [least, most] = [Math.max(low, box[2 * slot]!), Math.min(high, box[2 * slot + 1]!)];
  if (least > most) return null;
  const part = box.slice();
  part[2 * slot] = least;
  part[2 * slot + 1] = most;
  return part;
}

function either(a: Box | null, b: Box | null): Box | null {
  if (a === null || b === null) return a ?? b;
  const both = a.slice();
  widen(both, b);
  return both;
}

/** Widens a box in place so that it holds another one; tells whether that changed it. */
function widen(box: Box, other: Box): boolean {
  let changed = false;
  for (let i = 0; i < box.length; i += 2) {
    if (other[i]! < box[i]!) [box[i], changed] = [other[i]!, true];
    if (other[i + 1]! > box[i + 1]!) [box[i + 1], changed] = [other[i + 1]!, true];
  }
  return changed;
}

function applyEffects({ moves, effects }: Stepper['program'], move: number, box: Box): void {
  for (let effect = moves[move + MOVE.from]!; effect < moves[move + MOVE.to]!; effect += EFFECT.size) {
    const slot = effects[effect]!;
    for (const bound of [2 * slot, 2 * slot + 1]) {
      const value = (box[bound]! & effects[effect + EFFECT.keep]!) + effects[effect + EFFECT.amount]!;
      box[bound] = Math.min(effects[effect + EFFECT.max]!, Math.max(effects[effect + EFFECT.min]!, value));
    }
  }
}

function summarise(
  { layout }: Stepper,
  boxes: readonly (Box | undefined)[],
  opened: ReadonlySet<string>,
  failing: ReadonlySet<string>,
): Bounds {
  const reached = layout.nodes.filter((_, place) => boxes[place] !== undefined);
  const choices = reached.flatMap(({ id, choices }) =>
    choices.map(({ id: choice, when }) => ({ name: `${id}/${choice}`, when })),
  );
  const names = [...layout.nodes.map(({ id }) => id), ...layout.endings];
  return {
    unreachable: names.filter((_, place) => boxes[place] === undefined),
    neverOpen: choices.filter(({ name }) => !opened.has(name)).map(({ name }) => name),
    alwaysOpen: choices
      .filter(({ name, when }) => when !== null && opened.has(name) && !failing.has(name))
      .map(({ name }) => name),
  };
}
