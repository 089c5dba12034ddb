import type { AudioPort } from '#ports';
import { createDeferredAudio } from './deferred-audio.ts';
import { whenActivated } from './user-activation.ts';

export interface HowlerAudioOptions {
  /** Folder of the audio files, relative to the page or absolute, with a slash at its end. */
  readonly folder?: string;
}

/** The game's sound in a browser. Howler and the files are fetched after the first touch and not before. */
export function createHowlerAudio({ folder = 'audio/' }: HowlerAudioOptions = {}): AudioPort {
  return createDeferredAudio(async () => {
    await whenActivated();
    const { createSoundStage } = await import('./sound-stage.ts');
    return createSoundStage(new URL(folder, document.baseURI).href);
  });
}
