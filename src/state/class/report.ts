/** Everything that may be printed of a lesson: counts of a group, never of a pupil (rulings 18 and 19). */
import { COMPETENCIES } from '#scenario';
import type { Competency, Cue, Item } from '#scenario';
import { LEAST_RESULTS, MASTERY_LEVELS, classReport, pairedResult, parseClassCode, parsePracticeCode } from '#learning';
import type { ClassReport, MasteryLevel, PracticeCode } from '#learning';
import type { Items } from '#ports';
import { formHands, handsSentence, handsShift } from './form-hands.ts';
import type { FormHands, HandsSentence, HandsShift } from './form-hands.ts';
import { followUpOf } from './follow-up.ts';
import type { Lesson, Vote, VotePlace } from './lesson.ts';
import { LEAST_CELL, isTooFew, mergeCells, mergeLevels } from './small-cells.ts';
import type { MergedCells } from './small-cells.ts';
import type { OptionId } from './votes.ts';

export interface ReportedVote extends VotePlace {
  readonly picked: OptionId;
  /** Hands were counted, not only the majority marked. */
  readonly counted: boolean;
  /** `null` where only the majority was marked, or fewer than ten voted. */
  readonly cells: MergedCells | null;
  readonly total: number | null;
}

export interface ReportedHands {
  readonly before: FormHands;
  readonly after: FormHands;
  readonly shift: HandsShift | null;
  readonly sentence: HandsSentence;
}

/** Devices by level of a competency, neighbouring levels merged where few. */
export interface LevelCells {
  readonly competency: Competency;
  readonly groups: readonly { readonly levels: readonly MasteryLevel[]; readonly count: number }[];
}

export interface MissedCue {
  readonly cue: Cue;
  readonly missed: number;
  /** Devices, or hands, that could have missed it. */
  readonly of: number;
}

export interface LessonReport {
  /** Fewer than ten pupils, or nobody counted: nothing but this is said. */
  readonly suppressed: boolean;
  readonly group: number;
  readonly votes: readonly ReportedVote[];
  readonly hands: ReportedHands;
  /** Devices of whose codes the figures are; `null` where no code was entered. */
  readonly devices: ClassReport | null;
  readonly practised: number;
  /** `null` for fewer than ten practice codes. */
  readonly levels: readonly LevelCells[] | null;
  readonly missed: readonly MissedCue[];
  readonly missedBy: 'devices' | 'hands';
  readonly followUp: Competency;
}

/** As many as fit on the page. */
const MISSED_SHOWN = 3;

const handsIn = ({ hands }: Vote): number => Object.values(hands ?? {}).reduce((sum, count) => sum + count, 0);

/** Pupils in the room: as the teacher said, else the most that were ever counted at once. */
export function groupOf({ group, votes, hands, codes }: Lesson): number {
  const counted = [...votes.map(handsIn), ...Object.values(hands).map((item) => item?.of ?? 0), codes.length];
  return group ?? Math.max(0, ...counted);
}

export function lessonReport(lesson: Lesson, items: Items): LessonReport {
  const group = groupOf(lesson);
  const suppressed = isTooFew(group);
  const shown = suppressed ? { ...lesson, votes: [], hands: {}, codes: [], practice: [] } : lesson;
  const [before, after] = [formHands(items, 'a', shown.hands), formHands(items, 'b', shown.hands)];
  const shift = handsShift(before, after);
  const practice = shown.practice.flatMap((code) => soundOnly(parsePracticeCode(code)));
  const results = shown.codes.flatMap((code) => soundOnly(parseClassCode(code)).map(pairedResult));
  const enough = practice.length >= LEAST_RESULTS;
  const missed = enough ? missedOnDevices(practice) : missedByHands(items, shown);
  const levels = enough ? COMPETENCIES.map((id) => levelsOf(id, practice)) : null;
  return {
    suppressed,
    group,
    votes: shown.votes.map(reportVote),
    hands: { before, after, shift, sentence: handsSentence(shift) },
    devices: results.length === 0 ? null : classReport(results),
    practised: practice.length,
    levels,
    missed,
    missedBy: enough ? 'devices' : 'hands',
    followUp: followUpOf(
      missed.map(({ cue }) => cue),
      enough ? firmCounts(practice) : null,
    ),
  };
}

const soundOnly = <T>(parsed: { readonly ok: true; readonly code: T } | { readonly ok: false }): T[] =>
  parsed.ok ? [parsed.code] : [];

function reportVote(vote: Vote): ReportedVote {
  const { slot, node, turn, picked, hands } = vote;
  const total = handsIn(vote);
  const told = hands !== null && !isTooFew(total);
  const cells = Object.entries(hands ?? {}).map(([id, count]) => ({ id, count }));
  return {
    slot,
    node,
    turn,
    picked,
    counted: hands !== null,
    cells: told ? mergeCells(cells) : null,
    total: told ? total : null,
  };
}

function levelsOf(competency: Competency, practice: readonly PracticeCode[]): LevelCells {
  const counts = MASTERY_LEVELS.map((level) => practice.filter(({ levels }) => levels[competency] === level).length);
  const groups = mergeLevels(counts).map(({ levels, count }) => ({
    count,
    levels: levels.flatMap((place) => MASTERY_LEVELS[place] ?? []),
  }));
  return { competency, groups };
}

const firmCounts = (practice: readonly PracticeCode[]): Partial<Record<Competency, number>> =>
  Object.fromEntries(COMPETENCIES.map((id) => [id, practice.filter(({ levels }) => levels[id] === 'firm').length]));

function missedOnDevices(practice: readonly PracticeCode[]): MissedCue[] {
  const counts = new Map<Cue, number>();
  for (const { missed } of practice) for (const cue of missed) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return most([...counts].map(([cue, missed]) => ({ cue, missed, of: practice.length })));
}

/** Signs of the scams that were taken for genuine, in the later form, or in the first where it is all there is. */
function missedByHands(items: Items, { hands }: Pick<Lesson, 'hands'>): MissedCue[] {
  const inForm = (form: 'a' | 'b'): MissedCue[] => {
    const counts = new Map<Cue, { missed: number; of: number }>();
    for (const [id, item] of Object.entries(items)) {
      const counted = Object.hasOwn(hands, id) ? (hands[id] ?? null) : null;
      if (item.use !== `form-${form}` || item.truth !== 'scam' || counted === null || isTooFew(counted.of)) continue;
      for (const cue of cuesOf(item)) {
        const { missed, of } = counts.get(cue) ?? { missed: 0, of: 0 };
        counts.set(cue, { missed: missed + counted.of - counted.scam, of: of + counted.of });
      }
    }
    return [...counts].map(([cue, count]) => ({ cue, ...count }));
  };
  const later = inForm('b');
  return most(later.length > 0 ? later : inForm('a'));
}

const cuesOf = ({ lines, rows }: Item): Cue[] => [
  ...new Set([...Object.values(lines), ...Object.values(rows ?? {})].flatMap(({ cues }) => cues ?? [])),
];

/** The greatest shares; where few missed it, or few did not, nothing is said of a sign. */
const most = (cues: readonly MissedCue[]): MissedCue[] =>
  cues
    .filter(({ missed, of }) => missed >= LEAST_CELL && (of === missed || of - missed >= LEAST_CELL))
    .toSorted((a, b) => b.missed / b.of - a.missed / a.of || (a.cue < b.cue ? -1 : 1))
    .slice(0, MISSED_SHOWN);
