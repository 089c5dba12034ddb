/** The quick way in: a file that is sound in syntax and shape is known to be so without building a tree of it. */
import { scenarioSchema } from '../schema.ts';
import type { Scenario } from '../schema.ts';
import { compileGuard } from './guard.ts';
import type { Guard, GuardRun } from './guard.ts';
import type { Words } from './model.ts';
import { MAX_LENGTH } from './parse-json.ts';

let fits: Guard | null = null;

export interface Sound {
  readonly scenario: Scenario;
  readonly texts: readonly Words[];
}

/** The scenario with its texts, or `null` when anything about syntax or shape is doubtful and has to be looked at closely. */
export function parseSound(text: string): Sound | null {
  if (text.length > MAX_LENGTH) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  fits ??= compileGuard(scenarioSchema);
  const run: GuardRun = { keys: 0, depth: 0, texts: [] };
  // JSON.parse keeps the last of equal keys: with duplicates, the text holds more keys than the value.
  if (!fits(value, run) || countKeys(text) !== run.keys) return null;
  return { scenario: value as Scenario, texts: run.texts };
}

const QUOTE = '"';
const BACKSLASH = 92;
const COLON = 58;
const SPACE = 32;

/** Object keys of a text that is valid JSON: strings that a colon follows. */
export function countKeys(text: string): number {
  let keys = 0;
  for (let start = text.indexOf(QUOTE); start >= 0;) {
    let end = text.indexOf(QUOTE, start + 1);
    while (isEscaped(text, end)) end = text.indexOf(QUOTE, end + 1);
    let next = end + 1;
    while (text.charCodeAt(next) <= SPACE) next++;
    if (text.charCodeAt(next) === COLON) keys++;
    start = text.indexOf(QUOTE, next);
  }
  return keys;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}
