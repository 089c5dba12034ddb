import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HARM_CHANNELS, compileStory } from '#scenario';
import type { Scenario, Story } from '#scenario';
import {
  HARM_UNIT,
  actionsScore,
  apply,
  judgedMoments,
  legalMoves,
  openChoices,
  resume,
  scoreOf,
  start,
  toSave,
} from '#engine';
import type { Move, ScoredDecision, Session } from '#engine';
import { randomScenario } from '../support/random-story.ts';

const SEED = 20_260_402;
const picks = fc.array(fc.nat(50), { maxLength: 14 });

/** Plays a random legal run; every prefix of it is a session. */
function playRandomly(story: Story, chosen: readonly number[], seed = 1): Session[] {
  const sessions = [start(story, { seed })];
  for (const pick of chosen) {
    const session = sessions[sessions.length - 1]!;
    const moves: Move[] = [...legalMoves(story, session), { type: 'pause' }];
    if (session.ending !== null) break;
    const result = apply(story, session, moves[pick % moves.length]!);
    if (!result.ok) throw new Error(result.reason);
    sessions.push(result.session);
  }
  return sessions;
}

const last = (sessions: readonly Session[]): Session => sessions[sessions.length - 1]!;
const check = (numRuns: number) => ({ seed: SEED, numRuns });

