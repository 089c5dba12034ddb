import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Moves the focus to a screen's heading when the screen appears (A05), except on the very first one: before it is
 * painted, so that the first Tab already counts from there. A new screen stands
 * at its top already; scrolling to the heading would hide what is above it.
 *
 * Let some words stand before it: a heading that is the first of what comes in the place of a pressed key is met without
 * a word (heard with Orca 43).
 */
let firstScreen = true;

export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!firstScreen) heading.current?.focus({ preventScroll: true });
    firstScreen = false;
  }, []);
  return heading;
}
