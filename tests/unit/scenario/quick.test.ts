import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileStory } from '#scenario';
import { checkScenario } from '#scenario/check';
import { valueHash } from '../../../src/scenario/hash.ts';
import { compileGuard } from '../../../src/scenario/check/guard.ts';
import { countKeys, parseSound } from '../../../src/scenario/check/quick.ts';
import type { SchemaNode } from '../../../src/scenario/check/shape.ts';
import { largeScenario } from '../../support/large-story.ts';
import { ROOT, sourceFiles } from '../../support/source-files.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const TINY = read('tests/fixtures/valid/tiny.scenario.json');
const condition = (depth: number): string => `${'{"not":'.repeat(depth)}{"seen":"hook"}${'}'.repeat(depth)}`;

describe('parseSound', () => {
  it.each(sourceFiles('scenarios', ['.scenario.json']).map(({ path }) => path))('takes %s', (path) => {
    expect(parseSound(read(path))?.scenario).toEqual(JSON.parse(read(path)));
  });

  it.each([
    ['a duplicate key', TINY.replace('"format": 1,', '"format": 1, "format": 1,')],
    ['a duplicate key deep inside', TINY.replace('"vi": "Mẹ ơi', '"vi": "", "vi": "Mẹ ơi')],
    ['a duplicate key written with an escape', TINY.replace('"format": 1,', '"format": 1, "form\\u0061t": 1,')],
    ['a reserved key', TINY.replace('"cast": {', '"cast": {"__proto__": {},')],
    ['an unknown field', TINY.replace('"format": 1,', '"format": 1, "formats": 1,')],
    ['a missing field', TINY.replace('"start": "hook",', '')],
    ['a number beyond all numbers', TINY.replace('"max": 3', '"max": 1e999')],
    ['deep conditions', TINY.replace('{ "var": "paid", "eq": true }', condition(30))],
  ])('leaves %s to the close look', (_name, text) => expect(parseSound(text)).toBeNull());

  it('finds every pair of texts', () => {
    const pairs = TINY.match(/"vi":/g) ?? [];
    expect(parseSound(TINY)?.texts).toHaveLength(pairs.length);
  });
});

describe('countKeys', () => {
  it.each([
    ['{}', 0],
    ['{"a":1,"b" : {"c"\n:[]}}', 3],
    ['{"a":"b\\":","c":"\\\\"}', 2],
    ['[":", "a:", {"":""}]', 1],
    ['"x"', 0],
    ['{"\\\\":"\\\\\\":"}', 1],
  ])('%s', (text, keys) => expect(countKeys(text)).toBe(keys));
});

describe('compileGuard', () => {
  it('refuses to guard what it does not know', () => {
    expect(() => compileGuard(v.bigint() as SchemaNode)).toThrow('bigint');
    expect(() => compileGuard(v.pipe(v.string(), v.email()) as unknown as SchemaNode)).toThrow('email');
  });
});

describe('the large story of the measurements', () => {
  it('is sound, of the stated size, and the same for the same seed', () => {
    const scenario = largeScenario();
    const choices = Object.values(scenario.nodes).flatMap(({ choices: own }) => Object.values(own ?? {}));
    const closed = choices.filter(({ when }) => when !== undefined).length / choices.length;
    expect(checkScenario(JSON.stringify(scenario)).diagnostics).toEqual([]);
    expect(Object.keys(scenario.nodes)).toHaveLength(200);
    expect(choices.length / 200).toBeCloseTo(3, 0);
    expect(closed).toBeGreaterThan(0.27);
    expect(closed).toBeLessThan(0.33);
    expect(largeScenario()).toEqual(scenario);
    expect(largeScenario({ seed: 2 })).not.toEqual(scenario);
  });
});

describe('valueHash', () => {
  it.each([
    ['a text and a number', '1', 1],
    ['texts that join alike', ['ab', 'c'], ['a', 'bc']],
    ['nesting', [[1], 2], [[1, 2]]],
    ['keys and values', { a: 'b' }, { b: 'a' }],
    ['truth and number', true, 1],
    ['fractions', 0.25, 0.5],
    ['large numbers', 2 ** 33, 2 ** 34],
    ['zero and nothing', { a: 0 }, { a: null }],
  ])('tells apart: %s', (_name, a, b) => expect(valueHash(a)).not.toBe(valueHash(b)));

  it('is the same for the same story, and another when a rule of it changes', () => {
    const scenario = largeScenario({ nodes: 20 });
    const { hash } = compileStory(scenario);
    expect(compileStory(structuredClone(scenario)).hash).toBe(hash);
    const changed = structuredClone(scenario);
    Object.assign(changed.nodes['n3'] ?? {}, { minutes: 77 });
    expect(compileStory(changed).hash).not.toBe(hash);
    const reworded = structuredClone(scenario);
    reworded.title.vi = 'Tên khác';
    expect(compileStory(reworded).hash).toBe(hash);
  });
});
