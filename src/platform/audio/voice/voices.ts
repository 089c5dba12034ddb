import type { Voice } from '#scenario';

/** How a voice of the sound kit sounds. Nobody's: each is a pitch and a throat. */
export interface VoiceCharacter {
  /** Hertz of its level tone. Kept through the whole game, so that a voice is known again. */
  readonly pitch: number;
  /** Syllables a second. */
  readonly rate: number;
  /** Air in the voice, 0..0.2. */
  readonly breath: number;
  /** Unevenness of the throat, 0..0.2. */
  readonly roughness: number;
  /** Size of the throat: 1 is a man's, 1.2 a girl's. */
  readonly throat: number;
  /** How far its vowels stand out of the murmur, 0..1. */
  readonly clarity: number;
}

export const VOICE_CHARACTERS: Readonly<Record<Voice, VoiceCharacter>> = {
  canbo: { pitch: 96, rate: 4.3, breath: 0.05, roughness: 0.12, throat: 0.94, clarity: 0.62 },
  me: { pitch: 205, rate: 4.6, breath: 0.09, roughness: 0.02, throat: 1.14, clarity: 0.6 },
  bo: { pitch: 122, rate: 4.4, breath: 0.06, roughness: 0.05, throat: 0.98, clarity: 0.6 },
  ban: { pitch: 232, rate: 5.3, breath: 0.1, roughness: 0, throat: 1.19, clarity: 0.62 },
  shipper: { pitch: 142, rate: 5.5, breath: 0.05, roughness: 0.03, throat: 1.02, clarity: 0.66 },
  tuyendung: { pitch: 214, rate: 5.6, breath: 0.07, roughness: 0, throat: 1.15, clarity: 0.65 },
  tuvan: { pitch: 188, rate: 4.2, breath: 0.12, roughness: 0, throat: 1.12, clarity: 0.7 },
  nguoila: { pitch: 160, rate: 4.7, breath: 0.15, roughness: 0.06, throat: 1.05, clarity: 0.52 },
};
