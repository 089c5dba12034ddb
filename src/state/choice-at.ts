import type { Story, StoryChoice } from '#scenario';

/** The choice of that name at a node, as `Entry` and saves name it. */
export const choiceAt = (story: Story, node: string, choice: string): StoryChoice | undefined =>
  story.nodes[node]?.choices.find(({ id }) => id === choice);
