/** Everything that is in the audio files, made from nothing. Runs when files are made and in tests, never in the game. */
import { LOOP_MARGIN_SECONDS, type LoopFile } from '../loop-files.ts';
import { ambience, drone } from './ambient-loops.ts';
import { music } from './music.ts';
import type { Signal } from './signal.ts';
import { renderSprite, withLoopMargins } from './sprite.ts';

export { renderEffect } from './effects.ts';
export * from './signal.ts';
export { renderSprite, withLoopMargins } from './sprite.ts';

export const LOOP_RECIPES: Readonly<Record<LoopFile, () => Signal>> = { drone, ambience, music };

/** What the files hold, by name: the loops with their margins. */
export const FILE_RECIPES: Readonly<Record<'effects' | LoopFile, () => Signal>> = {
  effects: renderSprite,
  drone: () => withLoopMargins(drone(), LOOP_MARGIN_SECONDS),
  ambience: () => withLoopMargins(ambience(), LOOP_MARGIN_SECONDS),
  music: () => withLoopMargins(music(), LOOP_MARGIN_SECONDS),
};
