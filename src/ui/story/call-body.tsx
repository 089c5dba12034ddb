import type { Portrait as PortraitName } from '#scenario';
import type { ThreadItem } from '#state';
import { Portrait } from '../components/portrait.tsx';
import { useApp } from '../context.ts';
import { CaptionLog } from './caption-log.tsx';
import { FarSide } from './far-side.tsx';
import { appOf, useStory } from './story-context.ts';

/** A voice or video call: the other side, the player's own small picture, and what is said as captions. */
export function CallBody() {
  const { run, view, displayed, advance } = useStory();
  const world = useApp((state) => state.world);
  const { cast, threads } = run.loaded.scenario;
  const video = appOf(run, displayed) === 'video';
  const items = view.items[displayed] ?? [];
  const spoke = items.findLast((item) => isOther(item, cast));
  const line = spoke?.kind === 'line' ? spoke.line : undefined;
  const who: PortraitName = cast[line?.speaker ?? threads[displayed]?.with ?? '']?.portrait ?? 'nguoi-la';
  const self = Object.values(cast).find(({ role }) => role === 'self')?.portrait;
  const expression = line?.expression ?? 'neutral';
  return (
    <div class="call" onClick={(event) => onTap(event, advance)}>
      <div class="call__stage" aria-hidden="true">
        {!video && (
          <div class="rings">
            <Portrait who={who} expression={expression} size={140} />
          </div>
        )}
        {video && world !== 'ready' && <FarSide who={who} expression={expression} />}
        {video && self !== undefined && (
          <div class="call__self">
            <Portrait who={self} expression={view.pressure > 1 ? 'worried' : 'neutral'} size={88} />
          </div>
        )}
      </div>
      <CaptionLog items={items} />
    </div>
  );
}

function isOther(item: ThreadItem, cast: Readonly<Record<string, { readonly role: string } | undefined>>): boolean {
  return item.kind === 'line' && item.line.speaker !== undefined && cast[item.line.speaker]?.role !== 'self';
}

function onTap(event: MouseEvent, advance: () => void): void {
  if (event.target instanceof Element && event.target.closest('button') === null) advance();
}
