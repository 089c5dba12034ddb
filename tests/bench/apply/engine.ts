/** The engine that the game plays with: `openChoices` and `apply`, with log, transcript, effects and score. */
import { compileStory } from '#scenario';
import { apply, openChoices, start } from '#engine';
import { endWidth, follow, pickOf } from '../contract.ts';
import type { CreateRun } from '../contract.ts';
import { PICKS } from '../story/model.ts';
import { toScenario, variableId } from '../story/scenario.ts';

export const createRun: CreateRun = (bench) => {
  const story = compileStory(toScenario(bench));
  const width = endWidth(bench);
  return (picks, plays, ends) => {
    let steps = 0;
    for (let play = 0; play < plays; play++) {
      let session = start(story, { seed: 1 });
      let path = 0;
      for (let at = play * PICKS; session.ending === null; at++) {
        const open = openChoices(story, session);
        const choice = open[pickOf(picks, at, open.length)]?.id ?? '';
        const result = apply(story, session, { type: 'choose', choice });
        if (!result.ok) throw new Error(result.reason);
        session = result.session;
        path = follow(path, Number(choice.slice(1)));
        steps++;
      }
      ends[play * width] = Number(session.ending.slice(1));
      for (let i = 0; i < bench.variables; i++) ends[play * width + 1 + i] = session.vars[variableId(i)] ?? NaN;
      ends[play * width + width - 1] = path;
    }
    return steps;
  };
};
