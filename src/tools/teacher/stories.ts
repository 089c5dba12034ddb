/** The stories that a class may play with a look-alike: read from the scenario files, so that the guide never lags behind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#scenario';
import { listScenarioFiles } from '../catalog-plugin.ts';

interface StoryFile {
  readonly id: string;
  readonly truth: 'scam' | 'legit';
  readonly twin?: string;
  readonly arc?: boolean;
  readonly signOff?: string;
  readonly age: number;
  readonly intensity: number;
  readonly topics: readonly string[];
  readonly title: Readonly<Record<Language, string>>;
}

export interface StoryPair {
  readonly scam: StoryFile;
  readonly legit: StoryFile;
}

/** Nothing heavier is played before a whole class. */
const HEAVIEST = 2;

/** Pairs of a trap and its genuine twin, the lightest and those for the youngest first. */
export function listStoryPairs(root: string): readonly StoryPair[] {
  const folder = join(root, 'scenarios');
  const stories = listScenarioFiles(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoryFile)
    .filter(({ arc, signOff, intensity }) => arc !== true && signOff !== 'pending' && intensity <= HEAVIEST);
  return stories
    .filter(({ truth }) => truth === 'scam')
    .flatMap((scam) => {
      const legit = stories.find(({ id, truth }) => id === scam.twin && truth === 'legit');
      return legit === undefined ? [] : [{ scam, legit }];
    })
    .sort((a, b) => weightOf(a) - weightOf(b));
}

const weightOf = ({ scam, legit }: StoryPair): number => Math.max(scam.age, legit.age) * 10 + scam.intensity;
