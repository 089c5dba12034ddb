/** The fields of the format, as tables: read off the JSON Schema, whose descriptions are the documentation. */

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

interface Section {
  readonly title: string;
  readonly schema: JsonSchema;
}

const ID = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
/** From this many values on a list stands with the vocabularies only. */
const LONG_LIST = 10;

/** A section for the scenario and for every object in it; what is the same in two places comes once. */
export function formatFields(root: JsonSchema, rootTitle = 'scenario'): string {
  const sections: Section[] = [];
  const titles = new Map<string, string>();
  const name: Name = (schema, title) => {
    const key = JSON.stringify(schema.properties);
    const known = titles.get(key);
    if (known !== undefined) return known;
    titles.set(key, title);
    sections.push({ title, schema });
    return title;
  };
  name(root, rootTitle);
  const written: string[] = [];
  // Sections grow while their fields are described.
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i];
    if (section !== undefined) written.push(formatSection(section, { name, rootTitle, parts: root.$defs ?? {} }));
  }
  return written.join('\n');
}

/** Gives an object its section, and says under which title it stands. */
type Name = (schema: JsonSchema, title: string) => string;

interface Page {
  readonly name: Name;
  readonly rootTitle: string;
  /** Parts that the schema refers to. */
  readonly parts: Readonly<Record<string, JsonSchema>>;
}

function formatSection({ title, schema }: Section, page: Page): string {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(([field, about]) => {
    const path = title === page.rootTitle ? field : `${title}.${field}`;
    const need = required.has(field) ? 'yes' : '';
    return `| \`${field}\` | ${typeOf(about, path, page)} | ${need} | ${cell(about.description ?? partOf(about, page)?.description ?? '')} |`;
  });
  const lead = schema.description === undefined ? '' : `${schema.description}\n\n`;
  return `### \`${title}\`\n\n${lead}| field | value | required | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** Text in one cell of a table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function typeOf(schema: JsonSchema, path: string, page: Page): string {
  const { type, properties, additionalProperties, items, anyOf, minimum, maximum, pattern } = schema;
  if (schema.$ref !== undefined) return partType(schema, page);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return listOf(schema.enum);
  if (anyOf !== undefined) return alternatives(anyOf, path, page);
  if (properties !== undefined) return isWords(schema) ? 'words (`vi`, `en`)' : linkTo(page.name(schema, path));
  if (typeof type === 'object')
    return [...new Set(type.map((one) => typeOf({ ...schema, type: one }, path, page)))].join(' or ');
  if (type === 'object' && typeof additionalProperties === 'object') {
    return `map by id of ${typeOf(additionalProperties, `${path}.<id>`, page)}`;
  }
  if (type === 'array') return `list of ${items === undefined ? 'values' : typeOf(items, `${path}[]`, page)}`;
  if (type === 'integer' || type === 'number') return `whole number${range(minimum, maximum)}`;
  if (type === 'string')
    return pattern === ID ? 'id' : pattern === undefined ? 'text' : `text like \`${cell(pattern)}\``;
  return type === 'boolean' ? '`true` or `false`' : 'value';
}

/** A part that has a name of its own: an object gets its section under that name. */
function partType(schema: JsonSchema, page: Page): string {
  const part = partOf(schema, page);
  return part === undefined || isCondition(part)
    ? 'condition'
    : typeOf(part, schema.$ref?.split('/').at(-1) ?? '', page);
}

function partOf({ $ref }: JsonSchema, { parts }: Page): JsonSchema | undefined {
  const name = $ref?.split('/').at(-1) ?? '';
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

const isCondition = ({ anyOf = [] }: JsonSchema): boolean =>
  anyOf.some(({ properties }) => properties?.['seen'] !== undefined);

const range = (minimum: number | undefined, maximum: number | undefined): string =>
  minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? ''}…${maximum ?? ''}`;

function listOf(values: readonly (string | number)[]): string {
  if (values.length < LONG_LIST) return values.map((value) => `\`${value}\``).join(', ');
  return `one of \`${values[0]}\` … \`${values.at(-1)}\`, see the vocabularies`;
}

function alternatives(parts: readonly JsonSchema[], path: string, page: Page): string {
  if (isCondition({ anyOf: parts })) return 'condition';
  const types = parts.map((part) => {
    const kind = part.properties?.['type']?.const;
    return typeOf(part, typeof kind === 'string' ? `${path} (${kind})` : path, page);
  });
  return [...new Set(types)].join(' or ');
}

const isWords = ({ properties = {} }: JsonSchema): boolean =>
  properties['vi'] !== undefined && properties['en'] !== undefined;

const linkTo = (title: string): string =>
  `[\`${title}\`](#${title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')})`;
