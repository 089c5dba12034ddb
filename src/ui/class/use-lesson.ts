import { classBarRows } from '#layout';
import type { LoadedScenario } from '#ports';
import type { Scenario } from '#scenario';
import { EMPTY_CLASSROOM } from '#state/class';
import type { ClassCommands, Classroom, Lesson } from '#state/class';
import { useApp, useUi, useViewport } from '../context.ts';

/** The commands of a lesson; its screens are shown on a teacher's page only. */
export function useClassroom(): ClassCommands {
  const { classroom } = useUi();
  if (classroom === null) throw new Error('a lesson outside of a class');
  return classroom;
}

export const useRoom = (): Classroom => useApp((state) => state.classroom ?? EMPTY_CLASSROOM);
export const useLesson = (): Lesson | null => useApp((state) => state.classroom?.lesson ?? null);

/** Whether the strip's words stand beside its keys or above them. */
export function useBarRows(): 1 | 2 {
  const { width } = useViewport();
  return classBarRows(
    width,
    useApp((state) => state.settings.textSize),
  );
}

/** A story's own words. */
export function useStoryWords(loaded: LoadedScenario | null): (key: string) => string {
  const { text } = useUi();
  useApp((state) => state.settings.language);
  return (key) => (loaded === null ? '' : text.story(loaded.scenario.id, key));
}

/** Somebody's name in a story, as a room hears it. */
export const nameOf = ({ cast }: Scenario, id: string): string => (cast[id] === undefined ? '' : `cast/${id}/name`);
