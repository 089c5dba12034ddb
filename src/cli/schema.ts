import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from '#scenario/check';
import { SCENARIOS } from './files.ts';
import type { Run } from './main.ts';

/** The JSON Schema by which editors complete and check scenario files. */
export function formatSchema(): string {
  const schema = toJsonSchema(scenarioSchema, { target: 'draft-2020-12', errorMode: 'ignore' });
  const named = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema };
  return `${JSON.stringify(named, null, 2)}\n`;
}

export function runSchema({ say, print }: Run): number {
  const path = join(SCENARIOS, 'scenario.schema.json');
  writeFileSync(path, formatSchema());
  print(say('schema.written', { name: relative(process.cwd(), path) }));
  return 0;
}
