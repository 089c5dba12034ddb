import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILES, formatSchema } from '../../../src/cli/schema.ts';
import { ROOT } from '../../support/source-files.ts';

const committed = readFileSync(join(ROOT, 'scenarios/scenario.schema.json'), 'utf8');

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** Every field of every part, as `part.field`. */
function fieldsOf(value: unknown, name: string): [string, JsonSchema][] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {} } = value as JsonSchema;
  const own = Object.entries(properties).map(([key, field]): [string, JsonSchema] => [`${name}.${key}`, field]);
  return [...own, ...Object.entries(value).flatMap(([key, part]) => fieldsOf(part, `${name}/${key}`))];
}

describe('scenario.schema.json', () => {
  it.each(SCHEMA_FILES)('%s is fresh: run `npm run scenarios -- schema`', (file) => {
    expect(readFileSync(join(ROOT, 'scenarios', file), 'utf8')).toBe(formatSchema(file));
  });

  it('documents every field', () => {
    const fields = fieldsOf(JSON.parse(committed), '');
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter(([, { description = '' }]) => description.length < 5).map(([name]) => name)).toEqual([]);
  });

  it('is flat: parts refer to each other, and only variables come in two shapes', () => {
    expect(committed.match(/"(?:oneOf|allOf)"/g)).toBeNull();
    expect(committed.match(/"anyOf"/g)).toHaveLength(1);
    expect(committed.split('\n').length).toBeLessThan(1600);
  });
});
