/**
 * One speaker, one region (REG-2 of the fact sheet), in Vietnamese.
 *
 * Whoever speaks with words that only one region uses may not also use such words of another one. Words that young
 * people everywhere have taken over count only against a region that the cast member declares. Neutral Vietnamese
 * belongs to every region. Words in quotation marks are somebody else's; groups and systems are many voices, or none.
 */
import { entriesOf } from '../check/model.ts';
import type { Model, Words } from '../check/model.ts';
import type { Path } from '../check/report.ts';
import { pathOfLine, walkLines } from '../check/walk.ts';
import { REGIONS } from '../vocabulary.ts';
import type { Region } from '../vocabulary.ts';
import REGIONAL_WORDS from './data/regional-words.json' with { type: 'json' };

const wholePhrases = (phrases: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${phrases.toSorted((a, b) => b.length - a.length).join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );

const EXCEPT = wholePhrases(REGIONAL_WORDS.except);
const STRONG = REGIONS.map((region) => [region, wholePhrases(REGIONAL_WORDS[region].strong)] as const);
const ANY = REGIONS.map((region) => {
  const { strong, weak } = REGIONAL_WORDS[region];
  return [region, wholePhrases([...strong, ...weak])] as const;
});
const QUOTED = /“[^“”]*”|"[^"]*"/gu;
const MANY_VOICES = new Set(['nhom', 'he-thong']);

interface Spoken {
  readonly text: string;
  readonly path: Path;
}

interface Heard {
  readonly region: Region;
  readonly found: string;
  readonly path: Path;
}

export function lintVoices(model: Model): void {
  const spoken = spokenTexts(model);
  for (const [id, member] of entriesOf(model.scenario.cast)) {
    const texts = spoken.filter(({ speaker }) => speaker === id);
    const { region } = member;
    if (region !== undefined) lintDeclared(model, id, region, texts);
    else if (!MANY_VOICES.has(member.portrait ?? '')) lintMixed(model, id, texts);
  }
}

function lintDeclared(model: Model, speaker: string, declared: Region, texts: readonly Spoken[]): void {
  for (const { region, found, path } of hear(texts, ANY)) {
    if (region !== declared) model.report.add('L241', path, { params: { speaker, declared, found, region } });
  }
}

/** Reported once for each speaker, at the first word of the region that is heard less, or later. */
function lintMixed(model: Model, speaker: string, texts: readonly Spoken[]): void {
  const heard = hear(texts, STRONG);
  const regions = REGIONS.map((region) => heard.filter((one) => one.region === region))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length || firstOf(heard, a) - firstOf(heard, b));
  const [usual, other] = [regions[0]?.[0], regions.at(-1)?.[0]];
  if (usual === undefined || other === undefined || usual === other) return;
  const params = { speaker, found: other.found, region: other.region, other: usual.found, usual: usual.region };
  model.report.add('L240', other.path, { params });
}

const firstOf = (heard: readonly Heard[], some: readonly Heard[]): number =>
  heard.findIndex((one) => some.includes(one));

const hear = (texts: readonly Spoken[], lists: readonly (readonly [Region, RegExp])[]): Heard[] =>
  texts.flatMap(({ text, path }) => {
    const own = text.normalize('NFC').replaceAll(QUOTED, ' ').replaceAll(EXCEPT, ' ');
    return lists.flatMap(([region, words]) =>
      [...own.matchAll(words)].map(([found]): Heard => ({ region, found: found.toLowerCase(), path })),
    );
  });

/** Everything that somebody of the cast says, in the order of the file; the player speaks as the cast's self. */
function spokenTexts(model: Model): (Spoken & { readonly speaker: string })[] {
  const all: (Spoken & { readonly speaker: string })[] = [];
  const add = (speaker: string | undefined, words: Words | undefined, path: Path): void => {
    if (speaker !== undefined && words?.vi !== undefined) all.push({ speaker, text: words.vi, path: [...path, 'vi'] });
  };
  const speakers = new Map<string, string | undefined>();
  walkLines(model, (found) => {
    const path = pathOfLine(found);
    speakers.set(path.join('/'), found.line.speaker);
    add(found.line.speaker, found.line.text, [...path, 'text']);
  });
  for (const [key, words] of entriesOf<Words>(model.scenario.gentler?.lines)) {
    add(speakers.get(key), words, ['gentler', 'lines', key]);
  }
  const self = entriesOf(model.scenario.cast).find(([, { role }]) => role === 'self')?.[0];
  for (const [id, { sentences, feedback }] of entriesOf(model.scenario.tray)) {
    for (const [name, words] of entriesOf<Words>(sentences)) add(self, words, ['tray', id, 'sentences', name]);
    add(self, feedback?.say, ['tray', id, 'feedback', 'say']);
  }
  for (const [id, node] of model.nodes) {
    for (const [name, choice] of entriesOf(node.choices)) {
      const path = ['nodes', id, 'choices', name];
      if (choice.say !== undefined) add(self, choice.say, [...path, 'say']);
      else if (choice.silent !== true) add(self, choice.text, [...path, 'text']);
      add(self, choice.feedback?.say, [...path, 'feedback', 'say']);
    }
    for (const [name, move] of entriesOf(node.tray)) {
      add(self, move.feedback?.say, ['nodes', id, 'tray', name, 'feedback', 'say']);
    }
  }
  return all;
}
