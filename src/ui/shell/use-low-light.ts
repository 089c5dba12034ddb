import { useLayoutEffect, useEffect, useState } from 'preact/hooks';
import { useApp } from '../context.ts';

/** Pictures that are watched after a press, and what one may take on average, ms. */
const PICTURES = 8;
const SLOW_MS = 30;
/** So many presses in a row followed by slow pictures are no accident; so many that are not, and nobody looks again. */
const SLOW_PRESSES = 2;
const MOST_PRESSES = 12;

/**
 * "Low light": on a device that draws slowly nothing moves for decoration any more, because what moves delays what
 * answers. Judged by the pictures that follow the first presses, or known where there is no graphics card; once low, it
 * stays so until the page is loaded again.
 * The exhibition's page, which stands still where there is no graphics card, is not `watched`.
 */
export function useLowLight(watched: boolean): void {
  const processor = useApp((state) => state.drawnByProcessor);
  const [slow, setSlow] = useState(false);
  const low = slow || (watched && processor);
  useLayoutEffect(() => {
    document.documentElement.dataset['light'] = low ? 'low' : 'full';
  }, [low]);
  useEffect(() => {
    if (low || !watched) return;
    let [presses, row, frame] = [0, 0, 0];
    const judge = (meanMs: number) => {
      row = meanMs > SLOW_MS ? row + 1 : 0;
      if (row >= SLOW_PRESSES) setSlow(true);
      if (++presses >= MOST_PRESSES) stop();
    };
    const watch = () => {
      cancelAnimationFrame(frame);
      let [pictures, first] = [0, 0];
      const look = (now: number) => {
        if (pictures === 0) first = now;
        if (pictures === PICTURES) return judge((now - first) / PICTURES);
        pictures += 1;
        frame = requestAnimationFrame(look);
      };
      frame = requestAnimationFrame(look);
    };
    const types = ['pointerup', 'keyup'] as const;
    const stop = () => {
      cancelAnimationFrame(frame);
      for (const type of types) document.removeEventListener(type, watch, true);
    };
    for (const type of types) document.addEventListener(type, watch, { capture: true, passive: true });
    return stop;
  }, [low, watched]);
}
