import type { BrokenEntry, CatalogEntry, Items, LoadedScenario } from '#ports';
import type { Diagnostic, Theme } from '#scenario';
import type { Session } from '#engine';
import type { Classroom } from './class/classroom.ts';
import type { DeskState } from './desk/desk-state.ts';
import type { WallState } from './desk/wall-state.ts';
import type { Kiosk } from './kiosk/kiosk-state.ts';
import type { Practice } from './practice.ts';
import type { Pupil } from './pupil/pupil.ts';
import type { Progress } from './progress.ts';
import type { Round, RoundKind, Rounds } from './rounds.ts';
import type { Settings } from './settings.ts';

export const SCREENS = [
  'hub', 'note', 'story', 'debrief', 'faults', 'round', 'lake', 'attract', 'language', 'resting', 'operator', 'class', 'desk', 'wall',
] as const; // prettier-ignore
/**
 * What fills the page. `note` is the content note before a scenario; `faults` lists what is wrong with a file; `round`
 * is "Real or fake?"; `lake` is the home of the player's own lights. The others are the exhibition's: `attract` invites, `language` comes first of
 * a visit, `resting` is shown outside of opening hours, `operator` is the PIN and what lies behind it. `class` is a
 * teacher's page: choosing a story, and the steps of a lesson that are no story; on a pupil's, all that is no story. `desk`
 * leads a class on the server, `wall` shows one.
 */
export type Screen = (typeof SCREENS)[number];

export const PANELS = ['settings', 'help', 'about', 'shelf', 'share', 'call-card', 'analyst'] as const;
/** Dialogs over any screen. */
export type Panel = (typeof PANELS)[number];

/** The drawn world: still loading, drawing, or absent (no WebGL, or its file did not come). */
export type WorldStatus = 'loading' | 'ready' | 'absent';

/** A walk into or out of a lantern; the world draws it, the clock ends it. */
export interface Transition {
  readonly kind: 'enter' | 'leave';
  readonly theme: Theme;
}

/** A run on screen. `shown` counts the transcript entries that have been revealed. */
export interface Run {
  readonly loaded: LoadedScenario;
  readonly session: Session;
  readonly shown: number;
  /** Threads whose notification or call has been taken. */
  readonly taken: readonly string[];
  /** Replayed from the debrief ("what if"): nothing of it is stored or counted. */
  readonly whatIf: boolean;
  /** From a file of the player's own: nothing of it is stored. */
  readonly own: boolean;
  /** Breathing space after "Dừng": the phone is dimmed, nothing runs. */
  readonly paused: boolean;
  /** Set when a save was resumed on a file that has changed since. */
  readonly resumedWithLoss: boolean;
  /** The finished session that a "what if" left, to come back to. */
  readonly original: Session | null;
}

/** What of "Real or fake?" is on screen. */
export type RoundOnScreen =
  /** Which kinds there are. */
  | { readonly stage: 'menu' }
  /** What it is for, and how it goes, before the first item. */
  | { readonly stage: 'intro'; readonly kind: RoundKind; readonly item: string | null }
  /** The items of `rounds.open`. */
  | { readonly stage: 'items' }
  /** What came of it: of the measured pair both rounds, once the second is done. */
  | { readonly stage: 'done'; readonly round: Round; readonly before: Round | null };

export interface Faults {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why something could not be opened: key `problem.<id>` of the locale files. */
export type Problem =
  | 'catalog-unreachable'
  | 'scenario-unreachable'
  | 'scenario-missing'
  | 'address-foreign'
  | 'address-missing'
  | 'file-too-large'
  | 'file-not-text'
  | 'save-newer'
  | 'storage-denied'
  | 'language-unreachable'
  | 'items-unreachable'
  | 'round-elsewhere'
  | 'lesson-elsewhere';

export interface AppState {
  readonly screen: Screen;
  readonly panel: Panel | null;
  readonly catalog: 'loading' | 'ready' | 'failed';
  readonly entries: readonly CatalogEntry[];
  readonly broken: readonly BrokenEntry[];
  /** The lantern in focus on the plaza, and the scenario chosen on its shelf. */
  readonly theme: Theme;
  readonly selected: string | null;
  readonly transition: Transition | null;
  /** Scenario whose content note is shown. */
  readonly pending: LoadedScenario | null;
  readonly pendingOwn: boolean;
  readonly loading: boolean;
  readonly run: Run | null;
  readonly saved: string | null;
  readonly faults: Faults | null;
  readonly problem: Problem | null;
  /** Something of a run could not be stored; said once. */
  readonly storageFailed: boolean;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly practice: readonly Practice[];
  readonly rounds: Rounds;
  /** Once they have been fetched. */
  readonly items: Items | null;
  readonly round: RoundOnScreen | null;
  /** As in `ClockPort.today`, when the page was opened or last came to the plaza. */
  readonly today: number;
  /** On the exhibition's page only: there are arcs, no measuring, nothing that comes back some days later. */
  readonly kiosk: Kiosk | null;
  /** On a teacher's page only. */
  readonly classroom: Classroom | null;
  /** On a pupil's page only. */
  readonly pupil: Pupil | null;
  /** There as well, once what leads classes on the server has been fetched. */
  readonly desk: DeskState | null;
  /** On a projector's page only. */
  readonly wall: WallState | null;
  readonly world: WorldStatus;
  /** There is no graphics card: what moves for decoration would keep fingers waiting. */
  readonly drawnByProcessor: boolean;
}
