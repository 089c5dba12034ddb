/** What a player can do at this moment, and what a typed word means. */
import { openChoices } from '#engine';
import type { Move, Session } from '#engine';
import type { StoryChoice } from '#scenario';
import type { Table } from './play.ts';
import { conductAt, lineAt } from './scenario-words.ts';

export interface MenuChoice {
  readonly letter: string;
  readonly id: string;
  readonly choice: StoryChoice;
  /** Ids of the sentences to pick from, in order. */
  readonly sentences: readonly string[];
}

export interface Menu {
  readonly node: string;
  readonly choices: readonly MenuChoice[];
  /** What can be looked at more closely, as `i1`, `i2`, … */
  readonly items: readonly { readonly letter: string; readonly item: string }[];
  /** Lines on screen so far, as `f1`, `f2`, …: the numbers that stand before them. */
  readonly lines: readonly string[];
  readonly flags: readonly string[];
}

const ORDER = ['reply', 'recover', 'stop', 'check', 'tell', 'report'] as const;

export function createMenu({ story, scenario }: Table, session: Session): Menu {
  const rank = ({ source, tray }: StoryChoice): number => ORDER.indexOf(source === 'tray' ? (tray ?? 'stop') : source);
  const open = openChoices(story, session).toSorted((a, b) => rank(a) - rank(b));
  const lines = seenLines(session);
  const people = lines.flatMap((key) => lineAt(scenario, key)?.speaker ?? []);
  const threads = session.transcript.flatMap((entry) => ('thread' in entry ? [entry.thread] : []));
  const others = threads.flatMap((id) => scenario.threads[id]?.with ?? []);
  const items = [
    ...lines.flatMap((key) => lineAt(scenario, key)?.inspect ?? []),
    ...[...people, ...others].flatMap((id) => scenario.cast[id]?.inspect ?? []),
  ];
  return {
    node: session.node,
    choices: open.map((choice, i) => {
      const conduct = conductAt(scenario, session.node, choice.id);
      const sentences = conduct !== undefined && 'sentences' in conduct ? Object.keys(conduct.sentences ?? {}) : [];
      return { letter: letterOf(i), id: choice.id, choice, sentences };
    }),
    items: [...new Set(items)].map((item, i) => ({ letter: `i${i + 1}`, item })),
    lines,
    flags: session.flags,
  };
}

/** a … z, then aa, ab, … */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/** Keys of the lines that were said, in order, each once. */
export const seenLines = ({ transcript }: Session): string[] => [
  ...new Set(transcript.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []))),
];

/**
 * Understands an id or a letter of the menu (with `:sentence`, by id or number), `node/id` as the reports write it,
 * `inspect:item` or `i1`, `flag:line` or `f1` (again: takes the flag away), and `pause`. `null`: none of these.
 */
export function readMove(menu: Menu, typed: string): Move | null {
  const word = typed.trim();
  return (
    readChoice(menu, word) ??
    readItem(menu, word) ??
    readFlag(menu, word) ??
    (word === 'pause' ? { type: 'pause' } : null)
  );
}

function readChoice({ choices, node }: Menu, word: string): Move | null {
  const [name = '', wanted] = word.split(':');
  const id = name.startsWith(`${node}/`) ? name.slice(node.length + 1) : name;
  const found = choices.find((one) => one.id === id) ?? choices.find(({ letter }) => letter === id.toLowerCase());
  if (found === undefined) return null;
  if (wanted === undefined) {
    const [first] = found.sentences;
    return first === undefined
      ? { type: 'choose', choice: found.id }
      : { type: 'choose', choice: found.id, sentence: first };
  }
  const sentence = found.sentences.find((one, i) => one === wanted || String(i + 1) === wanted);
  return sentence === undefined ? null : { type: 'choose', choice: found.id, sentence };
}

function readItem({ items }: Menu, word: string): Move | null {
  const item = word.startsWith('inspect:') ? word.slice(8) : items.find(({ letter }) => letter === word)?.item;
  return item === undefined ? null : { type: 'inspect', item };
}

function readFlag({ lines, flags }: Menu, word: string): Move | null {
  if (word.startsWith('flag:')) return { type: 'flag', line: word.slice(5), on: true };
  if (word.startsWith('unflag:')) return { type: 'flag', line: word.slice(7), on: false };
  const line = /^f\d+$/.test(word) ? lines[Number(word.slice(1)) - 1] : undefined;
  return line === undefined ? null : { type: 'flag', line, on: !flags.includes(line) };
}
