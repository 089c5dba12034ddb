/** The checker as players get it, bundled without the documentation of fields, says what the one of the authors says. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { definitions, packSchema, scenarioSchema } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import { leaveOutFieldDocs } from '../../../src/tools/field-docs-plugin.ts';
import { ROOT, sourceFiles } from '../../support/source-files.ts';

const FOLDER = join(ROOT, 'tests/fixtures/invalid');
const broken = readdirSync(FOLDER).filter((file) => file.endsWith('.scenario.json'));

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: join(ROOT, 'src/scenario/check.ts'), preserveEntrySignatures: 'strict' },
    },
    plugins: [leaveOutFieldDocs()],
  });
  const chunks = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  expect(chunks).toHaveLength(1);
  return chunks[0]?.type === 'chunk' ? chunks[0].code : '';
}

/** Every text that some part of a schema describes a field with. */
function docsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const own =
    'type' in value && value.type === 'description' && 'description' in value ? [String(value.description)] : [];
  return [...own, ...Object.values(value).flatMap((child) => docsOf(child, seen))];
}

describe('the checker as it is built', () => {
  let code: string;
  let built: { readonly checkScenario: typeof checkScenario };

  beforeAll(async () => {
    code = await bundle();
    built = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as typeof built;
  }, 60_000);

  it('holds no documentation', () => {
    const docs = docsOf([scenarioSchema, packSchema, definitions]);
    expect(docs.length).toBeGreaterThan(100);
    expect(docs.filter((text) => text.length > 20 && code.includes(text.slice(0, 60)))).toEqual([]);
  });

  it.each(broken)('finds in %s the same', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    expect(built.checkScenario(text)).toEqual(checkScenario(text));
  });

  it.each(sourceFiles('scenarios', ['.scenario.json']).map(({ path, text }) => [path, text] as const))(
    'takes %s',
    (_path, text) => expect(built.checkScenario(text)).toEqual(checkScenario(text)),
  );
});
