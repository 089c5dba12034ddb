import type { AudioPort } from '#ports';
import { createDeferredAudio } from './deferred-audio.ts';

/** No sound at all, and the same subtitles in the same time: for tests and for pages that must be quiet. */
export function createSilentAudio(): AudioPort {
  return createDeferredAudio(() => Promise.resolve(undefined));
}
