import type { AppState } from './app-state.ts';

/** Before a class: something lies over the story, so nothing of it goes on. */
export const isHeld = ({ classroom }: Pick<AppState, 'classroom'>): boolean => {
  const open = classroom?.lesson?.open ?? null;
  return classroom !== null && (classroom.overlay !== null || open !== null);
};
