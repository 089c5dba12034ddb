import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '#analysis';
import { CUES, TACTICS } from '#scenario';
import { DIAGNOSTIC_CODES } from '#scenario/authoring';
import { formatReference } from '../../../src/cli/reference-page.ts';
import { formatSchema } from '../../../src/cli/schema.ts';
import { ROOT, sourceFiles } from '../../support/source-files.ts';
import { runCli } from '../../support/run-cli.ts';

const page = formatReference();

describe('the reference page', () => {
  it('is fresh: run `npm run scenarios -- reference`', () => {
    expect(readFileSync(join(ROOT, 'scenarios/REFERENCE.md'), 'utf8')).toBe(page);
  });

  it('names every field of the schema', () => {
    const fields = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as { properties?: Record<string, unknown> };
      const names = Object.keys(properties ?? {});
      const isWords = names.includes('vi') && names.includes('en');
      const isCondition = ['var', 'all', 'any', 'not', 'seen', 'chose'].some((name) => names.includes(name));
      if (!isWords && !isCondition) for (const name of names) fields.add(name);
      Object.values(value).forEach(walk);
    };
    walk(JSON.parse(formatSchema()));
    expect(fields.size).toBeGreaterThan(60);
    for (const name of fields) expect(page).toContain(`| \`${name}\` |`);
  });

  it('names every code, and shows an example of each that has a failing file', () => {
    for (const code of [...DIAGNOSTIC_CODES.keys(), ...FINDING_CODES]) expect(page).toContain(`| \`${code}\` |`);
    const examples = sourceFiles('tests/fixtures/invalid', ['.scenario.json']).map(({ path }) =>
      path.split('/').at(-1),
    );
    const codes = new Set(examples.flatMap((name) => /^([A-Z]\d{3})-/.exec(name ?? '')?.[1] ?? []));
    for (const code of codes) expect(page).toContain(`[${code}](../tests/fixtures/invalid/${code}-`);
  });

  it('gives the meaning of each word in both languages', () => {
    for (const id of [...TACTICS, ...CUES]) expect(page).toMatch(new RegExp(`\\| \`${id}\` \\| \\S[^|]* \\| \\S`));
  });

  it('has no empty meaning in a list of words', () => {
    const lists = page.slice(page.indexOf('## Vocabularies'), page.indexOf('## What the checker finds'));
    expect(lists).not.toMatch(/\| +\|/);
  });
});

describe('schema', () => {
  it('comes as JSON when asked', async () => {
    const { code, out } = await runCli(['schema', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('properties.nodes');
  });
});
