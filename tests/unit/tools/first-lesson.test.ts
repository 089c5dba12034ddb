import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lessonStories } from '#state/class';
import { ROOT } from '../../../src/tools/build.ts';
import { buildCatalog } from '../../../src/tools/catalog-plugin.ts';
import { listStoryPairs } from '../../../src/tools/teacher/stories.ts';

describe('the story of a first lesson', () => {
  it('is the same on the page and in the printed guide, and the pairs stand in the same order', () => {
    const offered = lessonStories(buildCatalog(join(ROOT, 'scenarios')).entries).map(({ id }) => id);
    const printed = listStoryPairs(ROOT).map(({ scam }) => scam.id);
    expect(printed.length).toBeGreaterThan(2);
    expect(offered.slice(0, printed.length)).toEqual(printed);
  });
});
