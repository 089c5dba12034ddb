import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { AppState } from '#state';

type Screen = AppState['screen'];

/** The control of the plaza by which each screen is come to. */
const BOOTH = '.booth[data-focused="true"] button';
const WAYS: Partial<Record<Screen, string>> = {
  note: BOOTH,
  story: BOOTH,
  debrief: BOOTH,
  round: '[data-action="rounds"]',
  lake: '[data-action="lake"]',
};

/** The screen before this one; `null` at first. */
export function useScreenBefore(screen: Screen): Screen | null {
  const seen = useRef<{ now: Screen; before: Screen | null }>({ now: screen, before: null });
  if (seen.current.now !== screen) seen.current = { now: screen, before: seen.current.now };
  return seen.current.before;
}

/**
 * Back on the plaza the focus is where one left from, so that the way on begins there and is named (its title is the
 * first of its words: see `useHeadingFocus`). From elsewhere it stays on the title.
 */
export function useWayBack(from: Screen | null): RefObject<HTMLDivElement | null> {
  const plaza = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const way = from === null ? undefined : WAYS[from];
    if (way !== undefined) plaza.current?.querySelector<HTMLElement>(way)?.focus({ preventScroll: true });
  }, []);
  return plaza;
}
