/** The fast way to the probabilities of the endings: harm, points and story time do not steer a run. */
import type { HarmChannel, Story, StoryChoice, StoryNode } from '#scenario';
import { HARM_CHANNELS } from '#scenario';
import { DEFAULTS } from './analyse.ts';
import type { AnalyseOptions } from './analyse.ts';
import { exactEndings, sampledEndings } from './course.ts';
import { explore } from './explore.ts';
import { UNIFORM } from './players.ts';
import { flowEndings } from './flow.ts';
import type { EndingReport } from './report.ts';
import { sampleOutcomes } from './sample.ts';
import { createStepper } from './stepper.ts';

export interface EndingProbabilities {
  readonly scenario: string;
  readonly variant: 'main' | 'gentler';
  readonly tier: 'exact' | 'sampled';
  readonly states: number;
  /** Random runs behind a sampled answer; 0 for an exact one. */
  readonly samples: number;
  /** For the uniform player, who opens no inspectable. */
  readonly endings: readonly EndingReport[];
}

/** For the main run of a story and, where it has one, the gentler run. */
export function endingProbabilities(
  story: Story,
  options: Pick<AnalyseOptions, 'budget' | 'samples'> = {},
): EndingProbabilities[] {
  const { budget, samples } = { ...DEFAULTS, ...options };
  const course = courseOnly(story);
  const stepper = createStepper(course);
  const kinds = story.gentlerStart === story.start ? [false] : [false, true];
  return kinds.map((gentler): EndingProbabilities => {
    const name = { scenario: story.id, variant: gentler ? 'gentler' : 'main' } as const;
    const flow = flowEndings(course, stepper, gentler, budget);
    if (flow !== null) {
      const endings = Object.values(story.endings).map(({ id, tone }, i): EndingReport => {
        const probability = flow.endings[i];
        return { id, tone, reached: probability !== undefined, probability: probability ?? 0, error: 0 };
      });
      return { ...name, tier: 'exact', states: flow.states, samples: 0, endings };
    }
    const explored = explore(course, stepper, { gentler, budget, purpose: 'course' });
    if (explored.kind === 'graph') {
      const { graph } = explored;
      const endings = exactEndings(course, stepper, graph);
      return { ...name, tier: 'exact', states: graph.states.count(), samples: 0, endings };
    }
    const outcomes = sampleOutcomes(course, stepper, gentler, samples, [UNIFORM]);
    return { ...name, tier: 'sampled', states: 0, samples, endings: sampledEndings(course, outcomes, samples) };
  });
}

const UNHARMED = Object.fromEntries(HARM_CHANNELS.map((channel) => [channel, 0])) as Record<HarmChannel, number>;

/** The story without anything that only scores. */
function courseOnly(story: Story): Story {
  const bare = (choice: StoryChoice): StoryChoice => ({ ...choice, q4: null, harm: UNHARMED, recover: [], minutes: 0 });
  const nodes = Object.entries(story.nodes).map(([id, node]): [string, StoryNode] => [
    id,
    { ...node, decision: null, minutes: 0, choices: node.choices.map(bare) },
  ]);
  return { ...story, nodes: Object.fromEntries(nodes) };
}
