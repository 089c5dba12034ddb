import { loadHowl, loadOnce, type HowlSource } from './load-howl.ts';
import { LOOP_FILES, LOOP_MARGIN_SECONDS, type LoopFile } from './loop-files.ts';
import { whenIdle } from './when-idle.ts';

/** A loop's file, cut to the loop itself under the sprite name `loop`. */
export function loopSource(folder: string, name: LoopFile): HowlSource {
  const loop: [number, number, boolean] = [LOOP_MARGIN_SECONDS * 1000, LOOP_FILES[name].seconds * 1000, true];
  return loadOnce(async () => {
    if (name === 'music') await whenIdle();
    return loadHowl(`${folder}${name}`, { loop });
  });
}
