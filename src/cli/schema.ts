import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { definitions, itemSetSchema, scenarioSchema } from '#scenario/authoring';
import { SCENARIOS } from './files.ts';
import type { Verb } from './verb.ts';
import { wrongUse } from './verb.ts';

type Json = ReturnType<typeof JSON.parse>;

/** The JSON Schemas by which editors complete and check what authors write, by the name of the file. */
const SCHEMAS = { 'scenario.schema.json': scenarioSchema, 'items.schema.json': itemSetSchema } as const;
export type SchemaFile = keyof typeof SCHEMAS;
export const SCHEMA_FILES = Object.keys(SCHEMAS) as readonly SchemaFile[];

export function formatSchema(file: SchemaFile = 'scenario.schema.json'): string {
  const generated = toJsonSchema(SCHEMAS[file], {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions,
    overrideSchema: ({ jsonSchema }) => flatten(jsonSchema),
  });
  const names = new Map(Object.entries<Json>(generated.$defs ?? {}).map(([name, body]) => [bare(body), name]));
  const shared: Json = refer(generated, names, true);
  for (const [name, body] of Object.entries<Json>(generated.$defs ?? {})) shared.$defs[name] = refer(body, names, true);
  const named = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...shared };
  return `${JSON.stringify(named, null, 2)}\n`;
}

/** Writes the schemas, or with `--json` prints that of scenarios. */
export const schema: Verb = {
  options: {},
  run(run) {
    if (run.args.length > 0) return wrongUse(run, 'schema', 'error.too-many', { name: run.args[0] ?? '' });
    if (run.json) {
      run.print(formatSchema().trimEnd());
      return 0;
    }
    for (const file of SCHEMA_FILES) {
      const path = join(SCENARIOS, file);
      writeFileSync(path, formatSchema(file));
      run.print(run.say('written', { name: relative(process.cwd(), path) }));
    }
    return 0;
  },
};
/** A list of plain types says the same as a choice between them: bounds only ever apply to numbers. */
function flatten(schema: Json): Json {
  const options: readonly Json[] = schema.anyOf ?? [];
  const types = options.map(({ type }) => type);
  if (types.length === 0 || types.some((type) => type === undefined || type === 'object')) return schema;
  return Object.assign({}, ...options, { type: types });
}

const bare = ({ description: _description, ...body }: Json): string => JSON.stringify(body);

/** A part that is described anew where it is used refers to its definition all the same. */
function refer(schema: Json, names: ReadonlyMap<string, string>, whole = false): Json {
  if (Array.isArray(schema)) return schema.map((item) => refer(item, names));
  if (typeof schema !== 'object' || schema === null) return schema;
  const name = whole ? undefined : names.get(bare(schema));
  if (name !== undefined) {
    const { description } = schema;
    return { $ref: `#/$defs/${name}`, ...(description === undefined ? {} : { description }) };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, refer(value, names)]));
}
