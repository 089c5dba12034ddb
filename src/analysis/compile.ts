/** Compiles nodes, moves and conditions of a story to slots of the state vector. */
import type { Condition, Story, StoryChoice } from '#scenario';
import { HARM_CHANNELS, STAY } from '#scenario';
import { MAX_CHOICES, recovers } from './layout.ts';
import type { Layout } from './layout.ts';

export type State = Int32Array;
type Test = (state: State) => boolean;

export interface Target {
  readonly node: number;
  readonly limit: number;
  readonly visits: number;
}

export interface Move {
  readonly choice: StoryChoice;
  readonly bit: number;
  readonly when: Test;
  /** `null` for a move that stays. */
  readonly target: Target | null;
  readonly set: readonly (readonly [slot: number, value: number])[];
  readonly add: readonly (readonly [slot: number, amount: number])[];
  readonly bounds: readonly (readonly [slot: number, min: number, max: number])[];
  readonly facts: readonly number[];
  readonly recovers: readonly number[];
  readonly harms: readonly (readonly [channel: number, level: number])[];
  readonly pending: number;
}

export interface Place {
  readonly minutes: number;
  readonly visits: number;
  readonly cap: number;
  readonly moves: readonly Move[];
  readonly branches: readonly { readonly when: Test; readonly target: Target }[];
  readonly next: Target | null;
}

export function compilePlace(story: Story, layout: Layout, index: number): Place {
  const node = layout.nodes[index];
  if (node === undefined) throw new Error(`No node ${index}.`);
  if (node.choices.length > MAX_CHOICES) throw new RangeError(`Node "${node.id}" has more than ${MAX_CHOICES} moves.`);
  return {
    minutes: node.minutes,
    visits: layout.visits.get(node.id) ?? -1,
    cap: node.maxVisits ?? 1,
    moves: node.choices.map((choice, i) => compileMove(story, layout, index, choice, i)),
    branches: node.branches.map(({ when, goto }) => ({
      when: compileTest(when, layout),
      target: compileTarget(story, layout, goto),
    })),
    next: node.goto === null ? null : compileTarget(story, layout, node.goto),
  };
}

function compileMove(story: Story, layout: Layout, node: number, choice: StoryChoice, i: number): Move {
  const id = layout.nodes[node]?.id ?? '';
  const slots = (changes: Readonly<Record<string, number>>) =>
    Object.entries(changes).flatMap(([name, value]) => {
      const slot = layout.variables.get(name);
      return slot === undefined ? [] : [[slot, value] as const];
    });
  const touched = [...new Set([...Object.keys(choice.set), ...Object.keys(choice.add)])];
  return {
    choice,
    bit: 1 << i,
    when: compileTest(choice.when, layout),
    target: choice.goto === STAY ? null : compileTarget(story, layout, choice.goto),
    set: slots(choice.set),
    add: slots(choice.add),
    bounds: touched.flatMap((name) => {
      const slot = layout.variables.get(name);
      const declared = story.variables[name];
      return slot === undefined || declared === undefined ? [] : [[slot, declared.min, declared.max] as const];
    }),
    facts: [`${id}/${choice.id}`, `*/${choice.id}`].flatMap((name) => layout.chosen.get(name) ?? []),
    recovers: HARM_CHANNELS.flatMap((channel, c) => (recovers(choice, channel) ? [c] : [])),
    harms: HARM_CHANNELS.flatMap((channel, c) =>
      choice.harm[channel] > 0 ? [[c, choice.harm[channel]] as const] : [],
    ),
    pending: choice.q4 === null ? -1 : (layout.pending.get(id) ?? -1),
  };
}

export function compileTarget(story: Story, layout: Layout, name: string): Target {
  const ending = layout.endingIndex.get(name);
  if (ending !== undefined) return { node: layout.nodes.length + ending, limit: 0, visits: 0 };
  const node = layout.nodeIndex.get(name);
  if (node === undefined) throw new Error(`Story ${story.id} leads to unknown node "${name}"; it was not checked.`);
  return { node, limit: story.nodes[name]?.maxVisits ?? 0, visits: layout.visits.get(name) ?? 0 };
}

function compileTest(condition: Condition | null, layout: Layout): Test {
  if (condition === null) return () => true;
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileTest(part, layout));
    return (state) => parts.every((part) => part(state));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => compileTest(part, layout));
    return (state) => parts.some((part) => part(state));
  }
  if ('not' in condition) {
    const part = compileTest(condition.not, layout);
    return (state) => !part(state);
  }
  if ('var' in condition) return compileComparison(condition, layout);
  const slot = 'seen' in condition ? layout.visits.get(condition.seen) : layout.chosen.get(condition.chose);
  return (state) => slot !== undefined && (state[slot] ?? 0) > 0;
}

function compileComparison(condition: Extract<Condition, { var: string }>, layout: Layout): Test {
  const slot = layout.variables.get(condition.var);
  const { gte = -Infinity, lte = Infinity, gt = -Infinity, lt = Infinity } = condition;
  const eq = condition.eq === undefined ? null : Number(condition.eq);
  const ne = condition.ne === undefined ? null : Number(condition.ne);
  return (state) => {
    const value = slot === undefined ? 0 : (state[slot] ?? 0);
    return (
      value >= gte &&
      value <= lte &&
      value > gt &&
      value < lt &&
      (eq === null || value === eq) &&
      (ne === null || value !== ne)
    );
  };
}
