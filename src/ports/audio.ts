/**
 * The sound of the game, as the rest of it sees it. Sound is never needed to play: every call is safe before the first
 * touch, with files missing, on a browser without audio, and none of them throws.
 */
import type { Language, Voice } from '#scenario';

export const SOUND_CUES = [
  'tap', 'choice', 'msg-in', 'msg-out', 'typing', 'ringtone', 'vibrate', 'connect', 'hangup', 'ting',
  'heartbeat', 'glitch', 'red-flag', 'enter', 'lantern-on', 'lantern-dim', 'notify',
] as const; // prettier-ignore
export type SoundCue = (typeof SOUND_CUES)[number];

export const AUDIO_BUSES = ['effects', 'ambience', 'music', 'voice'] as const;
export type AudioBus = (typeof AUDIO_BUSES)[number];

export const SOUND_LOOPS = ['ambience', 'music', 'drone', 'ringtone'] as const;
export type SoundLoop = (typeof SOUND_LOOPS)[number];

/** Positions of the volume sliders, 0..1 each, and the master mute. */
export type AudioVolumes = Readonly<Record<AudioBus, number>> & { readonly muted: boolean };

/** What a call says: a line of a scenario in the language shown, and whose voice it is. */
export interface SpokenLine {
  readonly text: string;
  readonly voice: Voice;
  readonly language: Language;
}

/**
 * When each piece of a line is heard, in milliseconds after `speak`. The pieces joined are the line, character for
 * character, and their times never go back, so that a subtitle may appear piece by piece. A piece is a word with the
 * punctuation and white space that follow it: in Vietnamese, one written syllable.
 */
export interface SpeechPlan {
  readonly totalMs: number;
  readonly syllables: readonly { readonly text: string; readonly startMs: number }[];
}

export interface AudioPort {
  /** To be called on every first touch or key press until sound is heard; nothing loads or sounds before. */
  unlock(): void;
  /**
   * Plays a cue once. `typing` is a short burst; asking again during the burst adds nothing. Between `connect` and
   * `hangup` a call is on, and the music makes room for it.
   */
  play(cue: SoundCue): void;
  /**
   * Keeps a loop going, from now or from the moment it can be. Music is fetched only when the page is idle. The drone
   * comes by itself with pressure; started by name it stays, as at pressure 1, until stopped by name.
   */
  startLoop(loop: SoundLoop): void;
  stopLoop(loop: SoundLoop): void;
  /** Murmurs a line, replacing the line before it. The plan is the same whether or not it can be heard. */
  speak(line: SpokenLine): SpeechPlan;
  stopSpeaking(): void;
  /** 0..4: heartbeat from 70 (at 1) to 120 (at 4) beats a minute and the drone with it; 0 is silence. */
  setPressure(level: number): void;
  setVolumes(volumes: AudioVolumes): void;
  /** Quick exit: silence within 50 ms, and nothing that was on its way sounds later. Stays unlocked. */
  stopAll(): void;
}
