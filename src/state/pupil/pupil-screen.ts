/** What a pupil's page shows: derived from what is known of the class, never stored. */
import type { Run } from '../app-state.ts';
import { choiceLetters } from '../choice-letters.ts';
import { viewChoices } from '../story-view.ts';
import { stopOf, votedFor } from './ballot.ts';
import { stepOfClass } from './pupil.ts';
import type { Pupil } from './pupil.ts';

export const PUPIL_SCREENS = [
  'door', 'coming', 'lobby', 'fetching', 'no-story', 'story', 'ended', 'elsewhere', 'removed', 'left', 'gone',
] as const; // prettier-ignore
/**
 * `coming`: there is a place, and nothing was heard of the class yet. `fetching`: the class plays, its story is on its
 * way here. `ended`: the teacher has ended the class, or its time was over. `gone`: the server knows of no such place.
 */
export type PupilScreen = (typeof PUPIL_SCREENS)[number];

export function pupilScreen({ stage, view, over, story, loaded }: Pupil): PupilScreen {
  if (stage === 'door') return 'door';
  if (stage === 'over') {
    if (over === 'elsewhere' || over === 'removed' || over === 'left') return over;
    return over === 'unknown' ? 'gone' : 'ended';
  }
  if (view === null) return 'coming';
  if (view.phase === 'ended') return 'ended';
  if (view.phase === 'lobby') return 'lobby';
  if (story === 'failed' || story === 'other') return 'no-story';
  return story === 'ready' && loaded !== null ? 'story' : 'fetching';
}

/** The letter under which a choice stands on every screen of the class; `null` for a choice that is not open. */
export const letterOf = (run: Run, choice: string): string | null =>
  choiceLetters(viewChoices(run)).get(choice) ?? null;

export const STANDINGS = [
  'lost', 'lost-kept', 'paused', 'revealed', 'over', 'sent', 'sending', 'kept', 'late', 'choose',
  'own-begin', 'own-lost', 'own-late', 'gate', 'done', 'done-sending', 'saving', 'saved',
] as const; // prettier-ignore
/** Where the pupil stands, in one line: key `pupil.standing-<id>`. */
export type Standing = (typeof STANDINGS)[number];

/** `letter`: of the vote, where the line speaks of one. */
export interface Stands {
  readonly standing: Standing;
  readonly letter: string;
}

/** The one line at the lower edge while a class plays; `null` before and after. Nothing counts as sent before its answer. */
export function standsOf(pupil: Pupil, run: Run | null): Stands | null {
  const { view } = pupil;
  if (view === null || view.phase !== 'running' || pupil.stage !== 'class') return null;
  const standing = view.mode === 'together' ? together(pupil, run) : alone(pupil, run);
  const voted = votedFor(pupil);
  return { standing, letter: voted === null || run === null ? '' : (letterOf(run, voted) ?? '') };
}

function together(pupil: Pupil, run: Run | null): Standing {
  const { view, link, waiting, vote, refused } = pupil;
  const step = view === null ? 0 : stepOfClass(view);
  const pending = waiting.some((frame) => frame.t === 'choose' && frame.step === step);
  if (link === 'lost') return pending ? 'lost-kept' : 'lost';
  if (view?.paused === true) return 'paused';
  if (run !== null && run.session.ending !== null) return 'over';
  if (pending) return link === 'open' ? 'sending' : 'kept';
  if (refused?.t === 'choose') return 'late';
  if (view?.revealed === true) return 'revealed';
  return vote?.step === step ? 'sent' : 'choose';
}

function alone(pupil: Pupil, run: Run | null): Standing {
  const pending = pupil.waiting.some(({ t }) => t === 'move');
  if (pupil.link === 'lost') return 'own-lost';
  if (pupil.view?.paused === true) return 'paused';
  if (run !== null && run.session.ending !== null) return pending ? 'done-sending' : 'done';
  if (stopOf(pupil) === 'gate') return 'gate';
  if (pupil.refused?.t === 'move') return 'own-late';
  if (pending) return 'saving';
  return pupil.moves.length === 0 ? 'own-begin' : 'saved';
}
