import { checkCourse } from './course.ts';
import { checkConditions } from './conditions.ts';
import { checkEndings } from './endings.ts';
import { checkGenuine } from './genuine.ts';
import type { Model } from './model.ts';
import { checkArc } from './kiosk.ts';
import { checkReferences } from './references.ts';
import { checkScoring } from './scoring.ts';
import { checkVariables } from './variables.ts';

/** What a shape cannot say: references, variables, the course of the story, scoring, endings, fitness for the kiosk. */
export function checkMeaning(model: Model): void {
  checkReferences(model);
  checkVariables(model);
  checkCourse(model);
  checkConditions(model);
  checkScoring(model);
  checkGenuine(model);
  checkEndings(model);
  checkArc(model);
}
