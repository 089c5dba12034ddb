/** inkjs: the story compiled from ink source. Choices carry their place in the node as text; nothing else is written. */
import { Compiler } from 'inkjs/full';
import { endWidth, follow, pickOf } from '../contract.ts';
import type { CreateRun } from '../contract.ts';
import { LEAST, MOST, PICKS, START } from '../story/model.ts';
import type { BenchChoice, BenchStory } from '../story/model.ts';

const variable = (index: number): string => `v${index}`;
const knot = (story: BenchStory, place: number): string =>
  place < story.nodes.length ? `n${place}` : `e${place - story.nodes.length}`;

export function toInk(story: BenchStory): string {
  const variables = Array.from({ length: story.variables }, (_, i) => `VAR ${variable(i)} = ${START}`);
  const nodes = story.nodes.map((choices, node) =>
    [`=== ${knot(story, node)} ===`, ...choices.map((choice, i) => toChoice(story, choice, i))].join('\n'),
  );
  const endings = Array.from(
    { length: story.endings },
    (_, i) => `=== ${knot(story, story.nodes.length + i)} ===\n~ ending = ${i}\n-> END`,
  );
  return [...variables, 'VAR ending = -1', '-> n0', ...nodes, ...endings, ''].join('\n');
}

function toChoice(story: BenchStory, { when, effects, target }: BenchChoice, index: number): string {
  const condition =
    when === null ? '' : ` {${variable(when.variable)} ${when.operator === 'gte' ? '>=' : '<='} ${when.value}}`;
  const changes = effects.map(({ variable: of, kind, amount }) => {
    const name = variable(of);
    return `  ~ ${name} = ${kind === 'set' ? amount : `MAX(${LEAST}, MIN(${MOST}, ${name} + ${amount}))`}`;
  });
  return [`+${condition} [c${index}]`, ...changes, `  -> ${knot(story, target)}`].join('\n');
}

export const createRun: CreateRun = (bench) => {
  const story = new Compiler(toInk(bench)).Compile();
  const width = endWidth(bench);
  const names = Array.from({ length: bench.variables }, (_, i) => variable(i));
  return (picks, plays, ends) => {
    let steps = 0;
    for (let play = 0; play < plays; play++) {
      // Cheaper than ResetState(), which builds the whole state anew.
      for (const name of names) story.variablesState.$(name, START);
      story.ChoosePathString('n0');
      let path = 0;
      for (let at = play * PICKS; ; at++) {
        while (story.canContinue) story.Continue();
        const open = story.currentChoices;
        if (open.length === 0) break;
        const index = pickOf(picks, at, open.length);
        path = follow(path, Number(open[index]?.text.slice(1)));
        story.ChooseChoiceIndex(index);
        steps++;
      }
      ends[play * width] = Number(story.variablesState.$('ending'));
      for (let i = 0; i < names.length; i++) ends[play * width + 1 + i] = Number(story.variablesState.$(variable(i)));
      ends[play * width + width - 1] = path;
    }
    return steps;
  };
};
