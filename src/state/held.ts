import type { AppState } from './app-state.ts';
import { turnIsNew } from './pupil/ballot.ts';

/** Something lies over the story, or the teacher of a class has stopped it, so nothing of it goes on. */
export const isHeld = ({
  panel,
  classroom,
  pupil,
  wall,
}: Pick<AppState, 'panel' | 'classroom' | 'pupil' | 'wall'>): boolean => {
  if (panel !== null || wall?.view?.paused === true) return true;
  const open = classroom?.lesson?.open ?? null;
  const stopped = pupil?.view?.paused === true || (pupil !== null && turnIsNew(pupil));
  return stopped || (classroom !== null && (classroom.overlay !== null || open !== null));
};
