import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import { apply, legalMoves, openChoices, parseMove, parseSave, resume, start, toSave } from '#engine';
import type { Move, Session } from '#engine';
import { PROPERTY_TIMEOUT, checkProperty } from '../support/property.ts';
import { lastOf, picks, playRandomly, richScenario } from '../support/rich-story.ts';

const NAMES = [
  'c0 c1 c2 t0 card photo @stay na good',
  'nodes/na/lines/hello nodes/nb/lines/later nodes/na/choices/c0/lines/answer',
  '__proto__ constructor prototype toString hasOwnProperty',
].flatMap((names) => names.split(' '));
const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.string() });

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ type: fc.constant('choose' as const), choice: name }),
  fc.record({ type: fc.constant('choose' as const), choice: name, sentence: name }),
  fc.record({ type: fc.constant('choose' as const), choice: name, unheard: fc.array(name, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('inspect' as const), item: name }),
  fc.record({ type: fc.constant('flag' as const), line: name, on: fc.boolean() }),
  fc.constant({ type: 'pause' as const }),
);

/** What could stand where a move should: any JSON, any value, and moves whose parts are wrong, lost or foreign. */
const anyDocument: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
  fc.dictionary(
    fc.constantFrom('type', 'choice', 'sentence', 'unheard', 'item', 'line', 'on', 'at', '__proto__', 'constructor'),
    fc.oneof(fc.constantFrom('choose', 'inspect', 'flag', 'pause'), name, fc.jsonValue(), fc.boolean()),
  ),
);

/** Whether the rules allow a well-formed move here, told from the session alone. */
function isAllowed(story: Parameters<typeof apply>[0], session: Session, move: Move): boolean {
  if (move.type === 'flag')
    return session.transcript.some((entry) => entry.kind === 'line' && entry.line === move.line);
  if (session.ending !== null) return false;
  if (move.type === 'choose') return openChoices(story, session).some(({ id }) => id === move.choice);
  return move.type === 'pause' || Object.keys(story.inspectables).includes(move.item);
}

describe('moves', () => {
  it(
    'legal moves are accepted at every step',
    () => {
      checkProperty(
        'legal moves',
        fc.property(richScenario, picks, (scenario, chosen) => {
          const story = compileStory(scenario);
          for (const session of playRandomly(story, chosen)) {
            for (const move of legalMoves(story, session)) expect(apply(story, session, move).ok).toBe(true);
          }
        }),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'any other is refused, and a refused one changes nothing',
    () => {
      checkProperty(
        'any move',
        fc.property(
          richScenario,
          picks,
          fc.array(anyMove, { minLength: 1, maxLength: 6 }),
          (scenario, chosen, moves) => {
            const story = compileStory(scenario);
            const session = lastOf(playRandomly(story, chosen));
            const before = JSON.stringify(session);
            for (const move of moves) {
              const result = apply(story, session, move);
              expect(result.ok).toBe(isAllowed(story, session, move));
              if (result.ok) expect(result.session.moves).toEqual([...session.moves, move]);
            }
            expect(JSON.stringify(session)).toBe(before);
          },
        ),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it(
    'any document in place of a move is answered, never with an exception',
    () => {
      checkProperty(
        'any document as move',
        fc.property(
          richScenario,
          picks,
          fc.array(anyDocument, { minLength: 1, maxLength: 6 }),
          (scenario, chosen, documents) => {
            const story = compileStory(scenario);
            const session = lastOf(playRandomly(story, chosen));
            const before = JSON.stringify(session);
            for (const document of documents) {
              const move = parseMove(document);
              const result = apply(story, session, document as Move);
              expect(result.ok).toBe(move !== null && isAllowed(story, session, move));
              if (!result.ok) expect(result.reason === 'unknown-move').toBe(move === null);
              else expect(JSON.parse(JSON.stringify(result.session.moves.at(-1)))).toEqual(move);
            }
            expect(JSON.stringify(session)).toBe(before);
          },
        ),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('saves', () => {
  it(
    'any document in place of a save is answered, and what is let through can be resumed',
    () => {
      const field = fc.constantFrom('format', 'scenario', 'hash', 'seed', 'gentler', 'moves', 'moves.0', 'moves.1');
      checkProperty(
        'any document as save',
        fc.property(
          richScenario,
          picks,
          fc.array(fc.tuple(field, anyDocument), { minLength: 1, maxLength: 3 }),
          (scenario, chosen, changes) => {
            const story = compileStory(scenario);
            const document = { ...toSave(lastOf(playRandomly(story, chosen))) } as Record<string, unknown>;
            for (const [key, value] of changes) {
              expect(() => parseSave(value)).not.toThrow();
              const moves = document['moves'];
              if (!key.startsWith('moves.')) document[key] = value;
              else if (Array.isArray(moves)) document['moves'] = [value, ...moves.slice(1)];
            }
            const parsed = parseSave(document);
            if (!parsed.ok) return;
            const { session, dropped } = resume(story, parsed.save);
            expect(session.moves.length + dropped).toBe(parsed.save.moves.length);
            expect(start(story, { seed: session.seed }).seed).toBe(session.seed);
          },
        ),
        // A list with a hole was let through.
        [{ seed: 20_260_402, path: '517:0:0:0:0:0:0:0:0:0:0:0:0:2:1:1:1' }],
      );
    },
    PROPERTY_TIMEOUT,
  );
});
