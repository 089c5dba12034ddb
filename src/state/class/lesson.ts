/** A lesson before one screen, as it is kept on the teacher's device: counts of hands, moves of stories, never a pupil. */
import { parseSave, toSave } from '#engine';
import type { Save, Session } from '#engine';
import { parseClassCode, parsePracticeCode } from '#learning';
import type { TestForm } from '#learning';
import { isId, isWithin, objectOf, readObject } from '../stored.ts';
import type { HandsByItem, ItemHands } from './form-hands.ts';
import { LESSON_STEPS, SLOTS } from './steps.ts';
import type { LessonStep, Slot } from './steps.ts';
import { PROMPTS, TURNS } from './turns.ts';
import type { PauseCard } from './turns.ts';
import { MOST_HANDS } from './votes.ts';
import type { Hands, OptionId } from './votes.ts';

/** Where in a story a vote is taken: at a node, after so many choices. */
export interface VotePlace {
  readonly slot: Slot;
  readonly node: string;
  /** Choices made before. */
  readonly turn: number;
}

/** The vote that is being taken. */
export interface OpenVote extends VotePlace {
  readonly hands: Hands;
  readonly revealed: boolean;
  /** What the class goes on with. */
  readonly picked: OptionId | null;
}

/** A vote that was taken. */
export interface Vote extends VotePlace {
  /** By every option that was offered; `null` where only the majority was marked. */
  readonly hands: Hands | null;
  readonly picked: OptionId;
}

export interface Lesson {
  readonly format: 1;
  readonly step: LessonStep;
  /** Pupils in the room, as the teacher says; `null` where nothing was said. */
  readonly group: number | null;
  readonly story: string;
  readonly twin: string | null;
  /** The message of the other truth, for a story without a twin. */
  readonly item: string | null;
  readonly gentler: boolean;
  readonly seed: number;
  readonly runs: Readonly<Record<Slot, Save | null>>;
  /** How many entries of each story's transcript were shown. */
  readonly shown: Readonly<Record<Slot, number>>;
  readonly cards: Readonly<Record<Slot, readonly PauseCard[]>>;
  readonly votes: readonly Vote[];
  readonly open: OpenVote | null;
  /** The vote that was put down half counted, or taken back: opened again there, it is counted already. */
  readonly aside: OpenVote | null;
  readonly hands: HandsByItem;
  /** The item in hand, from 0; past the last one the form is done. */
  readonly at: Readonly<Record<TestForm, number>>;
  /** Codes of devices, as they were checked. */
  readonly codes: readonly string[];
  readonly practice: readonly string[];
  /** The page for those who are upset is open: whoever loads the lesson anew comes back to it. */
  readonly distress: boolean;
}

export const MOST_CODES = 200;
const MOST_VOTES = 200;
const FORM_LENGTH = 10;
/** No story is that long. */
const MOST_SHOWN = 10_000;

export type LessonChoice = Pick<Lesson, 'group' | 'story' | 'twin' | 'item' | 'gentler' | 'seed'>;

export const newLesson = (choice: LessonChoice): Lesson => ({
  ...choice,
  format: 1,
  step: 'rules',
  runs: { story: null, twin: null },
  shown: { story: 0, twin: 0 },
  cards: { story: [], twin: [] },
  votes: [],
  open: null,
  aside: null,
  hands: {},
  at: { a: 0, b: 0 },
  codes: [],
  practice: [],
  distress: false,
});

export const slotOf = (lesson: Lesson, scenario: string): Slot => (scenario === lesson.twin ? 'twin' : 'story');

/** Choices made in a run so far. */
export const turnOf = ({ moves }: Session): number => moves.filter(({ type }) => type === 'choose').length;

/**
 * The lesson with what was played in one of its stories, and how far it was shown; any other story is none of it. Votes
 * on choices that were taken back are dropped.
 */
export function withRun(lesson: Lesson, session: Session, shown: number): Lesson {
  if (session.scenario !== lesson.story && session.scenario !== lesson.twin) return lesson;
  const slot = slotOf(lesson, session.scenario);
  const turn = turnOf(session);
  return {
    ...lesson,
    runs: { ...lesson.runs, [slot]: toSave(session) },
    shown: { ...lesson.shown, [slot]: shown },
    votes: lesson.votes.filter((vote) => vote.slot !== slot || vote.turn < turn),
    open: lesson.open?.slot === slot && lesson.open.turn !== turn ? null : lesson.open,
  };
}

/** Nobody is upset any more. */
export const withoutDistress = (lesson: Lesson): Lesson => (lesson.distress ? { ...lesson, distress: false } : lesson);

export const formatLesson = (lesson: Lesson): string => JSON.stringify(lesson);

/** Where nothing sound is known, all of it counts as shown. */
const parseShown = (shown: unknown): number => (isWithin(shown, 0, MOST_SHOWN) ? shown : MOST_SHOWN);

