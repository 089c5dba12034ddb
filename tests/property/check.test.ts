import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import { checkScenario } from '#scenario/check';
import { openChoices, start } from '#engine';
import { randomScenario } from '../support/random-story.ts';
import { ROOT } from '../support/source-files.ts';

const SEED = 20_260_403;
const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');

type Json = ReturnType<typeof JSON.parse>;
const VALUES: readonly Json[] = [
  null,
  0,
  -1,
  1.5,
  1e99,
  '',
  'constructor',
  '__proto__',
  'hook',
  '@stay',
  true,
  [],
  {},
  ['x'],
  { vi: 'a' },
];

/** Every place of a document, as a path of keys. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.keys(value).flatMap((key) => places(value[key], [...path, key]))];
}

function mutate(document: Json, at: number, how: number, value: number): Json {
  const all = places(document).filter((path) => path.length > 0);
  const path = all[at % all.length] ?? [];
  const last = path[path.length - 1] ?? '';
  const parent = path.slice(0, -1).reduce((inside, key) => inside?.[key], document);
  if (typeof parent !== 'object' || parent === null) return document;
  if (how === 0) delete parent[last];
  else if (how === 1) parent[last] = VALUES[value % VALUES.length];
  else if (how === 2) {
    parent[`${last}x`] = parent[last];
    delete parent[last];
  } else parent[last] = structuredClone(path.slice(0, -2).reduce((inside, key) => inside?.[key], document));
  return document;
}

/** Whatever the file, the checker answers; and what it lets through can be played. */
function expectSane(text: string): void {
  const { scenario, diagnostics } = checkScenario(text);
  expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  for (const { line, column, path } of diagnostics) {
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    expect(path === '' || path.startsWith('/')).toBe(true);
  }
  if (scenario === null) return;
  const story = compileStory(scenario);
  openChoices(story, start(story, { seed: 1 }));
}

describe('the checker never fails on', () => {
  it('documents with changed values, lost, renamed and misplaced parts', () => {
    const change = fc.tuple(fc.nat(5000), fc.nat(3), fc.nat(20));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const document = changes.reduce((json, [at, how, value]) => mutate(json, at, how, value), JSON.parse(TINY));
        expectSane(JSON.stringify(document, null, 2));
      }),
      { seed: SEED, numRuns: 800 },
    );
  }, 30_000);

  it('texts with lost, doubled and foreign characters', () => {
    const change = fc.tuple(
      fc.nat(20_000),
      fc.constantFrom('', '{', '}', '"', ',', '\\', '\n', '\u0000', '/*', '[[[[', '0'),
      fc.nat(3),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce((before, [at, piece, cut]) => {
          const place = at % before.length;
          return before.slice(0, place) + piece + before.slice(place + cut);
        }, TINY);
        expectSane(text);
      }),
      { seed: SEED, numRuns: 800 },
    );
  }, 30_000);
});

describe('the checker and the engine agree', () => {
  it('a target that does not exist is always found', () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(10), (scenario, at) => {
        const choices = Object.values(scenario.nodes).flatMap(({ choices: own }) => Object.values(own ?? {}));
        const choice = choices[at % choices.length];
        if (choice === undefined) return;
        choice.goto = 'nowhere';
        expect(checkScenario(JSON.stringify(scenario)).diagnostics.map(({ code }) => code)).toContain('S101');
      }),
      { seed: SEED, numRuns: 300 },
    );
  }, 30_000);
});
