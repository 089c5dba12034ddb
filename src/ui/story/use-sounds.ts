import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { IconName } from '#art';
import type { SoundCue } from '#ports';
import { isCall } from '#scenario';
import type { Phase, PhoneView, Run } from '#state';
import { useApp, useUi } from '../context.ts';
import { appOf } from './story-context.ts';

/** Sounds that mean something and have no text of their own (A07), with the icon of their caption. */
const CAPTIONED: Partial<Record<SoundCue, IconName>> = {
  ringtone: 'call',
  connect: 'call',
  hangup: 'hangup',
  notify: 'sms',
  ting: 'bank',
  glitch: 'waveform',
  heartbeat: 'waveform',
};
const CAPTION_MS = 2600;
/** From this level on the heartbeat can be heard. */
const HEARTBEAT_FROM = 2;

export interface SoundCaption {
  readonly cue: SoundCue;
  readonly icon: IconName;
}

export interface Sounds {
  readonly caption: SoundCaption | null;
  cue(cue: SoundCue): void;
}

/** Plays single sounds, keeps the ringing and the heartbeat in step with the story, and names what is heard. */
export function useSounds(run: Run, view: PhoneView, phase: Phase): Sounds {
  const { audio } = useUi();
  const captions = useApp((state) => state.settings.captions);
  const [caption, setCaption] = useState<SoundCaption | null>(null);
  const ringing = phase === 'ringing';

  const name = useCallback((cue: SoundCue) => {
    const icon = CAPTIONED[cue];
    if (icon !== undefined) setCaption({ cue, icon });
  }, []);
  const cue = useCallback(
    (sound: SoundCue) => {
      audio.play(sound);
      name(sound);
    },
    [audio, name],
  );

  useEffect(() => {
    if (caption === null) return;
    const timer = window.setTimeout(() => setCaption(null), CAPTION_MS);
    return () => window.clearTimeout(timer);
  }, [caption]);

  useEffect(() => {
    if (!ringing || run.paused) return;
    audio.startLoop('ringtone');
    return () => audio.stopLoop('ringtone');
  }, [audio, ringing, run.paused]);

  const pressure = run.paused ? 0 : view.pressure;
  useEffect(() => {
    audio.setPressure(pressure);
    if (pressure >= HEARTBEAT_FROM) name('heartbeat');
  }, [audio, name, pressure]);
  useEffect(() => () => audio.setPressure(0), [audio]);

  const onCall = phase === 'thread' && isCall(appOf(run, view.thread)) ? view.thread : null;
  const line = useRef(run.shown > 0 ? onCall : null);
  useEffect(() => {
    if (line.current === onCall) return;
    if (onCall !== null) cue('connect');
    else cue('hangup');
    line.current = onCall;
  }, [cue, onCall]);

  const shown = ringing ? ({ cue: 'ringtone', icon: 'call' } as const) : caption;
  return { cue, caption: captions ? shown : null };
}
