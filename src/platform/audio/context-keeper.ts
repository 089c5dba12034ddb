/**
 * Keeps the audio context going, which howler leaves to chance in four ways: it suspends itself after 30 quiet seconds,
 * which iOS undoes only in a gesture; it opens ten media elements to unlock; it makes a second context where the device
 * does not run at 44.1 kHz; and its own idea of the state parts from the context's when a headset is pulled or a call
 * comes in. So its automatic parts are off, and this is the one place that suspends and resumes.
 */
import { Howler } from 'howler';

/** Events in which browsers let a page begin to sound. */
const GESTURES = ['pointerup', 'touchend', 'click', 'keydown'] as const;

export interface ContextKeeper {
  readonly context: AudioContext;
  /** Where everything that is not howler's own goes, so that mute and master hold for it too. */
  readonly output: AudioNode;
  /** Running, on a visible page: only then is anything started. */
  readonly canSound: () => boolean;
  wake(): void;
}

/**
 * Puts a limiter between howler's master and the speakers: a heartbeat, a ringtone and a voice at once, all sliders up,
 * would otherwise pass full level and crackle.
 */
function limit(context: AudioContext, master: AudioNode): void {
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -3,
    knee: 0,
    ratio: 20,
    attack: 0.002,
    release: 0.15,
  });
  master.disconnect();
  master.connect(limiter).connect(context.destination);
}

/** Makes howler's context; nothing where Web Audio is missing. `onRunning` is called each time it has begun to run. */
export function createContextKeeper(onRunning: () => void): ContextKeeper | undefined {
  Howler.autoUnlock = false;
  Howler.autoSuspend = false;
  Howler.html5PoolSize = 0;
  Howler.volume(1);
  if (!Howler.usingWebAudio || !Howler.ctx) return undefined;
  const context = Howler.ctx;
  limit(context, Howler.masterGain);

  const wake = (): void => {
    if (!document.hidden && context.state !== 'running') context.resume().catch(() => undefined);
  };
  const followState = (): void => {
    if (context.state !== 'running') return;
    /* Howler would otherwise queue each sound behind a resume of its own. */
    Object.assign(Howler, { state: 'running' });
    if (!document.hidden) onRunning();
  };
  const followPage = (): void => {
    if (document.hidden) context.suspend().catch(() => undefined);
    else wake();
  };
  context.addEventListener('statechange', followState);
  document.addEventListener('visibilitychange', followPage);
  for (const gesture of GESTURES) document.addEventListener(gesture, wake, { capture: true, passive: true });
  wake();
  followState();
  return {
    context,
    output: Howler.masterGain,
    canSound: () => context.state === 'running' && !document.hidden,
    wake,
  };
}
