import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { ROOT } from '../../support/source-files.ts';

const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');
type Json = ReturnType<typeof JSON.parse>;
const edit = (change: (scenario: Json) => void): string => {
  const scenario = JSON.parse(TINY);
  change(scenario);
  return JSON.stringify(scenario);
};
const codes = (text: string): string[] => checkScenario(text).diagnostics.map(({ code }) => code);

describe('checkScenario', () => {
  it('gives a sound file back as it is, without diagnostics', () => {
    expect(checkScenario(TINY)).toEqual({ scenario: JSON.parse(TINY), diagnostics: [] });
  });

  it('takes a byte order mark', () => {
    expect(checkScenario(`\uFEFF${TINY}`).scenario?.id).toBe('tiny');
  });

  it.each([
    ['nothing', ''],
    ['blank', ' \n'],
    ['a word', 'scenario'],
    ['null', 'null'],
    ['a number', '3'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['only a brace', '{'],
    ['a page', '<!doctype html><p>'],
    ['zeros', '\u0000\u0000'],
    ['deep nesting', '{"nodes":'.repeat(5000)],
  ])('refuses %s with a fault, never with an exception', (_name, text) => {
    const { scenario, diagnostics } = checkScenario(text);
    expect(scenario).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { line, column } of diagnostics) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
  });

  it('reports every missing field of an empty object', () => {
    const found = checkScenario('{}').diagnostics;
    expect(found.length).toBeGreaterThan(15);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['F010']));
  });

  it('is not led astray by names that objects inherit', () => {
    const text = TINY.replace('"start": "hook"', '"start": "constructor"').replace(
      '"cast": {',
      '"cast": { "__proto__": { "polluted": 1 },',
    );
    expect(codes(text)).toEqual(expect.arrayContaining(['F023', 'S101']));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps checking meaning when the shape is at fault elsewhere', () => {
    const text = edit((scenario) => {
      scenario.minutes = 'long';
      scenario.nodes.hook.choices.wait.goto = 'aftre';
      delete scenario.nodes.hook.choices.pay.stance;
    });
    expect(codes(text).toSorted()).toEqual(['F009', 'F010', 'S101']);
  });

  it('does not call things unreachable while it is unclear where the story leads', () => {
    const text = edit((scenario) => {
      scenario.nodes.hook.choices.wait.goto = 'somewhere-else-entirely';
      delete scenario.nodes.hook.choices.pay.goto;
    });
    expect(codes(text).toSorted()).toEqual(['F010', 'S101']);
  });

  it('checks helplines and their numbers against the list that it is given', () => {
    const helplines = { 'my-line': { number: '1022' } };
    const text = edit((scenario) => {
      for (const ending of Object.values<Json>(scenario.endings)) ending.helplines = ['my-line'];
      scenario.endings.fine.text.en = 'Call 1022 or 111.';
    });
    const found = checkScenario(text, { helplines }).diagnostics;
    expect(found.map(({ code, params }) => [code, params['found']])).toEqual([['L210', '111']]);
  });

  it('takes a tray move with a harm only when it opens recovery, at each override as well', () => {
    const text = edit((scenario) => {
      scenario.tray['pay-fee'] = { ...scenario.nodes.hook.choices.pay, kind: 'stop', quality: 0.25 };
      scenario.nodes.after.trayOff = true;
      scenario.nodes.hook.tray = { 'pay-fee': { effects: { add: { trust: 1 } } } };
    });
    expect(checkScenario(text).diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['S157', '/nodes/hook/tray/pay-fee/effects'],
    ]);
  });

  it('claims nothing about conditions on variables of very many values, and is quick about them', () => {
    const text = edit((scenario) => {
      scenario.variables.trust = { type: 'integer', min: -1_000_000, max: 1_000_000, start: 0 };
      scenario.nodes.after.choices.sure.when.any[1] = { var: 'trust', gte: 5000 };
    });
    expect(codes(text)).toEqual(['S129']);
  });

  it('takes the order of the fields of a file for nothing', () => {
    const turned = edit((scenario) => {
      scenario.nodes.after.choices.bank.when = { eq: true, var: 'paid' };
    });
    const closely = turned.replace('{', '{ "$comment": "a", ');
    expect(checkScenario(turned).scenario).toEqual(JSON.parse(TINY));
    expect(checkScenario(closely).scenario).toEqual({ ...JSON.parse(TINY), $comment: 'a' });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'takes "%s" for a fault wherever ids stand, and for nothing else',
    (name) => {
      for (const map of ['cast', 'threads', 'inspectables', 'variables', 'tray', 'nodes', 'endings']) {
        const text = TINY.replace(`"${map}": {`, `"${map}": { "${name}": ${JSON.stringify(JSON.parse(TINY)[map])},`);
        const found = checkScenario(text);
        expect(found.scenario, map).toBeNull();
        expect(found.diagnostics.map(({ code }) => code)).toContain(/[A-Z]/.test(name) ? 'F013' : 'F023');
      }
      const named = TINY.replace('"goto": "after"', `"goto": "${name}"`).replace(
        '"with": "caller"',
        `"with": "${name}"`,
      );
      expect(codes(named)).toContain('S101');
      expect(codes(named)).toContain(/[A-Z_]/.test(name) ? 'F013' : 'S103');
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});
