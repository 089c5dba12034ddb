/** A state graph under construction: states are expanded one by one, in any order. */
import { HARM_CHANNELS } from '#scenario';
import type { Story } from '#scenario';
import { Column } from './columns.ts';
import type { StateGraph } from './explore.ts';
import { createHarmTable } from './harm-table.ts';
import type { HarmTable } from './harm-table.ts';
import { SLOT } from './layout.ts';
import { MOVE, PLACE } from './program.ts';
import { createStateTable } from './state-table.ts';
import type { State, Stepper } from './stepper.ts';

/** A graph under construction. States are expanded in another order than they are numbered in. */
export function createGrowing(story: Story, stepper: Stepper, scored: boolean) {
  const states = createStateTable(story, stepper);
  const reveals = scored ? revealsOf(story, stepper) : [];
  const harms = createHarmTable();
  const [first, end, to, choice] = [new Column(), new Column(), new Column(), new Column()];
  const [decided, earned, possible, left] = [new Column(), new Column(), new Column(), new Column()];
  const scratch = new Int32Array(stepper.layout.size);
  const { places, moves } = stepper.program;
  /** Empties the vector into the tables; what has become final goes onto the edge. */
  const addEdge = (index: number, isNew: boolean): void => {
    if (!scored) {
      to.push(states.take(scratch));
      return;
    }
    choice.push(index);
    decided.push(isNew ? 1 : 0);
    earned.push(scratch[SLOT.earned]!);
    possible.push(scratch[SLOT.possible]!);
    scratch[SLOT.earned] = 0;
    scratch[SLOT.possible] = 0;
    left.push(takeHarm(harms, scratch));
    to.push(states.take(scratch));
  };
  const expand = (index: number): void => {
    first.reach(index);
    end.reach(index);
    first.values[index] = to.length;
    states.load(index, scratch);
    let open = stepper.open(scratch);
    const move = places[scratch[SLOT.node]! * PLACE.size + PLACE.move]!;
    for (; open !== 0; open &= open - 1) {
      const at = 31 - Math.clz32(open & -open);
      const pending = moves[(move + at) * MOVE.size + MOVE.pending]!;
      const isNew = pending !== SLOT.none && scratch[pending] === 0;
      stepper.stepInPlace(scratch, at);
      stepper.reduce(scratch);
      addEdge(at, isNew);
      states.load(index, scratch);
    }
    const done = stepper.isEnded(scratch) ? reveals.length : 0;
    for (let item = done; item < reveals.length; item++) {
      const slot = reveals[item]![0];
      if (scratch[slot] === 1) continue;
      scratch[slot] = 1;
      stepper.reduce(scratch);
      const reached = states.take(scratch);
      states.load(index, scratch);
      if (reached === index) continue;
      for (const column of [decided, earned, possible, left]) column.push(0);
      choice.push(-1 - item);
      to.push(reached);
    }
    end.values[index] = to.length;
    states.take(scratch);
  };
  return {
    states,
    first,
    end,
    to,
    expand,
    graph: (finished: Column): StateGraph => ({
      states,
      first: first.values,
      end: end.values,
      edges: {
        to: to.values,
        choice: choice.values,
        decided: decided.values,
        earned: earned.values,
        possible: possible.values,
        left: left.values,
      },
      harms,
      items: reveals.map(([, item]) => item),
      order: finished.values.slice(0, finished.length).reverse(),
    }),
  };
}

function takeHarm(harms: HarmTable, state: State): number {
  let any = 0;
  for (let channel = 0; channel < HARM_CHANNELS.length; channel++) any |= state[SLOT.left + channel]!;
  if (any === 0) return 0;
  const found = harms.add(Array.from(state.subarray(SLOT.left, SLOT.left + HARM_CHANNELS.length)));
  state.fill(0, SLOT.left, SLOT.left + HARM_CHANNELS.length);
  return found;
}

/** Inspectables that set a variable, one for each variable, with its slot. */
const revealsOf = (story: Story, { layout }: Stepper): (readonly [slot: number, item: string])[] => [
  ...new Map(
    Object.entries(story.inspectables).flatMap(([item, { sets }]) => {
      const slot = sets === null ? undefined : layout.variables.get(sets);
      return slot === undefined ? [] : [[slot, [slot, item] as const] as const];
    }),
  ).values(),
];
