import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { useApp, useViewport } from '../context.ts';

/** Letters grow by at most so much where few words stand on a wall. */
const MOST = 1.5;
/**
 * Where many words do, they give way until they are so much of their size without the reader's: nobody rolls a wall, so
 * letters are large as far as everything stays on it.
 */
const LEAST = 0.8;
const STEP = 0.05;

/** Sets `--fill`, by which letters are multiplied, so that what stands on the wall fills it, and nothing lies below it. */
export function useFill(wall: RefObject<HTMLElement | null>): void {
  const { width, height } = useViewport();
  const textSize = useApp(({ settings }) => settings.textSize);
  const least = (LEAST * 100) / textSize;
  const fill = () => {
    if (wall.current !== null) fillWith(wall.current, least);
  };
  useLayoutEffect(fill);
  // The size of letters reaches the page after what stands on it.
  useEffect(() => {
    const picture = requestAnimationFrame(fill);
    return () => cancelAnimationFrame(picture);
  }, [textSize, width, height]);
}

/** Where letters that give way make all of it fit, large ones stand as close as others (`data-close`). */
function fillWith(wall: HTMLElement, least: number): void {
  const set = (fill: number) => wall.style.setProperty('--fill', fill.toFixed(2));
  const fits = (fill: number): boolean => {
    set(fill);
    return [wall, wall.querySelector('.wall-board__line')].every(isWhole);
  };
  wall.dataset['close'] = 'true';
  const fill = largest(fits, least);
  wall.dataset['close'] = String(fill !== null);
  set(fill ?? 1);
}

const isWhole = (part: Element | null): boolean => part === null || part.scrollHeight <= part.clientHeight + 1;

/** The largest of the steps that fits, `null` where none does; whatever is smaller than one that fits, fits too. */
function largest(fits: (fill: number) => boolean, least: number): number | null {
  let [low, high] = [-1, Math.round((MOST - least) / STEP)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(least + middle * STEP)) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? null : least + low * STEP;
}
