/** XState: one machine, a state for each node, an event for each choice; `can` for what is open, then a transition. */
import { assign, createMachine, initialTransition, transition } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { endWidth, follow, pickOf } from '../contract.ts';
import type { CreateRun } from '../contract.ts';
import { LEAST, MOST, PICKS, START } from '../story/model.ts';
import type { BenchChoice, BenchCondition, BenchEffect, BenchStory } from '../story/model.ts';

type Context = Readonly<Record<string, number>>;

const place = (story: BenchStory, index: number): string =>
  index < story.nodes.length ? `n${index}` : `e${index - story.nodes.length}`;
const event = (choice: number): { type: string } => ({ type: `c${choice}` });

const test = ({ variable, operator, value }: BenchCondition) =>
  operator === 'gte'
    ? ({ context }: { context: Context }) => context[`v${variable}`]! >= value
    : ({ context }: { context: Context }) => context[`v${variable}`]! <= value;

const change = ({ variable, kind, amount }: BenchEffect) =>
  kind === 'set'
    ? () => amount
    : ({ context }: { context: Context }) => Math.min(MOST, Math.max(LEAST, context[`v${variable}`]! + amount));

function toTransition(story: BenchStory, { when, effects, target }: BenchChoice) {
  return {
    target: place(story, target),
    ...(when === null ? {} : { guard: test(when) }),
    actions: assign(Object.fromEntries(effects.map((effect) => [`v${effect.variable}`, change(effect)]))),
  };
}

function toMachine(story: BenchStory): AnyStateMachine {
  const nodes = story.nodes.map((choices, node) => [
    place(story, node),
    { on: Object.fromEntries(choices.map((choice, i) => [`c${i}`, toTransition(story, choice)])) },
  ]);
  const endings = Array.from({ length: story.endings }, (_, i) => [
    place(story, story.nodes.length + i),
    { type: 'final' as const },
  ]);
  const context: Context = Object.fromEntries(Array.from({ length: story.variables }, (_, i) => [`v${i}`, START]));
  const states = Object.fromEntries([...nodes, ...endings]);
  return createMachine({ context, initial: 'n0', states } as never) as AnyStateMachine;
}

export const createRun: CreateRun = (story) => {
  const machine = toMachine(story);
  const width = endWidth(story);
  const events = story.nodes.map((choices) => choices.map((_, i) => event(i)));
  return (picks, plays, ends) => {
    let steps = 0;
    for (let play = 0; play < plays; play++) {
      let [snapshot] = initialTransition(machine);
      let path = 0;
      for (let at = play * PICKS; snapshot.status === 'active'; at++) {
        const here = events[Number(String(snapshot.value).slice(1))] ?? [];
        const open = here.filter((one) => snapshot.can(one));
        const made = open[pickOf(picks, at, open.length)];
        if (made === undefined) throw new Error('No open choice.');
        [snapshot] = transition(machine, snapshot, made);
        path = follow(path, Number(made.type.slice(1)));
        steps++;
      }
      ends[play * width] = Number(String(snapshot.value).slice(1));
      for (let i = 0; i < story.variables; i++)
        ends[play * width + 1 + i] = (snapshot.context as Context)[`v${i}`] ?? NaN;
      ends[play * width + width - 1] = path;
    }
    return steps;
  };
};
