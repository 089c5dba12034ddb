import { describe, expect, it } from 'vitest';
import { PHASER_EXPORTS, REGISTERED } from '../../src/tools/slim-phaser-plugin.ts';
import { sourceFiles } from '../support/source-files.ts';

const files = sourceFiles('src/world', ['.ts']).map(({ path, text }) => [path, text] as const);
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** `gameobjects/container/ContainerFactory` registers `add.container`. */
const FACTORIES = REGISTERED.flatMap((file) => matches(file, /(\w+)Factory$/g)).map(
  (name) => `${name[0]?.toLowerCase()}${name.slice(1)}`,
);

/** Scene plugins that the build leaves out, by the name under which a scene would know them. */
const ABSENT = /\bthis\.(load|input|time|physics|sound|anims|lights|make|matter|facebook)\b/g;

describe('the world uses only what its build of Phaser holds', () => {
  it.each(files)('%s', (_path, text) => {
    const imported = matches(text, /import \{([^}]*)\} from 'phaser'/g).flatMap((names) => names.split(/,\s*/));
    const values = imported.map((name) => name.trim()).filter((name) => name !== 'WEBGL' && name !== '');
    expect(values.filter((name) => !Object.hasOwn(PHASER_EXPORTS, name))).toEqual([]);
    for (const name of values) {
      const parts = PHASER_EXPORTS[name];
      if (typeof parts !== 'object') continue;
      const used = matches(text, new RegExp(`(?:new |\\(|\\[|= )${name}\\.(\\w+)`, 'g'));
      expect(used.filter((part) => !Object.hasOwn(parts, part))).toEqual([]);
    }
    expect(matches(text, /\bscene\.add\.(\w+)\(/g).filter((name) => !FACTORIES.includes(name))).toEqual([]);
    expect(matches(text, ABSENT)).toEqual([]);
  });
});
