import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import { apply, legalMoves, start } from '#engine';
import { ENGINE_RUNS, PROPERTY_TIMEOUT, checkProperty } from '../support/property.ts';
import { randomScenario } from '../support/random-story.ts';
import { lastOf, picks, playRandomly, possibleMoves, richScenario } from '../support/rich-story.ts';

/** Freezes a document through and through, so that any change of it throws. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

describe('the properties of the engine', () => {
  it('are checked at least 10,000 times in all', () => {
    expect(Object.values(ENGINE_RUNS).reduce((sum, runs) => sum + runs, 0)).toBeGreaterThanOrEqual(10_000);
  });
});

describe('sessions', () => {
  it(
    'same story, seed and moves give the same session',
    () => {
      checkProperty(
        'same seed and moves',
        fc.property(richScenario, picks, fc.integer(), fc.boolean(), (scenario, chosen, seed, gentler) => {
          const first = playRandomly(compileStory(scenario), chosen, { seed, gentler });
          const story = compileStory(structuredClone(scenario));
          let again = start(story, { seed, gentler });
          for (const move of lastOf(first).moves) {
            const result = apply(story, again, structuredClone(move));
            if (!result.ok) throw new Error(result.reason);
            again = result.session;
          }
          expect(JSON.stringify(again)).toBe(JSON.stringify(lastOf(first)));
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'are plain JSON, and apply never changes the story or the session that it is given',
    () => {
      checkProperty(
        'plain and untouched',
        fc.property(richScenario, picks, (scenario, chosen) => {
          const story = freeze(compileStory(scenario));
          for (const session of playRandomly(story, chosen)) {
            expect(JSON.parse(JSON.stringify(session))).toEqual(session);
            freeze(session);
            const moves = [...legalMoves(story, session), ...possibleMoves(story, session)];
            for (const move of moves) expect(apply(story, session, move).ok).toBe(true);
          }
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'every run ends, however it is played, within the visit limits',
    () => {
      checkProperty(
        'every run ends',
        fc.property(
          randomScenario,
          fc.array(fc.nat(50), { minLength: 80, maxLength: 80 }),
          fc.boolean(),
          (scenario, chosen, gentler) => {
            const story = compileStory({ ...scenario, gentler: { start: 'nb' } });
            let session = start(story, { seed: 1, gentler });
            for (const pick of chosen) {
              const moves = legalMoves(story, session);
              const move = moves[pick % Math.max(1, moves.length)];
              if (move === undefined) break;
              const result = apply(story, session, move);
              if (!result.ok) throw new Error(result.reason);
              session = result.session;
            }
            expect(session.ending).not.toBeNull();
            expect(legalMoves(story, session)).toEqual([]);
            for (const [node, visits] of Object.entries(session.visits)) {
              expect(visits).toBeLessThanOrEqual(story.nodes[node]?.maxVisits ?? Infinity);
            }
          },
        ),
      );
    },
    PROPERTY_TIMEOUT,
  );
});
