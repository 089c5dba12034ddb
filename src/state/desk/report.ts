/** Everything that may be printed of a class on the server: counts of a group, never of a pupil (rulings 18 and 19). */
import type { LoadedScenario } from '#ports';
import type { ClassMode, DeskView } from '#protocol';
import { COMPETENCIES } from '#scenario';
import type { Competency, Story } from '#scenario';
import { newLesson } from '../class/lesson.ts';
import { lessonReport } from '../class/report.ts';
import type { LessonReport } from '../class/report.ts';
import { LEAST_CELL, isTooFew, mergeCells, mergeSplits } from '../class/small-cells.ts';
import type { MergedCells, Split } from '../class/small-cells.ts';
import { sessionsOf } from './class-story.ts';
import type { KeptDesk } from './kept-desk.ts';

/** What was chosen at one moment of the story. */
export interface NodeVotes {
  readonly node: string;
  /** What the class went on with, as often as it stood here; nothing on their own. */
  readonly picked: readonly string[];
  /** `null` where fewer than ten chose. */
  readonly cells: MergedCells | null;
  readonly total: number | null;
}

/** Choices of good conduct among all that train a competency; several competencies as one where single ones are too small. */
export interface CompetencyBar {
  readonly competencies: readonly Competency[];
  readonly good: number;
  readonly of: number;
}

export interface DeskReport {
  readonly suppressed: boolean;
  readonly mode: ClassMode;
  readonly group: number;
  /** On their own: how many came to the story's end; `null` where that, or the rest, is a small cell. */
  readonly finished: number | null;
  readonly nodes: readonly NodeVotes[];
  readonly bars: readonly CompetencyBar[];
  /** Competencies of which nothing may be shown. */
  readonly hidden: readonly Competency[];
  readonly lights: number;
  readonly joined: number | null;
  /** What the codes of devices say, as in a lesson. */
  readonly coded: Pick<LessonReport, 'devices' | 'practised' | 'levels' | 'missed' | 'missedBy' | 'followUp'>;
  readonly followUp: Competency;
}

/** Conduct from this quality on is good, in quarters. */
const GOOD_Q4 = 3;

/** @param loaded - the story of the class; without it moments and competencies are not known */
export function deskReport(
  view: DeskView,
  loaded: LoadedScenario | null,
  { codes, practice }: Pick<KeptDesk, 'codes' | 'practice'>,
): DeskReport {
  const group = view.pupils;
  const suppressed = isTooFew(group);
  const choice = { group, story: view.scenario, twin: null, item: null, gentler: view.gentler, seed: view.seed };
  const coded = lessonReport({ ...newLesson(choice), codes, practice }, {});
  const nodes = suppressed || loaded === null ? [] : nodesOf(view, loaded);
  const { bars, hidden } =
    suppressed || loaded === null ? { bars: [], hidden: [] } : competencyBars(loaded.story, nodes, view);
  return {
    suppressed,
    mode: view.mode,
    group,
    finished: view.mode === 'own' && !suppressed && isSound(view.finished, group) ? view.finished : null,
    nodes,
    bars,
    hidden,
    lights: suppressed ? 0 : view.lights,
    joined: !suppressed && view.joined >= LEAST_CELL ? view.joined : null,
    coded,
    followUp: coded.missed.length > 0 || coded.levels !== null ? coded.followUp : (weakest(bars) ?? coded.followUp),
  };
}

const isSound = (part: number, of: number): boolean => part >= LEAST_CELL && of - part >= LEAST_CELL;

/** Moments in the order of the class's way; on their own, as the story has them. */
function nodesOf(view: DeskView, loaded: LoadedScenario): NodeVotes[] {
  const way = view.mode === 'together' ? (sessionsOf(loaded, view) ?? []) : [];
  const order = new Set([...way.map(({ node }) => node), ...Object.keys(loaded.story.nodes)]);
  return [...order].flatMap((node): NodeVotes[] => {
    const tally = Object.hasOwn(view.tallies, node) ? view.tallies[node] : undefined;
    const offered = loaded.story.nodes[node]?.choices.map(({ id }) => id) ?? [];
    const cells = offered.map((id) => ({
      id,
      count: tally !== undefined && Object.hasOwn(tally, id) ? (tally[id] ?? 0) : 0,
    }));
    const total = cells.reduce((sum, { count }) => sum + count, 0);
    const picked = way.flatMap((session, step) => (session.node === node ? (view.picks[step] ?? []) : []));
    if (total === 0 && picked.length === 0) return [];
    // Choices that nobody made, and that were perhaps not open, are no cells.
    const made = cells.filter(({ count }) => count > 0);
    return [{ node, picked, cells: isTooFew(total) ? null : mergeCells(made), total: isTooFew(total) ? null : total }];
  });
}

/**
 * Good conduct by competency. A moment's merged cell may hold good and other choices; what the bars add to that must be no
 * small cell itself, so competencies in which it would be are told together with others, or not at all.
 */
function competencyBars(story: Story, nodes: readonly NodeVotes[], view: DeskView) {
  const splits = new Map<Competency, { all: Split; mixed: Split }>();
  for (const { node, cells } of nodes) {
    const { decision, choices = [] } = story.nodes[node] ?? {};
    if (cells === null || decision === null || decision === undefined) continue;
    const known = splits.get(decision.competency) ?? {
      all: none(decision.competency),
      mixed: none(decision.competency),
    };
    const goodOf = (ids: readonly string[]) => {
      const good = new Set(choices.flatMap(({ id, q4 }) => ((q4 ?? 0) >= GOOD_Q4 ? [id] : [])));
      const tally = view.tallies[node] ?? {};
      const count = (some: readonly string[]) => some.reduce((sum, id) => sum + (tally[id] ?? 0), 0);
      return { ids: [], yes: count(ids.filter((id) => good.has(id))), of: count(ids) };
    };
    const merged = cells.merged === null ? { ids: [], yes: 0, of: 0 } : goodOf(cells.merged.ids);
    const isMixed = merged.yes > 0 && merged.yes < merged.of;
    splits.set(decision.competency, {
      all: add(known.all, add(goodOf(cells.shown.map(({ id }) => id)), merged)),
      mixed: isMixed ? add(known.mixed, merged) : known.mixed,
    });
  }
  const plain = [...splits.values()].filter(({ mixed }) => mixed.of === 0);
  const { shown, hidden } = mergeSplits([...splits.values()].flatMap(({ mixed }) => (mixed.of === 0 ? [] : [mixed])));
  const together = shown.map(({ ids }) => {
    const parts = ids.flatMap((id) => splits.get(id as Competency)?.all ?? []);
    return parts.slice(1).reduce(add, { ...(parts[0] ?? none('C1')), ids });
  });
  const rows = [...plain.map(({ all }) => all), ...together].filter(({ of }) => !isTooFew(of));
  const bars = rows.map(({ ids, yes, of }): CompetencyBar => ({ competencies: ids as Competency[], good: yes, of }));
  const place = ({ competencies: [first] }: CompetencyBar) => (first === undefined ? 0 : COMPETENCIES.indexOf(first));
  return { bars: bars.toSorted((a, b) => place(a) - place(b)), hidden: hidden as Competency[] };
}

const none = (id: Competency): Split => ({ ids: [id], yes: 0, of: 0 });
const add = (one: Split, other: Split): Split => ({ ids: one.ids, yes: one.yes + other.yes, of: one.of + other.of });

const weakest = (bars: readonly CompetencyBar[]): Competency | undefined =>
  bars.toSorted((a, b) => a.good / a.of - b.good / b.of)[0]?.competencies[0];
