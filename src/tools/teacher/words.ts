/**
 * The words of the sheets: `assets/locales/teacher.<language>.json`. Names that the game shows elsewhere are taken from
 * there by blanks, so that paper and screen never differ: `{{ui.KEY}}` a text of the interface,
 * `{{sheet.ID}}` the title of another sheet, `{{HELPLINE}}` a number of `scenarios/helplines.json`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#scenario';

export interface Helpline {
  readonly number: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly note: Readonly<Record<Language, string>>;
  /** ISO date on which somebody made sure of it. */
  readonly verifiedOn: string;
}

export interface Words {
  readonly language: Language;
  readonly helplines: readonly Helpline[];
  /** The text of a key with its blanks filled; throws for an unknown key or blank, which only a mistake of ours can be. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A text of the game's interface. */
  ui(key: string): string;
  /** The texts `prefix-1`, `prefix-2`, …; at least one. */
  list(prefix: string): readonly string[];
}

/** What the sheets call the class mode's address. */
const ADDRESS = '?mode=class';
const BLANK = /\{\{([\w.-]+)\}\}/g;

type Texts = Readonly<Record<string, string>>;

export function readWords(root: string, language: Language): Words {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  const own = read('assets', 'locales', `teacher.${language}.json`) as Texts;
  const interfaceTexts = read('assets', 'locales', `${language}.json`) as Texts;
  const helplines = read('scenarios', 'helplines.json') as Readonly<Record<string, Helpline>>;

  const ui = (key: string): string => found(interfaceTexts[key], key);
  const t: Words['t'] = (key, values = {}) =>
    found(own[key], key).replaceAll(BLANK, (_blank, name: string) => fill(name, values));

  function fill(name: string, values: Readonly<Record<string, string | number>>): string {
    if (Object.hasOwn(values, name)) return String(values[name]);
    if (name === 'address') return ADDRESS;
    if (name.startsWith('ui.')) return ui(name.slice('ui.'.length));
    if (name.startsWith('sheet.')) return t(`${name.slice('sheet.'.length)}.title`);
    return found(helplines[name]?.number, name);
  }

  return {
    language,
    helplines: Object.values(helplines),
    t,
    ui,
    list(prefix) {
      const texts = [t(`${prefix}-1`)];
      while (Object.hasOwn(own, `${prefix}-${texts.length + 1}`)) texts.push(t(`${prefix}-${texts.length + 1}`));
      return texts;
    },
  };
}

function found(text: string | undefined, name: string): string {
  if (text === undefined) throw new Error(`The sheets for teachers name "${name}", which does not exist`);
  return text;
}
