export { createHowlerAudio, type HowlerAudioOptions } from './howler-audio.ts';
export { createSilentAudio } from './silent-audio.ts';
