import type { AudioPort } from '#ports';
import type { Screen } from './app-state.ts';
import type { AppStore } from './store.ts';

/** Night air on the plaza and by the lake; music too, until a story begins and its own sounds take over. */
const LOOPS: Readonly<Record<Screen, readonly ('ambience' | 'music')[]>> = {
  hub: ['ambience', 'music'],
  note: ['ambience', 'music'],
  story: [],
  debrief: ['music'],
  faults: [],
  round: ['ambience'],
  lake: ['ambience', 'music'],
  attract: [],
  language: ['ambience'],
  resting: [],
  operator: [],
  class: [],
  desk: [],
  wall: [],
};

/** Keeps the beds of sound in step with the screen. Returns the unbind. */
export function connectSoundscape(store: AppStore, audio: AudioPort): () => void {
  const apply = (screen: Screen) => {
    for (const loop of ['ambience', 'music'] as const) {
      // Before a class people talk: there is no music.
      if (LOOPS[screen].includes(loop) && store.getState().classroom === null) audio.startLoop(loop);
      else audio.stopLoop(loop);
    }
  };
  apply(store.getState().screen);
  return store.subscribe((state, before) => {
    if (state.screen !== before.screen) apply(state.screen);
  });
}
