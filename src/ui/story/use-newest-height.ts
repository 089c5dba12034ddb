import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/** What a line takes, px, however high its box is: its words and their padding, or what lies beside them if that is more. */
function naturalHeight(line: Element): number {
  const parts = [...line.children].filter((part) => part instanceof HTMLElement);
  const isBeside = (part: Element) => getComputedStyle(part).position === 'absolute';
  const words = parts.filter((part) => !isBeside(part));
  const { paddingTop, paddingBottom } = getComputedStyle(line);
  const top = words[0]?.getBoundingClientRect().top ?? 0;
  const bottom = words.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const beside = parts.filter(isBeside).map((part) => part.offsetTop + part.offsetHeight);
  return Math.max(bottom - top + parseFloat(paddingTop) + parseFloat(paddingBottom), ...beside);
}

/**
 * Tells the style sheet how much the newest line takes (`--newest`): when `count` grows, and when its letters change. A
 * line that its box cannot hold is `data-long` until the next, however much room it is given for that.
 */
export function useNewestHeight(ref: RefObject<HTMLElement | null>, count: number): void {
  useLayoutEffect(() => {
    const lines = ref.current;
    const newest = lines?.querySelector('ol > li:last-child');
    if (!lines || !newest) return;
    const measure = () => {
      const height = Math.ceil(naturalHeight(newest));
      lines.style.setProperty('--newest', `${height}px`);
      if (height > lines.clientHeight + 1) lines.dataset['long'] = 'true';
    };
    delete lines.dataset['long'];
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of newest.children) observer.observe(part);
    return () => observer.disconnect();
  }, [ref, count]);
}
