import { NEW_PUPIL } from '#state/pupil';
import type { Pupil, PupilCommands } from '#state/pupil';
import { useApp, useUi } from '../context.ts';

export const usePupil = (): Pupil => useApp((state) => state.pupil ?? NEW_PUPIL);

export function usePupilCommands(): PupilCommands {
  const { pupil } = useUi();
  if (pupil === undefined) throw new Error('A pupil’s page without its commands');
  return pupil;
}
