import { useLayoutEffect, useRef } from 'preact/hooks';

/** A reader who has scrolled up by more than this share of the scroller is left where they are. */
const NEAR = 0.4;

/** Where to stand so that the newest line is seen: at the end, or at its beginning when it is taller than the scroller. */
function newestTop(scroller: HTMLElement): number {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const newest = scroller.querySelector('ol > li:last-child');
  if (newest === null) return end;
  const top = newest.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return Math.min(end, top);
}

/** Keeps a scroller at its newest line: when `count` grows, when its size or its text changes. */
export function useStickToEnd(count: number) {
  const ref = useRef<HTMLDivElement>(null);
  const follows = useRef(true);

  useLayoutEffect(() => {
    const scroller = ref.current;
    if (scroller === null) return;
    let before = 0;
    const follow = () => {
      if (follows.current) scroller.scrollTop = newestTop(scroller);
    };
    // Text that grows moves the end away without the reader's doing; only a scroll upwards means to stay.
    const onScroll = () => {
      const top = scroller.scrollTop;
      if (newestTop(scroller) - top < NEAR * scroller.clientHeight) follows.current = true;
      else if (top < before) follows.current = false;
      before = top;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    void document.fonts.ready.then(follow);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  }, []);

  useLayoutEffect(() => {
    const scroller = ref.current;
    if (scroller !== null && follows.current) scroller.scrollTop = newestTop(scroller);
  }, [count]);
  return ref;
}
