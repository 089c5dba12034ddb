import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { scenarioSchema } from '#scenario/check';
import { SCENARIOS } from './files.ts';
import type { Verb } from './verb.ts';
import { wrongUse } from './verb.ts';

/** The JSON Schema by which editors complete and check scenario files. */
export function formatSchema(): string {
  const schema = toJsonSchema(scenarioSchema, { target: 'draft-2020-12', errorMode: 'ignore' });
  const named = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema };
  return `${JSON.stringify(named, null, 2)}\n`;
}

/** Writes the schema, or with `--json` prints it. */
export const schema: Verb = {
  options: {},
  run(run) {
    if (run.args.length > 0) return wrongUse(run, 'schema', 'error.too-many', { name: run.args[0] ?? '' });
    if (run.json) {
      run.print(formatSchema().trimEnd());
      return 0;
    }
    const path = join(SCENARIOS, 'scenario.schema.json');
    writeFileSync(path, formatSchema());
    run.print(run.say('written', { name: relative(process.cwd(), path) }));
    return 0;
  },
};
