/**
 * The compiled stepper of `src/analysis`, as the analysis steps: in place. Beside what the floor does it keeps story
 * time, visits, spent choices and the quality of the latest choice at every decision point, and knows harm and nodes
 * without choices.
 */
import { compileStory } from '#scenario';
import { createStepper } from '#analysis';
import { SLOT } from '../../../src/analysis/layout.ts';
import { countBits, endWidth, follow, nthBit, pickOf } from '../contract.ts';
import type { CreateRun } from '../contract.ts';
import { PICKS } from '../story/model.ts';
import { toScenario, variableId } from '../story/scenario.ts';

export const createRun: CreateRun = (bench) => {
  const stepper = createStepper(compileStory(toScenario(bench)));
  const width = endWidth(bench);
  const nodes = bench.nodes.length;
  const slots = Array.from({ length: bench.variables }, (_, i) => stepper.layout.variables.get(variableId(i)) ?? 0);
  const begin = stepper.start(false);
  const state = begin.slice();
  return (picks, plays, ends) => {
    let steps = 0;
    for (let play = 0; play < plays; play++) {
      state.set(begin);
      let path = 0;
      let at = play * PICKS;
      for (let open = stepper.open(state); open !== 0; open = stepper.open(state)) {
        const choice = nthBit(open, pickOf(picks, at++, countBits(open)));
        stepper.stepInPlace(state, choice);
        path = follow(path, choice);
        steps++;
      }
      ends[play * width] = state[SLOT.node]! - nodes;
      for (let i = 0; i < slots.length; i++) ends[play * width + 1 + i] = state[slots[i]!]!;
      ends[play * width + width - 1] = path;
    }
    return steps;
  };
};
