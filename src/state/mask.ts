/** How people look while a story is played: whoever deceives looks as kind and as ordinary as whoever helps. */
import type { Expression } from '#scenario';

/** Faces by which a deceiver would be told at a glance belong to the debrief, when masks fall (look guide, "people"). */
const MASKS: Partial<Readonly<Record<Expression, Expression>>> = { sly: 'happy', stern: 'firm' };

/** The face that is shown in play for one that a scenario names, whoever wears it. */
export const maskOf = (expression: Expression): Expression => MASKS[expression] ?? expression;
