/**
 * At most three manipulative lines follow each other before the player can act or somebody comments (learning-spec §6).
 *
 * A line is manipulative when a tactic is at work in it, whoever says it, or when the offender says it and it carries a
 * cue. A row ends where the player can act and at an annotation: a line of narration, or one that somebody other than
 * an offender says. A harmless line of the offender's own ("Alo?") gives no breath and neither ends the row nor counts.
 */
import { STAY } from '../story.ts';
import { entriesOf } from './model.ts';
import type { LooseLine, LooseLines, Model } from './model.ts';

const MAX_IN_A_ROW = 3;

export function checkFlow(model: Model): void {
  const reported = new Set<string>();
  const visited = new Set<string>();
  /** Follows a node that was entered after `before` manipulative lines in a row. */
  const follow = (id: string, before: number): void => {
    const state = `${id} ${before}`;
    const node = model.nodes.get(id);
    if (node === undefined || visited.has(state)) return;
    visited.add(state);
    const { longest, trailing } = countRun(model, node.lines, before);
    if (longest > MAX_IN_A_ROW && !reported.has(id)) {
      reported.add(id);
      model.report.add('L211', ['nodes', id, 'lines'], { params: { count: longest, limit: MAX_IN_A_ROW } });
    }
    if ((model.conduct.get(id) ?? []).length > 0) return;
    for (const { to } of model.exits().get(id) ?? []) follow(to, Math.min(trailing, MAX_IN_A_ROW));
  };
  if (model.scenario.start !== undefined) follow(model.scenario.start, 0);
  if (model.scenario.gentler?.start !== undefined) follow(model.scenario.gentler.start, 0);
  for (const conduct of model.conduct.values()) {
    for (const { id, body, path } of conduct) {
      const { longest, trailing } = countRun(model, body.lines, 0);
      if (longest > MAX_IN_A_ROW && !reported.has(path.join('/'))) {
        reported.add(path.join('/'));
        const own = path[0] === 'tray' || model.scenario.nodes?.[path[1] ?? '']?.tray?.[id]?.lines !== undefined;
        const written = own || path[2] === 'choices' ? path : ['tray', id];
        model.report.add('L211', [...written, 'lines'], { params: { count: longest, limit: MAX_IN_A_ROW } });
      }
      if (body.goto !== undefined && body.goto !== STAY) follow(body.goto, Math.min(trailing, MAX_IN_A_ROW));
    }
  }
}

/** Manipulative lines, counted over the longest row and over the row at the end. */
function countRun(model: Model, lines: LooseLines | undefined, before: number): { longest: number; trailing: number } {
  let trailing = before;
  let longest = 0;
  for (const [, line] of entriesOf<LooseLine>(lines)) {
    const offends = isOffender(model, line.speaker);
    if (has(line.tactics) || (offends && has(line.cues))) trailing++;
    else if (!offends) trailing = 0;
    longest = Math.max(longest, trailing);
  }
  return { longest, trailing };
}

const has = (tags: readonly unknown[] | undefined): boolean => tags !== undefined && tags.length > 0;

const isOffender = ({ scenario }: Model, speaker: string | undefined): boolean =>
  speaker !== undefined && scenario.cast?.[speaker]?.role === 'offender';
