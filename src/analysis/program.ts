/**
 * The course of a story as flat tables of integers, so that a step is a few loads and stores. A place is a node, or
 * (from `nodes` on) an ending.
 */
import type { Story, StoryChoice, StoryNode } from '#scenario';
import { HARM_CHANNELS, STAY } from '#scenario';
import { NO, TEST, YES, compileCondition } from './conditions.ts';
import type { Limit } from './conditions.ts';
import { MAX_CHOICES, SLOT, recovers } from './layout.ts';
import type { Layout } from './layout.ts';

/**
 * Row of a move: place it leads to (`STAYS` for none), effects [from, to), minutes, pending slot and value, extra.
 * `plain`: all the minutes that pass until the run stops where it leads to, for a move without extra to a place where
 * it stops at once and whose visits are not counted; −1 for any other.
 */
export const MOVE = {
  target: 0,
  from: 1,
  to: 2,
  minutes: 3,
  pending: 4,
  quality: 5,
  extra: 6,
  plain: 7,
  size: 8,
} as const;
/** Row of an effect: `state[slot] = clamp((state[slot] & keep) + amount)`; `keep` is 0 for `set`, −1 for `add`. */
export const EFFECT = { slot: 0, keep: 1, amount: 2, min: 3, max: 4, size: 5 } as const;
/**
 * Row of a guarded move or branch: its bit or the place it leads to, the slot that must lie between low and high, or
 * else (from 0 on) the first of its tests.
 */
export const GUARD = { what: 0, slot: 1, low: 2, high: 3, test: 4, size: 5 } as const;
/** A guard without further tests. */
export const SIMPLE = -1;
/** Row of a place: minutes that pass, slot and cap of its visits, first move, moves always open, guards [from, to). */
export const PLACE = { minutes: 0, visits: 1, cap: 2, move: 3, always: 4, from: 5, to: 6, next: 7, size: 8 } as const;

/** Target of a move that stays; `next` of a place where a run stops for a choice or for good. */
export const STAYS = -1;
export const STOPS = -1;
/** `next` of a node that leads nowhere: a story that was not checked. */
export const NOWHERE = -2;
const MOST = 2_147_483_647;

/** What few moves do. */
export interface Extra {
  readonly facts: readonly number[];
  /** Channels that the move recovers. */
  readonly recovers: readonly number[];
  readonly harms: readonly (readonly [channel: number, level: number])[];
}

export interface Program {
  readonly places: Int32Array;
  readonly moves: Int32Array;
  readonly effects: Int32Array;
  readonly guards: Int32Array;
  readonly tests: Int32Array;
  readonly extras: readonly Extra[];
  readonly choices: readonly (readonly StoryChoice[])[];
  /** The place where a run starts. */
  readonly start: number;
  readonly gentlerStart: number;
}

interface Tables {
  readonly places: number[];
  readonly moves: number[];
  readonly effects: number[];
  readonly guards: number[];
  readonly tests: number[];
  readonly extras: Extra[];
}

export function compileProgram(story: Story, layout: Layout): Program {
  const tables: Tables = { places: [], moves: [], effects: [], guards: [], tests: [], extras: [] };
  for (const node of layout.nodes) addNode(story, layout, tables, node);
  for (const _ of layout.endings) tables.places.push(0, -1, 0, 0, 0, 0, 0, STOPS);
  return {
    places: Int32Array.from(tables.places),
    moves: Int32Array.from(tables.moves),
    effects: Int32Array.from(tables.effects),
    guards: Int32Array.from(tables.guards),
    tests: Int32Array.from(tables.tests),
    extras: tables.extras,
    choices: layout.nodes.map(({ choices }) => choices),
    start: placeOf(story, layout, story.start),
    gentlerStart: placeOf(story, layout, story.gentlerStart),
  };
}