/** Parses a stored lesson; `null` when there is none or it cannot be trusted. Parts that do not fit are left out. */
export function parseLesson(stored: string | null): Lesson | null {
  const data = readObject(stored);
  const { format, step, group, story, twin, item, seed } = data;
  const known = LESSON_STEPS.find((id) => id === step);
  if (format !== 1 || known === undefined || !isId(story) || !Number.isSafeInteger(seed)) return null;
  const runs = objectOf(data['runs']) ?? {};
  const cards = objectOf(data['cards']) ?? {};
  const at = objectOf(data['at']) ?? {};
  const shown = objectOf(data['shown']) ?? {};
  return {
    ...newLesson({
      group: isWithin(group, 0, MOST_HANDS) ? group : null,
      story,
      twin: isId(twin) ? twin : null,
      item: isId(item) ? item : null,
      gentler: data['gentler'] === true,
      seed: seed as number,
    }),
    step: known,
    runs: { story: parseRun(runs['story'], story), twin: parseRun(runs['twin'], twin) },
    shown: { story: parseShown(shown['story']), twin: parseShown(shown['twin']) },
    cards: { story: parseCards(cards['story']), twin: parseCards(cards['twin']) },
    votes: listOf(data['votes'], parseVote).slice(-MOST_VOTES),
    open: parseOpen(data['open']),
    aside: parseOpen(data['aside']),
    hands: parseItems(data['hands']),
    at: { a: isWithin(at['a'], 0, FORM_LENGTH) ? at['a'] : 0, b: isWithin(at['b'], 0, FORM_LENGTH) ? at['b'] : 0 },
    codes: listOf(data['codes'], (code) => (isCode(code, parseClassCode) ? code : null)).slice(0, MOST_CODES),
    practice: listOf(data['practice'], (code) => (isCode(code, parsePracticeCode) ? code : null)).slice(0, MOST_CODES),
    distress: data['distress'] === true,
  };
}

const listOf = <T>(value: unknown, parse: (entry: unknown) => T | null): T[] =>
  Array.isArray(value) ? value.map(parse).filter((entry) => entry !== null) : [];

const isCode = (value: unknown, parse: (text: string) => { readonly ok: boolean }): value is string =>
  typeof value === 'string' && value.length < 40 && parse(value).ok;

function parseRun(value: unknown, scenario: unknown): Save | null {
  const parsed = parseSave(value);
  return parsed.ok && parsed.save.scenario === scenario ? parsed.save : null;
}

const parseCards = (value: unknown): PauseCard[] =>
  listOf(value, (entry) => {
    const data = objectOf(entry) ?? {};
    const turn = TURNS.find((id) => id === data['turn']);
    const prompt = PROMPTS.find((id) => id === data['prompt']);
    return turn === undefined || prompt === undefined ? null : { turn, prompt };
  });

/** An option's id: of a choice, or of a drawer. */
const isOption = (value: unknown): value is OptionId => typeof value === 'string' && isId(value.replace(/^@/, ''));

function parseHands(value: unknown): Hands | null {
  const entries = Object.entries(objectOf(value) ?? {});
  const sound = entries.every(([id, hands]) => isOption(id) && isWithin(hands, 0, MOST_HANDS));
  return objectOf(value) !== null && sound ? (Object.fromEntries(entries) as Hands) : null;
}

function parsePlace(value: unknown): VotePlace | null {
  const data = objectOf(value) ?? {};
  const slot = SLOTS.find((id) => id === data['slot']);
  const { node, turn } = data;
  return slot === undefined || !isId(node) || !isWithin(turn, 0, MOST_VOTES) ? null : { slot, node, turn };
}

function parseVote(value: unknown): Vote | null {
  const place = parsePlace(value);
  const { hands, picked } = objectOf(value) ?? {};
  return place === null || !isOption(picked) ? null : { ...place, picked, hands: parseHands(hands) };
}

function parseOpen(value: unknown): OpenVote | null {
  const place = parsePlace(value);
  const { hands, picked, revealed } = objectOf(value) ?? {};
  if (place === null) return null;
  return {
    ...place,
    hands: parseHands(hands) ?? {},
    picked: isOption(picked) ? picked : null,
    revealed: revealed === true,
  };
}

function parseItems(value: unknown): HandsByItem {
  const entries = Object.entries(objectOf(value) ?? {}).flatMap(([id, hands]): [string, ItemHands | null][] => {
    if (!isId(id)) return [];
    if (hands === null) return [[id, null]];
    const { scam, of } = objectOf(hands) ?? {};
    return isWithin(of, 1, MOST_HANDS) && isWithin(scam, 0, of) ? [[id, { scam, of }]] : [];
  });
  return Object.fromEntries(entries);
}
