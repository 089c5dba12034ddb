import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { InspectButton } from './inspect-button.tsx';
import { useStory } from './story-context.ts';

/** The phone rings. Not answering leads to the drawer "stop", where the story offers a way to stop. */
export function IncomingCall() {
  const t = useText();
  const { run, view, words, offered, unlock, openSheet } = useStory();
  const { scenario } = run.loaded;
  const thread = scenario.threads[view.thread];
  const caller = thread?.with === undefined ? undefined : scenario.cast[thread.with];
  const kind = view.app === 'video' ? 'story.call.video.incoming' : 'story.call.incoming';
  return (
    <div class="ringing">
      <p class="ringing__kind">{t(kind)}</p>
      <p class="ringing__name">{words.thread(view.thread)}</p>
      {thread?.subtitle !== undefined && <p class="ringing__sub">{words.at(`threads/${view.thread}/subtitle`)}</p>}
      <div class="rings" aria-hidden="true">
        <Portrait who={caller?.portrait ?? 'nguoi-la'} size={140} />
      </div>
      {caller?.inspect !== undefined && (
        <InspectButton item={caller.inspect} of={words.thread(view.thread)} openSheet={openSheet} />
      )}
      <div class="ringing__keys">
        {offered.tray.stop.length > 0 && (
          <button type="button" class="round round--hangup" onClick={() => openSheet({ kind: 'tray', drawer: 'stop' })}>
            <span class="round__disc">
              <Icon name="hangup" size={30} />
            </span>
            {t('story.decline')}
          </button>
        )}
        <button type="button" class="round round--answer" onClick={unlock} data-open={view.thread}>
          <span class="round__disc">
            <Icon name={view.app === 'video' ? 'video' : 'call'} size={30} />
          </span>
          {t('story.answer')}
        </button>
      </div>
    </div>
  );
}
