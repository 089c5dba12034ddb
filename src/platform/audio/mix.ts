/** How loud everything is: pure, so that the players only carry it out. */
import type { AudioBus, AudioVolumes, SoundLoop } from '#ports';

export interface MixState {
  readonly volumes: AudioVolumes;
  /** 0..4. */
  readonly pressure: number;
  /** A call rings or is on, or someone speaks: the music makes room. */
  readonly inCall: boolean;
  readonly speaking: boolean;
  /** The drone was asked for by name: it stays as if pressure were at least 1. */
  readonly droneAsked: boolean;
}

const MAX_PRESSURE = 4;

/** Until the settings are known. */
export const DEFAULT_VOLUMES: AudioVolumes = { effects: 0.8, ambience: 0.7, music: 0.6, voice: 0.9, muted: false };

interface LoopLevel {
  readonly bus: AudioBus;
  readonly gain: number;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
}

function decibels(change: number): number {
  return 10 ** (change / 20);
}

export const LOOP_LEVELS: Readonly<Record<SoundLoop, LoopLevel>> = {
  ambience: { bus: 'ambience', gain: decibels(-4), fadeInMs: 1500, fadeOutMs: 900 },
  music: { bus: 'music', gain: decibels(-3), fadeInMs: 2500, fadeOutMs: 1200 },
  drone: { bus: 'ambience', gain: 1, fadeInMs: 1800, fadeOutMs: 1500 },
  ringtone: { bus: 'effects', gain: 1, fadeInMs: 40, fadeOutMs: 60 },
};

const MUSIC_UNDER_CALL = decibels(-8);
const DRONE_UNDER_VOICE = decibels(-6);
/** The drone at pressure 1; it grows evenly to 1 at the most. */
const LEAST_DRONE = 0.3;

export function clampPressure(level: number): number {
  return Number.isFinite(level) ? Math.min(MAX_PRESSURE, Math.max(0, level)) : 0;
}

/** Gain of a bus. A slider's square seems even to the ear: half way is −12 dB. */
export function busGain(volumes: AudioVolumes, bus: AudioBus): number {
  const slider = Math.min(1, Math.max(0, volumes[bus]));
  return slider * slider;
}

function droneGain({ pressure, speaking, droneAsked }: MixState): number {
  const level = Math.max(pressure, droneAsked ? 1 : 0);
  if (level <= 0) return 0;
  const grown = LEAST_DRONE + (1 - LEAST_DRONE) * (Math.max(0, level - 1) / (MAX_PRESSURE - 1));
  return Math.min(1, level) * grown * (speaking ? DRONE_UNDER_VOICE : 1);
}

export function loopGain(loop: SoundLoop, mix: MixState): number {
  const { bus, gain } = LOOP_LEVELS[loop];
  const place = loop === 'drone' ? droneGain(mix) : 1;
  const room = loop === 'music' && (mix.inCall || mix.speaking) ? MUSIC_UNDER_CALL : 1;
  return busGain(mix.volumes, bus) * gain * place * room;
}

/** Beats a minute at a pressure above 0: 70 at 1, 120 at 4. */
export function heartRate(pressure: number): number {
  return 70 + (50 * Math.max(0, pressure - 1)) / (MAX_PRESSURE - 1);
}

/** How strongly a heartbeat is heard, 0..1. */
export function heartGain(pressure: number): number {
  return pressure <= 0 ? 0 : 0.35 + (0.65 * pressure) / MAX_PRESSURE;
}
