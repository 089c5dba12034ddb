import { useIsClass, useIsKiosk, useIsPupil } from '../context.ts';

/** Whether somebody plays by themselves: no visitor of an exhibition, no class. */
export const useIsAlone = (): boolean => [useIsKiosk(), useIsClass(), useIsPupil()].every((shared) => !shared);
