/** The steps of a lesson before one screen, and the minutes of 45 for which each is planned (learning-spec §4). */
export const LESSON_STEPS = [
  'rules', 'form-a', 'story', 'debrief', 'twin', 'form-b', 'explain', 'help', 'report',
] as const; // prettier-ignore
export type LessonStep = (typeof LESSON_STEPS)[number];

/** Planned minutes, from the beginning of the lesson. Nothing counts them down. */
export interface Planned {
  readonly from: number;
  readonly to: number;
}

/** `null`: after the lesson. */
export const PLANNED: Readonly<Record<LessonStep, Planned | null>> = {
  rules: { from: 0, to: 4 },
  'form-a': { from: 4, to: 9 },
  story: { from: 9, to: 21 },
  debrief: { from: 21, to: 29 },
  twin: { from: 29, to: 34 },
  'form-b': { from: 34, to: 37 },
  explain: { from: 37, to: 39 },
  help: { from: 39, to: 45 },
  report: null,
};

/** The two stories of a lesson. */
export const SLOTS = ['story', 'twin'] as const;
export type Slot = (typeof SLOTS)[number];

/** The step `by` places further; itself at either end. */
export function stepFrom(step: LessonStep, by: number): LessonStep {
  const at = LESSON_STEPS.indexOf(step) + by;
  return LESSON_STEPS[Math.min(Math.max(at, 0), LESSON_STEPS.length - 1)] ?? step;
}
