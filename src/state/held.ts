import type { AppState } from './app-state.ts';

/** Before a class: something lies over the story, so nothing of it goes on. */
export const isHeld = ({ classroom, wall }: Pick<AppState, 'classroom' | 'wall'>): boolean => {
  if (wall?.view?.paused === true) return true;
  const open = classroom?.lesson?.open ?? null;
  return classroom !== null && (classroom.overlay !== null || open !== null);
};
