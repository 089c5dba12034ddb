import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyse } from '#analysis';
import type { ScoredPath } from '#analysis';
import { apply, openChoices, scoreOf, start, wasHarmed } from '#engine';
import type { Move, Session } from '#engine';
import { compileStory } from '#scenario';
import type { Scenario, Story } from '#scenario';
import { ROOT, sourceFiles } from './source-files.ts';

export interface PackedScenario {
  readonly file: string;
  readonly id: string;
  readonly scenario: Scenario;
  readonly story: Story;
}

/** Every scenario of the packs, discovered. */
export const packedScenarios = (): PackedScenario[] =>
  sourceFiles('scenarios', ['.scenario.json']).map(({ path }) => {
    const scenario = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Scenario;
    return { file: path, id: basename(path, '.scenario.json'), scenario, story: compileStory(scenario) };
  });

export interface ProvenPath {
  readonly moves: readonly Move[];
  readonly ending: string;
  /** The score that the engine gives for these moves. */
  readonly score: number;
}

/** The best and the worst path, as the analysis finds them and the engine scores them. */
export function provenPaths(story: Story): { best: ProvenPath; worst: ProvenPath } {
  const [main] = analyse(story);
  if (main === undefined) throw new Error(`No analysis of ${story.id}`);
  return { best: prove(story, main.best), worst: prove(story, main.worst) };
}

function prove(story: Story, path: ScoredPath | null): ProvenPath {
  if (path === null) throw new Error(`No path through ${story.id}`);
  let session = start(story, { seed: 1 });
  for (const { move } of path.moves) {
    const result = apply(story, session, move);
    if (!result.ok) throw new Error(`${story.id}: ${result.reason} at ${JSON.stringify(move)}`);
    session = result.session;
  }
  const { score } = scoreOf(story, session);
  return { moves: path.moves.map(({ move }) => move), ending: session.ending ?? '', score };
}

/**
 * The shortest path on which harm was done and then mended, to an ending of the tone `recovered`; in a genuine story,
 * which has no such ending, to any. `null` where nothing can harm. Breadth first over the engine itself.
 */
export function recoveredPath({ scenario, story }: PackedScenario): ProvenPath | null {
  const isMended = (session: Session): boolean =>
    wasHarmed(session) && (scenario.truth === 'legit' || scenario.endings[session.ending ?? '']?.tone === 'recovered');
  const seen = new Set<string>();
  let sessions = [start(story, { seed: 1 })];
  while (sessions.length > 0) {
    const next: Session[] = [];
    for (const session of sessions) {
      for (const { id } of openChoices(story, session)) {
        const result = apply(story, session, { type: 'choose', choice: id });
        if (!result.ok) throw new Error(`${story.id}: ${result.reason} at ${id}`);
        const reached = result.session;
        if (reached.ending !== null) {
          if (isMended(reached)) {
            return { moves: reached.moves, ending: reached.ending, score: scoreOf(story, reached).score };
          }
          continue;
        }
        const key = JSON.stringify([reached.node, reached.vars, wasHarmed(reached), reached.spent]);
        if (!seen.has(key)) {
          seen.add(key);
          next.push(reached);
        }
      }
    }
    sessions = next;
  }
  return null;
}
