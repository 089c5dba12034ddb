/**
 * What is still worth knowing at each node. Two runs whose states are equal once they are reduced to that have the same
 * future.
 */
import type { Story, StoryNode } from '#scenario';
import { HARM_CHANNELS, STAY } from '#scenario';
import { courseConditions, exitsOf, namesIn, recovers } from './layout.ts';
import type { Layout } from './layout.ts';

/**
 * What can still matter from a node on, of what a run may bring there. It holds for the start of a run and for one
 * step from a state that was reduced before.
 */
export interface Relevance {
  /** Slots of variables, visits, facts and pending qualities that something here or ahead may read. */
  readonly live: readonly number[];
  /** Slots of variables, visits and facts that nothing ahead reads: cleared. */
  readonly dead: readonly number[];
  /** Decision points that lie behind for good: their quality is added to the sums. */
  readonly settled: readonly { readonly slot: number; readonly weight: number }[];
  /** By channel: some choice here or ahead can recover what some choice does. */
  readonly recoverable: readonly boolean[];
}

/** Relevance by node index; the last entry is that of every ending. */
export function createRelevance(story: Story, layout: Layout): Relevance[] {
  const { size, nodes, nodeIndex } = layout;
  const exits = nodes.map((node) => exitsOf(node).map((target) => nodeIndex.get(target) ?? nodes.length));
  const needed = spreadNeeds(layout, exits);
  const brought = spreadGains(story, layout, exits, needed);
  const pending = new Map([...layout.pending].map(([name, slot]) => [slot, story.nodes[name]?.decision?.weight ?? 0]));
  return [...nodes, null].map((_, at) => {
    const needs = (mark: number): boolean => needed[at * (size + HARM_CHANNELS.length) + mark] === 1;
    const slots = Array.from({ length: size }, (_slot, slot) => slot).filter((slot) => brought[at * size + slot] === 1);
    const done = slots.filter((slot) => !needs(slot));
    return {
      live: slots.filter(needs),
      dead: done.filter((slot) => !pending.has(slot)),
      settled: done.flatMap((slot) => {
        const weight = pending.get(slot);
        return weight === undefined ? [] : [{ slot, weight }];
      }),
      recoverable: HARM_CHANNELS.map((_channel, c) => needs(size + c)),
    };
  });
}

/**
 * For each node (and, last, for every ending) one byte per slot and per harm channel: 1 where it matters there or
 * after it. What a node makes matter is carried backwards along its exits until nothing changes.
 */
function spreadNeeds(layout: Layout, exits: readonly (readonly number[])[]): Uint8Array {
  const { size, nodes } = layout;
  const width = size + HARM_CHANNELS.length;
  const marks = new Uint8Array((nodes.length + 1) * width);
  const harmed = HARM_CHANNELS.map((channel) =>
    nodes.some(({ choices }) => choices.some(({ harm }) => harm[channel] > 0)),
  );
  nodes.forEach((node, at) => {
    const mark = (slot: number | undefined): void => {
      if (slot !== undefined) marks[at * width + slot] = 1;
    };
    for (const { vars, seen, chose } of courseConditions(node).map(namesIn)) {
      for (const name of vars) mark(layout.variables.get(name));
      for (const name of seen) mark(layout.visits.get(name));
      for (const name of chose) mark(layout.chosen.get(name));
    }
    for (const to of exits[at] ?? []) {
      const { id = '', maxVisits = null } = nodes[to] ?? {};
      if (maxVisits !== null) mark(layout.visits.get(id));
    }
    mark(layout.pending.get(node.id));
    HARM_CHANNELS.forEach((channel, c) => {
      if (harmed[c] === true && node.choices.some((choice) => recovers(choice, channel))) mark(size + c);
    });
  });
  for (let changed = true; changed;) {
    changed = false;
    for (let at = nodes.length - 1; at >= 0; at--) {
      for (const to of exits[at] ?? [])
        if (join(marks, at * width, marks.subarray(to * width, (to + 1) * width))) changed = true;
    }
  }
  return marks;
}

/**
 * For each node (and, last, for the endings) one byte per slot: 1 where a run may come with more than 0 in it. What
 * does not matter at a node with choices is cleared there, and goes no further.
 */
function spreadGains(
  story: Story,
  layout: Layout,
  exits: readonly (readonly number[])[],
  needed: Uint8Array,
): Uint8Array {
  const { size, nodes } = layout;
  const brought = new Uint8Array((nodes.length + 1) * size);
  const leaving = new Uint8Array(size);
  const always = Object.values(story.inspectables).flatMap(({ sets }) =>
    sets === null ? [] : (layout.variables.get(sets) ?? []),
  );
  for (const start of [story.start, story.gentlerStart]) {
    const at = layout.nodeIndex.get(start) ?? nodes.length;
    for (const slot of layout.variables.values()) brought[at * size + slot] = 1;
  }
  nodes.forEach(({ id }, at) => {
    const visits = layout.visits.get(id);
    for (const slot of visits === undefined ? always : [...always, visits]) brought[at * size + slot] = 1;
  });
  const written = nodes.map((node) => slotsWritten(layout, node));
  for (let changed = true; changed;) {
    changed = false;
    nodes.forEach((node, at) => {
      const keeps = node.choices.length === 0;
      for (let slot = 0; slot < size; slot++) {
        const needs = keeps || needed[at * (size + HARM_CHANNELS.length) + slot] === 1;
        leaving[slot] = needs ? brought[at * size + slot]! : 0;
      }
      for (const slot of written[at] ?? []) leaving[slot] = 1;
      const stays = node.choices.some(({ goto }) => goto === STAY) ? [at] : [];
      for (const to of [...(exits[at] ?? []), ...stays]) {
        if (join(brought, to * size, leaving)) changed = true;
      }
    });
  }
  return brought;
}

/** Slots of variables, facts and pending qualities that some choice of the node may write. */
const slotsWritten = (layout: Layout, { id, choices }: StoryNode): number[] =>
  [
    layout.pending.get(id),
    ...choices.flatMap((choice) => [
      ...[...Object.keys(choice.set), ...Object.keys(choice.add)].map((name) => layout.variables.get(name)),
      ...[`${id}/${choice.id}`, `*/${choice.id}`].map((name) => layout.chosen.get(name)),
    ]),
  ].filter((slot) => slot !== undefined);

/** Sets in `marks`, from `to` on, what is set in `more`; tells whether that changed anything. */
function join(marks: Uint8Array, to: number, more: Uint8Array): boolean {
  let changed = false;
  for (let i = 0; i < more.length; i++) {
    if (more[i] !== 1 || marks[to + i] === 1) continue;
    marks[to + i] = 1;
    changed = true;
  }
  return changed;
}
