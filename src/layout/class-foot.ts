import { clamp } from './rect.ts';

/** Height of the strip at the lower edge of a lesson, which says the step and leads on, CSS px. */
export const classFoot = (height: number): number => Math.round(clamp(height * 0.085, 56, 96));