describe('sessions', () => {
  it('same story, seed and moves give the same session', () => {
    fc.assert(
      fc.property(randomScenario, picks, fc.integer(), (scenario, chosen, seed) => {
        const first = last(playRandomly(compileStory(scenario), chosen, seed));
        const second = last(playRandomly(compileStory(structuredClone(scenario)), chosen, seed));
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
      check(600),
    );
  }, 60_000);

  it('are plain JSON, and a save resumes at every prefix to the uninterrupted session', () => {
    fc.assert(
      fc.property(randomScenario, picks, (scenario, chosen) => {
        const story = compileStory(scenario);
        for (const session of playRandomly(story, chosen)) {
          expect(JSON.parse(JSON.stringify(session))).toEqual(session);
          const stored = JSON.parse(JSON.stringify(toSave(session))) as ReturnType<typeof toSave>;
          expect(resume(story, stored)).toEqual({ session, dropped: 0, changed: false });
        }
      }),
      check(300),
    );
  }, 60_000);

  it('apply never changes the session that it is given', () => {
    fc.assert(
      fc.property(randomScenario, picks, (scenario, chosen) => {
        const story = compileStory(scenario);
        for (const session of playRandomly(story, chosen)) {
          const before = JSON.stringify(session);
          for (const move of legalMoves(story, session)) apply(story, session, move);
          expect(JSON.stringify(session)).toBe(before);
        }
      }),
      check(300),
    );
  }, 60_000);

  it('legal moves are accepted, and no move at all throws', () => {
    const anyMove = fc.oneof(
      fc.record({
        type: fc.constant('choose' as const),
        choice: fc.constantFrom('c0', 'c1', 'c2', 't0', 'constructor', ''),
      }),
      fc.record({ type: fc.constant('inspect' as const), item: fc.constantFrom('x', '__proto__', 'toString') }),
      fc.record({ type: fc.constant('flag' as const), line: fc.string(), on: fc.boolean() }),
      fc.constant({ type: 'pause' as const }),
    );
    fc.assert(
      fc.property(randomScenario, picks, anyMove, (scenario, chosen, move) => {
        const story = compileStory(scenario);
        const session = last(playRandomly(story, chosen));
        for (const legal of legalMoves(story, session)) expect(apply(story, session, legal).ok).toBe(true);
        const open = openChoices(story, session).some(({ id }) => move.type === 'choose' && move.choice === id);
        expect(apply(story, session, move).ok).toBe(open || (move.type === 'pause' && session.ending === null));
      }),
      check(800),
    );
  }, 60_000);

  it('every run ends or has a move left, within its visits', () => {
    fc.assert(
      fc.property(randomScenario, fc.array(fc.nat(50), { minLength: 60, maxLength: 60 }), (scenario, chosen) => {
        const story = compileStory(scenario);
        let session = start(story, { seed: 1 });
        for (const pick of chosen) {
          const moves = legalMoves(story, session);
          const move = moves[pick % Math.max(1, moves.length)];
          if (move === undefined) break;
          const result = apply(story, session, move);
          if (!result.ok) throw new Error(result.reason);
          session = result.session;
        }
        expect(legalMoves(story, session)).toEqual([]);
      }),
      check(500),
    );
  }, 60_000);
});

describe('scores', () => {
  it('lie within 0..100 at every step and name their reasons', () => {
    fc.assert(
      fc.property(randomScenario, picks, (scenario, chosen) => {
        const story = compileStory(scenario);
        for (const session of playRandomly(story, chosen)) {
          const { score, reasons, earned, possible } = scoreOf(story, session);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(reasons.reduce((sum, { weight, q4 }) => sum + weight * q4, 0)).toBe(earned);
          expect(reasons.reduce((sum, { weight }) => sum + 4 * weight, 0)).toBe(possible);
          judgedMoments(story, session);
        }
      }),
      check(600),
    );
  }, 60_000);

  it('never fall when a quality is raised or a harm is lowered', () => {
    const decision = fc.record({ weight: fc.integer({ min: 1, max: 3 }), q4: fc.integer({ min: 0, max: 4 }) });
    const harm = fc.record({ money: amount(), data: amount(), safety: amount(), isolation: amount() });
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 15 }),
        harm,
        fc.nat(14),
        fc.nat(3),
        fc.nat(HARM_UNIT),
        (list, harms, at, c, less) => {
          const { score } = actionsScore(list, harms);
          const raised: ScoredDecision[] = list.map((item, i) =>
            i === at ? { ...item, q4: Math.min(4, item.q4 + 1) } : item,
          );
          expect(actionsScore(raised, harms).score).toBeGreaterThanOrEqual(score);
          const channel = HARM_CHANNELS[c] ?? 'money';
          const eased = { ...harms, [channel]: Math.max(0, harms[channel] - less) };
          expect(actionsScore(list, eased).score).toBeGreaterThanOrEqual(score);
        },
      ),
      check(4000),
    );
  }, 60_000);

  it('never fall when the same run is played in a story with one quality raised or one harm lowered', () => {
    fc.assert(
      fc.property(randomScenario, picks, fc.nat(20), (scenario, chosen, at) => {
        const session = last(playRandomly(compileStory(scenario), chosen));
        const better = resume(compileStory(improve(scenario, at)), toSave(session));
        expect(better.dropped).toBe(0);
        const before = scoreOf(compileStory(scenario), session).score;
        expect(scoreOf(compileStory(improve(scenario, at)), better.session).score).toBeGreaterThanOrEqual(before);
      }),
      check(800),
    );
  }, 60_000);

  it('never depend on words', () => {
    fc.assert(
      fc.property(randomScenario, picks, (scenario, chosen) => {
        const session = last(playRandomly(compileStory(scenario), chosen));
        const reworded = JSON.parse(JSON.stringify(scenario).replaceAll('"Choice"', '"Khác"')) as Scenario;
        const again = resume(compileStory(reworded), toSave(session));
        expect(again.changed).toBe(false);
        expect(scoreOf(compileStory(reworded), again.session)).toEqual(scoreOf(compileStory(scenario), session));
      }),
      check(300),
    );
  }, 60_000);
});

function amount(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: HARM_UNIT });
}

/** Raises one quality by a step, or takes one harm away. */
function improve(scenario: Scenario, at: number): Scenario {
  const copy = structuredClone(scenario);
  const choices = [
    ...Object.values(copy.nodes).flatMap(({ choices: own }) => Object.values(own ?? {})),
    ...Object.values(copy.tray),
  ];
  const choice = choices[at % Math.max(1, choices.length)];
  if (choice === undefined) return copy;
  const raised = ([0, 0.25, 0.5, 0.75, 1] as const).find(
    (step) => choice.quality !== undefined && step > choice.quality,
  );
  if (at % 2 === 0 && raised !== undefined) choice.quality = raised;
  else if (choice.harm !== undefined) delete choice.harm[HARM_CHANNELS[at % 4] ?? 'money'];
  return copy;
}
