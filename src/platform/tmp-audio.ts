import type { AudioPort } from '#ports';
export const createHowlerAudio = (): AudioPort => ({ unlock() {}, play() {}, startLoop() {}, stopLoop() {}, speak: () => ({ totalMs: 0, syllables: [] }), stopSpeaking() {}, setPressure() {}, setVolumes() {}, stopAll() {} });
