export { createHowlerAudio } from './howler-audio.ts';
export { createSilentAudio } from './silent-audio.ts';
