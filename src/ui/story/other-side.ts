import type { Expression, Portrait } from '#scenario';
import { appOf } from './story-context.ts';
import type { StoryPart } from './story-context.ts';

/**
 * Who is seen at the other end of a call, and how they look: as in the newest line that they said. A video shows the
 * one who holds the other phone; on a voice call, whoever speaks.
 */
export function otherSide({ run, view, displayed }: StoryPart): { who: Portrait; expression: Expression } {
  const { cast, threads } = run.loaded.scenario;
  const holder = threads[displayed]?.with;
  const fixed = appOf(run, displayed) === 'video' ? holder : undefined;
  const said = (view.items[displayed] ?? []).findLast((item) => {
    const speaker = item.kind === 'line' ? item.line.speaker : undefined;
    return speaker !== undefined && cast[speaker]?.role !== 'self' && (fixed === undefined || speaker === fixed);
  });
  const line = said?.kind === 'line' ? said.line : undefined;
  const other = cast[line?.speaker ?? holder ?? ''];
  return { who: other?.portrait ?? 'nguoi-la', expression: line?.expression ?? 'neutral' };
}
