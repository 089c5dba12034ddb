import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { createRun as applyRun } from '../../bench/apply/engine.ts';
import { endWidth } from '../../bench/contract.ts';
import type { CreateRun } from '../../bench/contract.ts';
import { createRun as floorRun } from '../../bench/floor/engine.ts';
import { createRun as inkRun } from '../../bench/inkjs/engine.ts';
import { createRun as jsonLogicRun } from '../../bench/json-logic/engine.ts';
import { createRun as stepperRun } from '../../bench/stepper/engine.ts';
import { PICKS, generatePicks, generateStory } from '../../bench/story/model.ts';
import { toScenario } from '../../bench/story/scenario.ts';
import { createRun as xstateRun } from '../../bench/xstate/engine.ts';

const ENGINES: readonly (readonly [string, CreateRun])[] = [
  ['stepper', stepperRun],
  ['apply', applyRun],
  ['inkjs', inkRun],
  ['xstate', xstateRun],
  ['json-logic', jsonLogicRun],
];

describe('the story of the bench', () => {
  const story = generateStory(11, 6);

  it('is what the issue asks for', () => {
    const choices = story.nodes.flat();
    expect(story.nodes).toHaveLength(200);
    expect(choices.length / 200).toBeCloseTo(3, 0);
    expect(choices.filter(({ when }) => when !== null).length / choices.length).toBeCloseTo(0.3, 1);
    expect(new Set(choices.map(({ effects }) => effects.length))).toEqual(new Set([2]));
    expect(PICKS).toBe(40);
  });

  it.each([3, 6])(
    'is sound, with %d variables',
    (variables) => {
      const { scenario, diagnostics } = checkScenario(JSON.stringify(toScenario(generateStory(11, variables))));
      expect(diagnostics).toEqual([]);
      expect(scenario).not.toBeNull();
    },
    30_000,
  );

  it('the same seed gives the same story and the same picks', () => {
    expect(generateStory(11, 6)).toEqual(story);
    expect(generateStory(12, 6)).not.toEqual(story);
    expect(generatePicks(3, 2)).toEqual(generatePicks(3, 2));
  });

  it.each(ENGINES)(
    '%s walks it as the floor does',
    (_name, createRun) => {
      const plays = 10;
      const picks = generatePicks(3, plays);
      const walk = (create: CreateRun) => {
        const ends = new Int32Array(plays * endWidth(story));
        return { steps: create(story)(picks, plays, ends), ends };
      };
      expect(walk(createRun)).toEqual(walk(floorRun));
    },
    30_000,
  );
});
