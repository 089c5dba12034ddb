/** How people look while a story is played: whoever deceives looks as kind and as ordinary as whoever helps. */
import type { Expression, ScenarioLine } from '#scenario';

/** Faces by which a deceiver would be told at a glance belong to the debrief, when masks fall (look guide, "people"). */
const MASKS: Partial<Readonly<Record<Expression, Expression>>> = { sly: 'happy', stern: 'firm' };

/** A line as it is played: its words, and the face that is shown, whoever wears it. */
export function maskedLine(line: ScenarioLine): ScenarioLine {
  const expression = line.expression && MASKS[line.expression];
  return expression === undefined ? line : { ...line, expression };
}
