/** Every text of a scenario with the place and the part that it plays. */
import type { LooseScenario, Model, Words } from './model.ts';
import type { Path } from './report.ts';

/** Parts of a scenario in which the offender, or a screen, may speak as it does in life. */
export type Part = 'bubble' | 'offender' | 'screen' | 'label';

/** All pairs of texts of a file, wherever they stand, each with its place. `$comment` is no text. */
export function findTexts(scenario: LooseScenario): Map<Words, Path> {
  const texts = new Map<Words, Path>();
  const path: (string | number)[] = [];
  const walk = (value: object): void => {
    if (isPair(value)) {
      texts.set(value, path.slice());
      return;
    }
    for (const name in value) {
      const child = (value as Record<string, unknown>)[name];
      // No list of the format holds texts.
      if (typeof child !== 'object' || child === null || Array.isArray(child)) continue;
      path.push(name);
      walk(child);
      path.pop();
    }
  };
  walk(scenario);
  return texts;
}

/** A pair holds words in at least one language, and nothing but words and a comment. */
const isPair = (value: { readonly vi?: unknown; readonly en?: unknown }): value is Words =>
  typeof value.vi === 'string' || typeof value.en === 'string';

/** What part the text at this path plays. */
export function partOf(model: Model, path: Path): Part {
  if (path.includes('card') || path[0] === 'inspectables') return 'screen';
  const at = path.lastIndexOf('lines');
  if (at >= 0 && path[0] !== 'gentler') {
    return speakerRole(model, path.slice(0, at + 2)) === 'offender' ? 'offender' : 'bubble';
  }
  const last = path[path.length - 1];
  if (path.includes('feedback')) return 'label';
  if (last === 'say' || path.includes('sentences')) return 'bubble';
  const choice = path.includes('choices') || path[0] === 'tray' || path.includes('tray');
  return path[0] === 'gentler' || (choice && last === 'text') ? 'bubble' : 'label';
}

function speakerRole(model: Model, line: Path): string | undefined {
  let value: unknown = model.scenario;
  for (const part of line) value = (value as Record<string | number, unknown> | undefined)?.[part];
  const speaker = (value as { speaker?: string } | undefined)?.speaker;
  return speaker === undefined ? undefined : model.scenario.cast?.[speaker]?.role;
}
