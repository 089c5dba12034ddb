/** A bare story as pages have it with its scenario: for what asks the engine, and shows no words. */
import type { LoadedScenario } from '#ports';
import type { Scenario, Story } from '#scenario';

export const loadedStory = (story: Story): LoadedScenario => ({
  scenario: { id: story.id, truth: story.truth, nodes: {}, tray: {} } as unknown as Scenario,
  story,
  texts: { vi: {}, en: {} },
});
