import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import type { StoragePort } from '#ports';
import { objectOf, readObject } from './stored.ts';

/** Choices of the player, kept on the device. Percentages are whole numbers. */
export interface Settings {
  readonly language: Language;
  /** 100…200 % of the base text size. */
  readonly textSize: number;
  readonly reducedMotion: boolean;
  readonly highContrast: boolean;
  /** Wider letter and line spacing (A17). */
  readonly reading: boolean;
  /** Names of sounds shown as text (A07). Speech is always subtitled. */
  readonly captions: boolean;
  /** New lines wait for a tap instead of coming by themselves (A08). */
  readonly stepByStep: boolean;
  /** Everything is worked by one switch (A02). */
  readonly scanning: boolean;
  /** How long the highlight stands, ms. */
  readonly scanStepMs: number;
  /** A second press within half a second does not count. */
  readonly scanCooldown: boolean;
  readonly muted: boolean;
  readonly volume: Readonly<Record<'effects' | 'ambience' | 'music' | 'voice', number>>;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'vi',
  textSize: 100,
  reducedMotion: false,
  highContrast: false,
  reading: false,
  captions: true,
  stepByStep: false,
  scanning: false,
  scanStepMs: 1500,
  scanCooldown: true,
  muted: false,
  volume: { effects: 80, ambience: 60, music: 50, voice: 80 },
};

export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export const SCAN_STEPS_MS = [500, 750, 1000, 1500, 2000, 3000, 4000, 5000] as const;

/** Parses what storage held; anything unknown or out of range falls back to the default, field by field. */
export function parseSettings(stored: string | null, defaults: Settings = DEFAULT_SETTINGS): Settings {
  const data = readObject(stored);
  const flag = (name: keyof Settings): boolean =>
    typeof data[name] === 'boolean' ? data[name] : (defaults[name] as boolean);
  const volume = objectOf(data['volume']) ?? {};
  const level = (bus: keyof Settings['volume']): number => {
    const value = volume[bus];
    return typeof value === 'number' && value >= 0 && value <= 100 ? Math.round(value) : defaults.volume[bus];
  };
  return {
    language: LANGUAGES.find((language) => language === data['language']) ?? defaults.language,
    textSize: TEXT_SIZES.find((size) => size === data['textSize']) ?? defaults.textSize,
    reducedMotion: flag('reducedMotion'),
    highContrast: flag('highContrast'),
    reading: flag('reading'),
    captions: flag('captions'),
    stepByStep: flag('stepByStep'),
    scanning: flag('scanning'),
    scanStepMs: SCAN_STEPS_MS.find((step) => step === data['scanStepMs']) ?? defaults.scanStepMs,
    scanCooldown: flag('scanCooldown'),
    muted: flag('muted'),
    volume: { effects: level('effects'), ambience: level('ambience'), music: level('music'), voice: level('voice') },
  };
}

export function loadSettings(storage: StoragePort, defaults: Settings): Settings {
  return parseSettings(storage.read('co-nhau.settings'), defaults);
}
