import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARM_CHANNELS, HARM_LEVELS, compileStory } from '#scenario';
import type { Scenario, ScenarioChoice } from '#scenario';
import { HARM_UNIT, actionsScore, judgedMoments, resume, scoreOf, toSave, wasHarmed } from '#engine';
import type { Move, ScoredDecision } from '#engine';
import { playMoves } from '../support/play.ts';
import { PROPERTY_TIMEOUT, checkProperty } from '../support/property.ts';
import { lastOf, picks, playRandomly, richScenario } from '../support/rich-story.ts';
import { packedScenarios } from '../support/scenario-files.ts';

describe('scores', () => {
  it(
    'lie within 0..100 at every step, name their reasons, and judge each judged moment once',
    () => {
      checkProperty(
        'score in bounds',
        fc.property(richScenario, picks, (scenario, chosen) => {
          const story = compileStory(scenario);
          for (const session of playRandomly(story, chosen)) {
            const { score, reasons, earned, possible, unharmed } = scoreOf(story, session);
            expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
            expect(unharmed >= 0 && unharmed <= 1).toBe(true);
            if (!wasHarmed(session)) expect(unharmed).toBe(1);
            expect(reasons.reduce((sum, { weight, q4 }) => sum + weight * q4, 0)).toBe(earned);
            expect(reasons.reduce((sum, { weight }) => sum + 4 * weight, 0)).toBe(possible);
            expect(new Set(reasons.map(({ node }) => node)).size).toBe(reasons.length);
            const judged = judgedMoments(story, session);
            expect(new Set(judged.map(({ node }) => node)).size).toBe(judged.length);
            for (const { node, answer, right } of judged) {
              expect(story.nodes[node]?.decision?.judgement).toBe(true);
              expect(right).toBe(answer === story.truth);
            }
          }
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'never fall when a quality is raised or a harm is lowered',
    () => {
      const decision = fc.record({ weight: fc.integer({ min: 1, max: 3 }), q4: fc.integer({ min: 0, max: 4 }) });
      const amount = fc.integer({ min: 0, max: HARM_UNIT });
      const harm = fc.record({ money: amount, data: amount, safety: amount, isolation: amount });
      checkProperty(
        'formula never falls',
        fc.property(
          fc.array(decision, { maxLength: 15 }),
          harm,
          fc.nat(14),
          fc.constantFrom(...HARM_CHANNELS),
          fc.nat(HARM_UNIT),
          (list, harms, at, channel, less) => {
            const { score } = actionsScore(list, harms);
            const raised: ScoredDecision[] = list.map((item, i) =>
              i === at ? { ...item, q4: Math.min(4, item.q4 + 1) } : item,
            );
            expect(actionsScore(raised, harms).score).toBeGreaterThanOrEqual(score);
            const eased = { ...harms, [channel]: Math.max(0, harms[channel] - less) };
            expect(actionsScore(list, eased).score).toBeGreaterThanOrEqual(score);
          },
        ),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'never fall when the same run is played in a story with any quality raised or any harm lowered',
    () => {
      checkProperty(
        'story never falls',
        fc.property(richScenario, picks, fc.nat(9999), fc.nat(9999), (scenario, chosen, at, by) => {
          const story = compileStory(scenario);
          const better = compileStory(improve(scenario, at, by));
          for (const session of playRandomly(story, chosen).slice(-3)) {
            const { session: again, dropped } = resume(better, toSave(session));
            expect(dropped).toBe(0);
            expect(scoreOf(better, again).score).toBeGreaterThanOrEqual(scoreOf(story, session).score);
          }
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'are the same without the pauses and flags, wherever these stand',
    () => {
      const counts = ({ type }: Move): boolean => type === 'choose' || type === 'inspect';
      checkProperty(
        'moves that never score',
        fc.property(richScenario, picks, (scenario, chosen) => {
          const story = compileStory(scenario);
          const session = lastOf(playRandomly(story, chosen));
          const bare = playMoves(story, session.moves.filter(counts));
          expect(scoreOf(story, bare)).toEqual(scoreOf(story, session));
          expect(judgedMoments(story, bare)).toEqual(judgedMoments(story, session));
          expect({ ...bare, moves: [], transcript: [], flags: [] }).toEqual({
            ...session,
            moves: [],
            transcript: [],
            flags: [],
          });
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

/** Raises one quality, or lowers one harm, by any step. */
function improve(scenario: Scenario, at: number, by: number): Scenario {
  const copy = structuredClone(scenario);
  const changes = [
    ...Object.values(copy.nodes).flatMap(({ choices }) => Object.values(choices ?? {})),
    ...Object.values(copy.tray),
  ].flatMap(improvements);
  changes[at % Math.max(1, changes.length)]?.(by);
  return copy;
}

type Conduct = Pick<ScenarioChoice, 'quality' | 'harm'>;

function improvements(conduct: Conduct): ((by: number) => void)[] {
  const { quality, harm } = conduct;
  const better = ([0, 0.25, 0.5, 0.75, 1] as const).filter((step) => quality !== undefined && step > quality);
  const raise = (by: number): void => {
    conduct.quality = better[by % better.length];
  };
  const lower = HARM_CHANNELS.flatMap((channel) => {
    const level = HARM_LEVELS.indexOf(harm?.[channel] ?? 'none');
    if (level === 0 || harm === undefined) return [];
    return [
      (by: number): void => {
        harm[channel] = HARM_LEVELS[by % level];
      },
    ];
  });
  return better.length > 0 ? [raise, ...lower] : lower;
}

describe('words, locale and presentation', () => {
  it(
    'never change a session or a score',
    () => {
      checkProperty('words of random stories', fc.property(richScenario, picks, fc.string(), expectSameWithOtherWords));
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'never change a session or a score of a shipped scenario',
    () => {
      const shipped = packedScenarios().map(({ scenario }) => scenario);
      expect(shipped.length).toBeGreaterThan(0);
      const longer = fc.array(fc.nat(9999), { minLength: 5, maxLength: 30 });
      checkProperty(
        'words of shipped stories',
        fc.property(fc.nat(shipped.length - 1), longer, fc.string(), (at, chosen, word) => {
          const scenario = shipped[at];
          if (scenario !== undefined) expectSameWithOtherWords(scenario, chosen, word);
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

function expectSameWithOtherWords(scenario: Scenario, chosen: readonly number[], word: string): void {
  const story = compileStory(scenario);
  const session = lastOf(playRandomly(story, chosen));

  const reworded = compileStory(reword(scenario, word) as Scenario);
  expect(resume(reworded, toSave(session))).toEqual({ session, dropped: 0, stopped: null, changed: false });
  expect(scoreOf(reworded, session)).toEqual(scoreOf(story, session));

  const restaged = compileStory(restage(reword(scenario, word) as Scenario));
  const again = resume(restaged, toSave(session));
  expect(again.dropped).toBe(0);
  expect(scoreOf(restaged, again.session)).toEqual(scoreOf(story, session));
  expect(judgedMoments(restaged, again.session)).toEqual(judgedMoments(story, session));
}

/** Changes every text of the file, in each language differently. */
function reword(value: unknown, word: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => reword(part, word));
  const entries = Object.entries(value);
  if ('vi' in value && 'en' in value) return { vi: `${word}≠${String(value.vi)}`, en: `${String(value.en)}${word}!` };
  return Object.fromEntries(entries.map(([key, part]) => [key, reword(part, word)]));
}

/** Shows the same story in other apps, by other faces, at another hour, under another heading. */
function restage(scenario: Scenario): Scenario {
  return {
    ...scenario,
    kind: 'fake-job',
    theme: 'jobs',
    age: 16,
    intensity: 2,
    minutes: 9,
    clock: '03:33',
    objectives: ['C6'],
    cast: Object.fromEntries(
      Object.entries(scenario.cast).map(([id, person]) => [id, { ...person, portrait: 'ba' as const }]),
    ),
    threads: Object.fromEntries(
      Object.entries(scenario.threads).map(([id, thread]) => [id, { ...thread, app: 'mail' as const }]),
    ),
    nodes: Object.fromEntries(Object.entries(scenario.nodes).map(([id, node]) => [id, { ...node, pressure: 2 }])),
  };
}
