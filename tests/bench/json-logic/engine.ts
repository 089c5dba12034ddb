/** json-logic-engine: conditions and effects as compiled rules over a plain object; it knows no flow, so that is ours. */
import { LogicEngine } from 'json-logic-engine';
import { endWidth, follow, pickOf } from '../contract.ts';
import type { CreateRun } from '../contract.ts';
import { LEAST, MOST, PICKS, START } from '../story/model.ts';
import type { BenchCondition, BenchEffect } from '../story/model.ts';

type State = Record<string, number>;
type Rule = (state: State) => unknown;

const test = ({ variable, operator, value }: BenchCondition): object => ({
  [operator === 'gte' ? '>=' : '<=']: [{ var: `v${variable}` }, value],
});

const change = ({ variable, kind, amount }: BenchEffect): unknown =>
  kind === 'set' ? amount : { max: [LEAST, { min: [MOST, { '+': [{ var: `v${variable}` }, amount] }] }] };

export const createRun: CreateRun = (story) => {
  const engine = new LogicEngine();
  const build = (rule: unknown): Rule => engine.build(rule) as Rule;
  const nodes = story.nodes.map((choices) =>
    choices.map(({ when, effects, target }, index) => ({
      index,
      target,
      when: when === null ? null : build(test(when)),
      effects: effects.map((effect) => ({ name: `v${effect.variable}`, value: build(change(effect)) })),
    })),
  );
  const width = endWidth(story);
  const begin: State = Object.fromEntries(Array.from({ length: story.variables }, (_, i) => [`v${i}`, START]));
  return (picks, plays, ends) => {
    let steps = 0;
    for (let play = 0; play < plays; play++) {
      const state = { ...begin };
      let node = 0;
      let path = 0;
      for (let at = play * PICKS; node < nodes.length; at++) {
        const open = nodes[node]!.filter(({ when }) => when === null || when(state) === true);
        const made = open[pickOf(picks, at, open.length)]!;
        for (const { name, value } of made.effects) state[name] = value(state) as number;
        node = made.target;
        path = follow(path, made.index);
        steps++;
      }
      ends[play * width] = node - nodes.length;
      for (let i = 0; i < story.variables; i++) ends[play * width + 1 + i] = state[`v${i}`]!;
      ends[play * width + width - 1] = path;
    }
    return steps;
  };
};
