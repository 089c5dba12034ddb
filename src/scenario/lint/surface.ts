/**
 * What a message looks like before anybody reads what it wants (rulings 15): length, spelling, emoji and the like.
 * If these alone told scams from genuine messages, players would learn the wrong sign (REG-13 of the fact sheet).
 */
import { countWords, splitSentences } from '../check/sentences.ts';
import type { Item } from '../schema/items.ts';
import type { Scenario, TextPair } from '../schema.ts';
import type { Language, Truth } from '../vocabulary.ts';
import SPELLINGS from './data/chat-spellings.json' with { type: 'json' };

export const SURFACE_FEATURES = [
  /** Characters of a bubble, on average. */
  'bubble-length',
  /** Words of a sentence, on average. */
  'sentence-length',
  /** Words in chat spelling, in a hundred. */
  'chat-spelling',
  /** Bubbles of three words or more without a single Vietnamese mark, in a hundred. */
  'without-marks',
  /** Bubbles that begin with a small letter, in a hundred. */
  'small-start',
  /** Bubbles that end without punctuation, in a hundred. */
  'open-end',
  /** Words all in capitals, in a hundred. */
  'capitals',
  /** Exclamation marks in a hundred bubbles. */
  'exclamations',
  /** Emoji in a hundred bubbles. */
  'emoji',
  /** Digits in a hundred bubbles. */
  'digits',
  /** Links in a hundred bubbles. */
  'links',
] as const;
export type SurfaceFeature = (typeof SURFACE_FEATURES)[number];

/** Everything that one sender says: somebody of a scenario's cast, or an item of its own. */
export interface SurfaceSample {
  /** `scenario/cast member`, or the item's id. */
  readonly id: string;
  /** What was written together: the scenario. Nothing is learned about a sample from its own group. */
  readonly group: string;
  readonly truth: Truth;
  readonly texts: readonly TextPair[];
}

/** With fewer bubbles a sender has no style that could be measured. */
const LEAST_BUBBLES = 3;

/** Offenders, and genuine senders of scams and of genuine stories alike; helpers are on the player's side from the start. */
export function findSamples(scenario: Scenario): SurfaceSample[] {
  const texts = new Map<string, TextPair[]>();
  const add = (lines: Scenario['nodes'][string]['lines']): void => {
    for (const { speaker, text } of Object.values(lines ?? {})) {
      if (speaker !== undefined) texts.set(speaker, [...(texts.get(speaker) ?? []), text]);
    }
  };
  for (const move of Object.values(scenario.tray)) add(move.lines);
  for (const node of Object.values(scenario.nodes)) {
    add(node.lines);
    for (const choice of Object.values(node.choices ?? {})) add(choice.lines);
    for (const move of Object.values(node.tray ?? {})) add(move.lines);
  }
  return Object.entries(scenario.cast).flatMap(([id, { role }]) => {
    const said = texts.get(id) ?? [];
    if ((role !== 'offender' && role !== 'genuine') || said.length < LEAST_BUBBLES) return [];
    const truth = role === 'offender' ? 'scam' : 'legit';
    return [{ id: `${scenario.id}/${id}`, group: scenario.id, truth, texts: said }];
  });
}

/** An item speaks for itself: its sender says nothing else, and nothing else is written together with it. */
export function itemSample(id: string, { truth, lines }: Item): SurfaceSample {
  const texts = Object.values(lines).flatMap(({ by, text }) => (by === 'you' ? [] : [text]));
  return { id, group: id, truth, texts };
}

/** Letters with marks, from U+00E0 to U+1EF9. */
const VIETNAMESE_MARK = /[\u00E0-\u1EF9]/iu;
const EMOJI = /\p{Extended_Pictographic}/gu;
const LINK = /[\p{L}\p{N}-]+\.(?:example|test)\b/giu;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

const CHAT_SPELLINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(SPELLINGS.vi),
  en: new Set(SPELLINGS.en),
};

/** One number for each feature, in the order of `SURFACE_FEATURES`. */
export function measureSurface({ texts }: Pick<SurfaceSample, 'texts'>, language: Language): number[] {
  const bubbles = texts.map((pair) => pair[language].normalize('NFC'));
  const words = bubbles.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const sentences = bubbles.flatMap(splitSentences);
  const perBubble = (count: number): number => (100 * count) / Math.max(1, bubbles.length);
  const perWord = (count: number): number => (100 * count) / Math.max(1, words.length);
  const matches = (pattern: RegExp): number => perBubble(bubbles.flatMap((text) => text.match(pattern) ?? []).length);
  const share = (test: (text: string) => boolean): number => perBubble(bubbles.filter(test).length);
  const features: Readonly<Record<SurfaceFeature, number>> = {
    'bubble-length': bubbles.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bubbles.length),
    'sentence-length': sentences.reduce((sum, text) => sum + countWords(text), 0) / Math.max(1, sentences.length),
    'chat-spelling': perWord(words.filter((word) => CHAT_SPELLINGS[language].has(word.toLowerCase())).length),
    'without-marks': share((text) => language === 'vi' && countWords(text) >= 3 && !VIETNAMESE_MARK.test(text)),
    'small-start': share((text) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(text)),
    'open-end': share((text) => !/[.!?…]["'”’)\]]*$/u.test(text.trim())),
    capitals: perWord(words.filter((word) => CAPITALS.test(word)).length),
    exclamations: matches(/!/gu),
    emoji: matches(EMOJI),
    digits: matches(/\p{Nd}/gu),
    links: matches(LINK),
  };
  return SURFACE_FEATURES.map((feature) => features[feature]);
}
