import { useRef } from 'preact/hooks';
import { STAY } from '#scenario';
import type { App, StoryChoice } from '#scenario';
import type { Phase, ThreadItem } from '#state';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { useText } from '../context.ts';
import { InspectButton } from './inspect-button.tsx';
import { LineItem } from './line-item.tsx';
import { useLineStage, useStory } from './story-context.ts';
import { useBallot } from './use-ballot.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

/** Whoever taps twice refuses one call, and not the next, which may ring in the same place at once; ms. */
const TWICE_MS = 700;

/** The one move that ends a call before it began, if there is no other. */
function onlyRefusal(moves: readonly StoryChoice[]): StoryChoice | null {
  const [first, second] = moves;
  return first === undefined || second !== undefined || first.goto === STAY ? null : first;
}

/** What the screen says of a call that comes in, or was not taken. */
export const callKey = (app: App, phase: Phase) =>
  phase === 'refused' ? 'story.call.not-taken' : app === 'video' ? 'story.call.video.incoming' : 'story.call.incoming';

/**
 * The phone rings, or has stopped: the call was not taken. Not answering is the story's one way to stop; where there are
 * more, or a class decides, its drawer.
 */
export function IncomingCall() {
  const t = useText();
  const { run, view, words, offered, phase, unlock, openSheet, choose } = useStory();
  const { byHands, voting, stop } = useBallot();
  const { scenario } = run.loaded;
  const thread = scenario.threads[view.thread];
  const caller = thread?.with === undefined ? undefined : scenario.cast[thread.with];
  const refusal = byHands || voting || stop !== null ? null : onlyRefusal(offered.tray.stop);
  const declinedAt = useRef(-TWICE_MS);
  const decline = () => {
    if (refusal === null) return openSheet({ kind: 'tray', drawer: 'stop' });
    const now = performance.now();
    if (now - declinedAt.current < TWICE_MS) return;
    declinedAt.current = now;
    choose(refusal.id);
  };
  const found = (view.items[view.thread] ?? []).filter(({ kind }) => kind === 'line');
  return (
    <div class="ringing">
      <p class="ringing__kind">{t(callKey(view.app, phase))}</p>
      <p class="ringing__name">{words.thread(view.thread)}</p>
      {thread?.subtitle !== undefined && <p class="ringing__sub">{words.at(`threads/${view.thread}/subtitle`)}</p>}
      {found.length === 0 && (
        <div class="rings" aria-hidden="true">
          <Portrait who={caller?.portrait ?? 'nguoi-la'} size={140} />
        </div>
      )}
      {caller?.inspect !== undefined && (
        <InspectButton item={caller.inspect} of={words.thread(view.thread)} openSheet={openSheet} />
      )}
      {found.length > 0 && <LookedUp items={found} />}
      {phase === 'ringing' && (
        <div class="ringing__keys">
          {offered.tray.stop.some(({ goto }) => goto !== STAY) && (
            <button type="button" class="round round--hangup" data-decline onClick={decline}>
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
      )}
    </div>
  );
}

/** What was looked up meanwhile: what else the phone knows of this call. */
function LookedUp({ items }: { items: readonly ThreadItem[] }) {
  const { view, words } = useStory();
  const stage = useLineStage();
  const ref = useStickToEnd(items.length);
  return (
    <div ref={ref} class="ringing__found" tabIndex={0} role="region" aria-label={words.thread(view.thread)}>
      <ol class="lines lines--posts">
        {items.map((item, index) => (
          <LineItem key={index} item={item} chat={false} follows={false} last newMinute={false} stage={stage} />
        ))}
      </ol>
    </div>
  );
}
