/**
 * Rules of writing for the authors' toolchain: they need more reading, and more data, than the game should load.
 * The page that players open never imports this file (`tests/architecture/lints.test.ts`).
 */
import type { Lint } from './check/model.ts';
import { lintFeedback } from './lint/feedback.ts';
import { lintVoices } from './lint/voices.ts';

export { checkItems } from './lint/items.ts';
export type { CheckedItems } from './lint/items.ts';
export { countWords } from './check/sentences.ts';
export { lintWords } from './lint/word-files.ts';
export type { WordFile } from './lint/word-files.ts';
export { SURFACE_FEATURES, findSamples, itemSample, measureSurface } from './lint/surface.ts';
export type { SurfaceFeature, SurfaceSample } from './lint/surface.ts';

/** Every rule of writing about one scenario; given to `checkScenario`. */
export const LINTS: readonly Lint[] = [lintFeedback, lintVoices];