/** `next` leads on from a node without choices once no branch was taken. */
function addNode(story: Story, layout: Layout, tables: Tables, node: StoryNode): void {
  if (node.choices.length > MAX_CHOICES) throw new RangeError(`Node "${node.id}" has more than ${MAX_CHOICES} moves.`);
  const from = tables.guards.length;
  const move = tables.moves.length / MOVE.size;
  let always = 0;
  node.choices.forEach((choice, i) => {
    addMove(story, layout, tables, node, choice);
    const limit = choice.goto === STAY ? null : limitOf(story, layout, choice.goto);
    const test = compileCondition(choice.when, limit, layout, tables.tests);
    if (test === YES) always |= 1 << i;
    else addGuard(tables, 1 << i, test);
  });
  if (node.choices.length === 0) {
    for (const { when, goto } of node.branches) {
      const test = compileCondition(when, limitOf(story, layout, goto), layout, tables.tests);
      addGuard(tables, placeOf(story, layout, goto), test);
    }
  }
  const next = node.goto === null ? NOWHERE : placeOf(story, layout, node.goto);
  const visits = layout.visits.get(node.id) ?? -1;
  const cap = node.maxVisits ?? 1;
  const to = tables.guards.length;
  tables.places.push(node.minutes, visits, cap, move, always, from, to, node.choices.length > 0 ? STOPS : next);
}

function addMove(story: Story, layout: Layout, tables: Tables, node: StoryNode, choice: StoryChoice): void {
  const from = tables.effects.length;
  for (const name of new Set([...Object.keys(choice.set), ...Object.keys(choice.add)])) {
    const slot = layout.variables.get(name);
    const declared = story.variables[name];
    if (slot === undefined || declared === undefined) continue;
    const change = (choice.set[name] ?? 0) + (choice.add[name] ?? 0);
    const amount = Math.max(-MOST, Math.min(MOST, change));
    tables.effects.push(slot, choice.set[name] === undefined ? -1 : 0, amount, declared.min, declared.max);
  }
  const extra: Extra = {
    facts: [`${node.id}/${choice.id}`, `*/${choice.id}`].flatMap((name) => layout.chosen.get(name) ?? []),
    recovers: HARM_CHANNELS.flatMap((channel, c) => (recovers(choice, channel) ? [c] : [])),
    harms: HARM_CHANNELS.flatMap((channel, c) =>
      choice.harm[channel] > 0 ? [[c, choice.harm[channel]] as const] : [],
    ),
  };
  const pending = choice.q4 === null ? undefined : layout.pending.get(node.id);
  const plain = extra.facts.length + extra.recovers.length + extra.harms.length === 0;
  tables.moves.push(
    choice.goto === STAY ? STAYS : placeOf(story, layout, choice.goto),
    from,
    tables.effects.length,
    choice.minutes,
    pending ?? SLOT.none,
    pending === undefined ? 0 : (choice.q4 ?? 0) + 1,
    plain ? -1 : tables.extras.push(extra) - 1,
    plain ? plainMinutes(story, layout, choice) : -1,
  );
}

function plainMinutes(story: Story, layout: Layout, { goto, minutes }: StoryChoice): number {
  if (layout.endingIndex.has(goto)) return minutes;
  const node = story.nodes[goto];
  return node === undefined || node.choices.length === 0 || layout.visits.has(goto) ? -1 : minutes + node.minutes;
}

function placeOf(story: Story, layout: Layout, name: string): number {
  const ending = layout.endingIndex.get(name);
  if (ending !== undefined) return layout.nodes.length + ending;
  const node = layout.nodeIndex.get(name);
  if (node === undefined) throw new Error(`Story ${story.id} leads to unknown node "${name}"; it was not checked.`);
  return node;
}

function limitOf(story: Story, layout: Layout, name: string): Limit | null {
  const limit = layout.endingIndex.has(name) ? null : (story.nodes[name]?.maxVisits ?? null);
  const slot = layout.visits.get(name);
  return limit === null || slot === undefined ? null : { slot, below: limit };
}

/** Most conditions compare one variable once: their guards carry that test in their own row. */
function addGuard({ guards, tests }: Tables, what: number, test: number): void {
  const [slot = 0, low = 0, high = 0, yes, no] = test < 0 ? [] : tests.slice(test * TEST, (test + 1) * TEST);
  if (test < 0) guards.push(what, SLOT.none, test === YES ? 0 : 1, 1, SIMPLE);
  else guards.push(what, slot, low, high, yes === YES && no === NO ? SIMPLE : test);
}
