import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/** What a line takes, px, however high its box is: its parts that are not laid over it, and its padding. */
function naturalHeight(line: Element): number {
  const parts = [...line.children].filter((part) => getComputedStyle(part).position !== 'absolute');
  const first = parts[0]?.getBoundingClientRect();
  const last = parts.at(-1)?.getBoundingClientRect();
  if (first === undefined || last === undefined) return 0;
  const { paddingTop, paddingBottom } = getComputedStyle(line);
  return last.bottom - first.top + parseFloat(paddingTop) + parseFloat(paddingBottom);
}

/** Tells the style sheet how much the newest line takes (`--newest`): when `count` grows, and when its letters change. */
export function useNewestHeight(ref: RefObject<HTMLElement | null>, count: number): void {
  useLayoutEffect(() => {
    const newest = ref.current?.querySelector('ol > li:last-child');
    if (newest === null || newest === undefined) return;
    const measure = () => ref.current?.style.setProperty('--newest', `${Math.ceil(naturalHeight(newest))}px`);
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of newest.children) observer.observe(part);
    return () => observer.disconnect();
  }, [ref, count]);
}
