import type { AudioPort } from '#ports';

/** Whoever is speaking stops, and no pressure is heard any more. */
export function hush(audio: Pick<AudioPort, 'stopSpeaking' | 'setPressure'>): void {
  audio.stopSpeaking();
  audio.setPressure(0);
}
