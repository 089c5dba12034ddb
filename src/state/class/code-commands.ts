/** Codes of devices, as a teacher types them: eight characters, in two groups of four. */
import { CODE_ALPHABET, codeLetters, parseClassCode, parsePracticeCode } from '#learning';
import type { CodeFault } from '#learning';
import { MOST_CODES } from './lesson.ts';
import type { Lesson } from './lesson.ts';

export const CODE_KINDS = ['codes', 'practice'] as const;
/** `codes` of the two forms, `practice` of competencies and missed signs. */
export type CodeKind = (typeof CODE_KINDS)[number];

/** `full`: more than any class has. */
export type CodeAnswer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: CodeFault | 'full';
      /** Characters that no code has, by place from 1. */ readonly places: readonly number[];
      /** Which group of four is wrong, where that is known. */ readonly groups: readonly number[];
    };

export interface CodeCommands {
  /** Takes a code, or says what is wrong with it; the caller keeps what was typed. */
  addCode(kind: CodeKind, text: string): CodeAnswer;
  /** Takes the latest code back. */
  removeCode(kind: CodeKind, at: number): void;
}

const GROUP = 4;

/** Places, from 1, of characters that stand in no code. */
export const wrongPlaces = (text: string): number[] =>
  Array.from(codeLetters(text)).flatMap((letter, i) => (CODE_ALPHABET.includes(letter) ? [] : [i + 1]));

const groupOf = (place: number): number => Math.ceil(place / GROUP);

/**
 * Groups of four, from 1, in which something is wrong: a wrong character, or one too few or too many. Where only the
 * checksum says so, the groups in which one other character, or two neighbours the other way round, would make a sound
 * code; both where none would.
 */
export function wrongGroups(text: string, reason: CodeFault, isSound: (code: string) => boolean): number[] {
  const letters = Array.from(codeLetters(text));
  if (reason === 'length') return [letters.length < GROUP ? 1 : 2];
  if (reason === 'letter') return [...new Set(wrongPlaces(text).map(groupOf))];
  const groups = new Set<number>();
  letters.forEach((letter, at) => {
    const swapped = letters.with(at, letters[at + 1] ?? letter);
    if (at + 1 < letters.length && isSound(swapped.with(at + 1, letter).join(''))) groups.add(groupOf(at + 1));
    for (const other of CODE_ALPHABET) {
      if (other !== letter && isSound(letters.with(at, other).join(''))) groups.add(groupOf(at + 1));
    }
  });
  return groups.size === 0 ? [1, 2] : [...groups].toSorted((a, b) => a - b);
}

/** What codes are kept in: of a lesson that may be none. */
export interface CodeShelf {
  room(): { readonly lesson: Pick<Lesson, CodeKind> | null };
  edit(change: (lesson: Lesson) => Lesson): void;
}

export function createCodeCommands({ room, edit }: CodeShelf): CodeCommands {
  const parsers: Readonly<Record<CodeKind, typeof parseClassCode | typeof parsePracticeCode>> = {
    codes: parseClassCode,
    practice: parsePracticeCode,
  };
  const change = (kind: CodeKind, list: (codes: readonly string[]) => readonly string[]) =>
    edit((lesson): Lesson => ({ ...lesson, [kind]: list(lesson[kind]) }));
  return {
    addCode(kind, text) {
      const parsed = parsers[kind](text);
      if (!parsed.ok) {
        const { reason } = parsed;
        const places = reason === 'letter' ? wrongPlaces(text) : [];
        return { ok: false, reason, places, groups: wrongGroups(text, reason, (code) => parsers[kind](code).ok) };
      }
      if ((room().lesson?.[kind].length ?? 0) >= MOST_CODES)
        return { ok: false, reason: 'full', places: [], groups: [] };
      change(kind, (codes) => [...codes, codeLetters(text)]);
      return { ok: true };
    },
    removeCode: (kind, at) => change(kind, (codes) => codes.filter((_, i) => i !== at)),
  };
}
