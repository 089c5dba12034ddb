import { Portrait } from '../components/portrait.tsx';
import { CaptionLog } from './caption-log.tsx';
import { otherSide } from './other-side.ts';
import { appOf, useStory } from './story-context.ts';
import './call.css';

/** A voice or video call: the other side, the player's own small picture, and what is said as captions. */
export function CallBody() {
  const part = useStory();
  const { run, view, displayed, advance } = part;
  const { cast } = run.loaded.scenario;
  const video = appOf(run, displayed) === 'video';
  const self = Object.values(cast).find(({ role }) => role === 'self')?.portrait;
  return (
    <div class="call" data-video={video} onClick={(event) => onTap(event, advance)}>
      <div class="call__stage" aria-hidden="true">
        {!video && (
          <div class="rings">
            <Portrait {...otherSide(part)} size={140} />
          </div>
        )}
        {video && self !== undefined && (
          <div class="call__self">
            <Portrait who={self} expression={view.pressure > 1 ? 'worried' : 'neutral'} size={88} />
          </div>
        )}
      </div>
      <CaptionLog items={view.items[displayed] ?? []} />
    </div>
  );
}

function onTap(event: MouseEvent, advance: () => void): void {
  if (event.target instanceof Element && event.target.closest('button') === null) advance();
}
