import { useLayoutEffect, useRef } from 'preact/hooks';

/** A reader who has scrolled up by more than this share of the scroller is left where they are. */
const NEAR = 0.4;

/** A card with rows, such as a receiver and a sum, that answers can go by. */
const EVIDENCE = '.rows';

/** Around what is brought into sight, CSS px. */
const EDGE = 8;

/**
 * Where to stand so that the newest line is seen: at the end, or at its beginning when it is taller than the scroller.
 * Once there is something to choose, what the choice goes by are a card's rows, the last of them first: its head says
 * no name and no sum.
 */
function newestTop(scroller: HTMLElement, deciding: boolean): number {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const end = scrollHeight - clientHeight;
  const newest = scroller.querySelector('ol > li:last-child');
  if (newest === null) return end;
  const zero = scroller.getBoundingClientRect().top - scrollTop;
  const rows = deciding ? newest.querySelector(EVIDENCE)?.getBoundingClientRect() : undefined;
  if (rows === undefined) return Math.min(end, newest.getBoundingClientRect().top - zero);
  return Math.min(end, Math.max(rows.top - zero - EDGE, rows.bottom - zero + EDGE - clientHeight));
}

/** The element that scrolls these lines: their own box or, where the whole phone scrolls as one, the box around it. */
function scrollerOf(lines: HTMLElement): HTMLElement {
  if (getComputedStyle(lines).overflowY !== 'visible') return lines;
  return lines.closest<HTMLElement>('.phone__flow') ?? lines;
}

/** @param back - also for who has read on beyond it */
function showNewest(lines: HTMLElement, deciding: boolean, back: boolean): void {
  const scroller = scrollerOf(lines);
  const top = newestTop(scroller, deciding);
  if (back || top > scroller.scrollTop) scroller.scrollTop = top;
}

/**
 * Keeps the lines at their newest: when `count` grows, when their size or their text changes, and once there is
 * something to choose (`deciding`).
 */
export function useStickToEnd(count: number, deciding = false) {
  const ref = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const decides = useRef(deciding);
  decides.current = deciding;

  useLayoutEffect(() => {
    const lines = ref.current;
    if (lines === null) return;
    const place = () => {
      const { scrollTop: top, scrollHeight, clientHeight } = scrollerOf(lines);
      return { top, size: `${scrollHeight} ${clientHeight}` };
    };
    let before = place();
    // Text that grows, or a box that changes, moves the end without the reader's doing: only a scroll upwards in an
    // unchanged box means to stay. Where the change itself has moved to is not scrolled to.
    const follow = () => {
      if (follows.current) showNewest(lines, decides.current, false);
      before = place();
    };
    const onScroll = ({ target }: Event) => {
      const scroller = scrollerOf(lines);
      if (target !== scroller) return;
      const now = place();
      if (newestTop(scroller, decides.current) - now.top < NEAR * scroller.clientHeight) follows.current = true;
      else if (now.top < before.top && now.size === before.size) follows.current = false;
      before = now;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(lines);
    for (const child of lines.children) observer.observe(child);
    // Which box scrolls changes with the screen and the text size; scrolling does not bubble, but it can be captured.
    const options = { passive: true, capture: true };
    document.addEventListener('scroll', onScroll, options);
    void document.fonts.ready.then(follow);
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', onScroll, options);
    };
  }, []);

  useLayoutEffect(() => {
    if (ref.current !== null && follows.current) showNewest(ref.current, deciding, true);
  }, [count, deciding]);
  return ref;
}
