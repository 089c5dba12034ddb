/** What a teacher's page keeps beside everything else. */
import type { CatalogEntry, Items, LoadedScenario } from '#ports';
import type { AppState } from '../app-state.ts';
import { formItems } from './form-hands.ts';
import type { Lesson } from './lesson.ts';
import type { PauseCard, Prompt } from './turns.ts';
import { voteOptions } from './votes.ts';
import type { OptionId, VoteOption } from './votes.ts';
import { viewChoices } from '../story-view.ts';

/** Address of the printable package; `{language}` stands for vi or en. */
export const TEACHER_PACKAGE = 'teacher/index.{language}.html';

/** What lies over everything and stops it: a question at a turning point, one that the teacher asks, or distress. */
export type Overlay =
  | ({ readonly kind: 'card' } & PauseCard)
  | { readonly kind: 'ask'; readonly prompt: Prompt }
  | { readonly kind: 'distress' };

/** Fetching what a lesson needs, so that it goes on without a network. */
export type Readiness = 'none' | 'loading' | 'ready' | 'failed';

export interface Classroom {
  /** `home` chooses a story, `preview` shows all of it, `lesson` is the lesson's step. */
  readonly view: 'home' | 'preview' | 'lesson';
  readonly chosen: string | null;
  readonly gentler: boolean;
  /** Pupils in the room, as the teacher says: kept over a preview and another choice of story. */
  readonly group: number | null;
  readonly readiness: Readiness;
  /** The chosen story and its twin, once fetched. */
  readonly loaded: LoadedScenario | null;
  readonly twin: LoadedScenario | null;
  readonly lesson: Lesson | null;
  readonly overlay: Overlay | null;
  /** The option whose letter opened the vote: what is typed next belongs to it. */
  readonly begun: OptionId | null;
}

export const EMPTY_CLASSROOM: Classroom = {
  view: 'home',
  chosen: null,
  gentler: false,
  group: null,
  readiness: 'none',
  loaded: null,
  twin: null,
  lesson: null,
  overlay: null,
  begun: null,
};

const MOST_INTENSE = 2;

/** The stories that a class may play: checked by whom they need, and none that is too strong (rulings 13). */
export const classStories = (entries: readonly CatalogEntry[]): readonly CatalogEntry[] =>
  entries.filter(({ arc, awaitsSignOff, intensity }) => !arc && !awaitsSignOff && intensity <= MOST_INTENSE);

/**
 * Scams first, for the twin comes after; of those the ones that have a twin, the lightest and those for the youngest
 * first, as the guide lists them: the first is the one for a first lesson.
 */
export function lessonStories(entries: readonly CatalogEntry[]): readonly CatalogEntry[] {
  const stories = classStories(entries);
  const weightOf = ({ truth, twin, age, intensity }: CatalogEntry): number => {
    const other = stories.find(({ id }) => id === twin);
    const weight = Math.max(age, other?.age ?? 0) * 10 + intensity;
    return weight + (truth === 'legit' ? 10_000 : other === undefined ? 1000 : 0);
  };
  return stories.toSorted((a, b) => weightOf(a) - weightOf(b));
}

/** Items of a form that were not gone through yet. */
export const itemsLeft = ({ at, seed }: Lesson, items: Items, form: 'a' | 'b'): number =>
  Math.max(0, formItems(items, form, seed).length - at[form]);

/** Every item of both forms was gone through: explanations wait for that (rulings 18). */
export const formsDone = (lesson: Lesson, items: Items): boolean =>
  (['a', 'b'] as const).every((form) => itemsLeft(lesson, items, form) === 0);

/** The vote in hand; `null` when none is open, or what is on screen is another moment. */
export interface VoteInHand {
  readonly options: readonly VoteOption[];
  readonly node: string;
}

export function voteInHand({ run, classroom }: Pick<AppState, 'run' | 'classroom'>): VoteInHand | null {
  const open = classroom?.lesson?.open ?? null;
  if (run === null || run.whatIf || open === null || open.node !== run.session.node || run.session.ending !== null)
    return null;
  return { options: voteOptions(viewChoices(run)), node: open.node };
}
