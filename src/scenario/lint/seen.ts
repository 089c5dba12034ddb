/** What the player can have read before a decision: the lines of this node and of every node on a way to it. */
import { entriesOf } from '../check/model.ts';
import type { ConductAt, LooseLine, LooseLines, Model, Words } from '../check/model.ts';
import { STAY } from '../story.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { Language } from '../vocabulary.ts';

/** Texts as rows of plain words, by language: ` one two three `. */
export type Readings = Readonly<Record<Language, readonly string[]>>;

/** Small letters and digits only, one space between words and around them: marks and capitals are no difference. */
export const plainWords = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** Every pair of texts at or below a part of the file. */
function pairsIn(part: unknown): Words[] {
  if (typeof part !== 'object' || part === null) return [];
  const words = part as Words;
  if (typeof words.vi === 'string' || typeof words.en === 'string') return [words];
  return Object.values(part).flatMap(pairsIn);
}

export function readingsOf(parts: readonly unknown[]): Readings {
  const pairs = parts.flatMap(pairsIn);
  const of = (language: Language): string[] => pairs.flatMap((pair) => plainWords(pair[language] ?? ''));
  return { vi: of('vi'), en: of('en') };
}

const joinReadings = (all: readonly Readings[]): Readings =>
  Object.fromEntries(LANGUAGES.map((language) => [language, all.flatMap((one) => one[language])])) as Record<
    Language,
    string[]
  >;

/** What a line shows: its words and those of its card. */
const shown = (lines: LooseLines | undefined): unknown[] =>
  entriesOf<LooseLine>(lines).flatMap(([, { text, card }]) => [text, card]);

/** A choice as the player reads it: the button, the bubble, the sentences to pick from, and what follows at once. */
const shownBy = ({ body }: ConductAt): unknown[] => [
  body.text,
  (body as { say?: Words }).say,
  (body as { sentences?: unknown }).sentences,
  ...shown(body.lines),
];

export interface Seen {
  /** Lines, cards and closer looks that can have been on screen before this choice is made, and the choice itself. */
  readonly before: (conduct: ConductAt) => Readings;
  /** The same for a move of the shared tray, which is open anywhere. */
  readonly anywhere: Readings;
  /** Names and headings, which are no lines but may be named. */
  readonly names: Readings;
}

export function createSeen(model: Model): Seen {
  const { scenario } = model;
  const closer = readingsOf([scenario.inspectables]);
  const softer = readingsOf([scenario.gentler?.lines]);
  const at = new Map<string, Readings>();
  const by = new Map<string, Readings>();
  for (const [id, node] of model.nodes) {
    const moves = model.conduct.get(id) ?? [];
    // What is answered to a move that stays can be read before the next move.
    const stays = moves.filter(({ body }) => body.goto === STAY);
    at.set(id, readingsOf([...shown(node.lines), ...stays.flatMap(({ body }) => shown(body.lines))]));
    by.set(id, readingsOf(moves.flatMap(shownBy)));
  }
  const earlier = nodesBefore(model);
  const around = new Map<string, Readings>();
  const aroundOf = (node: string): Readings => {
    const known = around.get(node);
    if (known !== undefined) return known;
    const before = [...(earlier.get(node) ?? [])].flatMap((id) => [at.get(id), by.get(id)]);
    const parts = [closer, softer, at.get(node), ...before].filter((one) => one !== undefined);
    const readings = joinReadings(parts);
    around.set(node, readings);
    return readings;
  };
  return {
    before: (conduct) => joinReadings([aroundOf(conduct.node), readingsOf(shownBy(conduct))]),
    anywhere: joinReadings([closer, softer, ...at.values(), ...by.values(), readingsOf([scenario.tray])]),
    names: readingsOf([scenario.title, scenario.intro, scenario.cast, scenario.threads]),
  };
}

/** For each node, those from which a written way leads to it; itself only where it lies on a loop. */
function nodesBefore(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const from = new Map<string, Set<string>>();
  for (const [id, exits] of model.exits()) {
    for (const { to } of exits) from.set(to, (from.get(to) ?? new Set()).add(id));
  }
  const collect = (node: string): Set<string> => {
    const found = new Set<string>();
    const open = [node];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const before of from.get(next) ?? []) {
        if (found.has(before)) continue;
        found.add(before);
        open.push(before);
      }
    }
    return found;
  };
  return new Map([...model.nodes.keys()].map((id) => [id, collect(id)]));
}
