import type { AppState } from './app-state.ts';
import { turnIsNew } from './pupil/ballot.ts';

/** In a class: something lies over the story, or the teacher has stopped it, so nothing of it goes on. */
export const isHeld = ({ classroom, pupil, wall }: Pick<AppState, 'classroom' | 'pupil' | 'wall'>): boolean => {
  if (wall?.view?.paused === true) return true;
  const open = classroom?.lesson?.open ?? null;
  const stopped = pupil?.view?.paused === true || (pupil !== null && turnIsNew(pupil));
  return stopped || (classroom !== null && (classroom.overlay !== null || open !== null));
};
