import { useLayoutEffect, useRef } from 'preact/hooks';

/** A reader who has scrolled up further than this share of the scroller is left where they are. */
const NEAR = 0.4;

/** Keeps a scroller at its newest line: when `count` grows, when its size or its text changes. */
export function useStickToEnd(count: number) {
  const ref = useRef<HTMLDivElement>(null);
  const near = useRef(true);

  useLayoutEffect(() => {
    const scroller = ref.current;
    if (scroller === null) return;
    const toEnd = () => {
      if (near.current) scroller.scrollTop = scroller.scrollHeight;
    };
    const onScroll = () => {
      near.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR * scroller.clientHeight;
    };
    const observer = new ResizeObserver(toEnd);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    void document.fonts.ready.then(toEnd);
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  }, []);

  useLayoutEffect(() => {
    const scroller = ref.current;
    if (scroller !== null && near.current) scroller.scrollTop = scroller.scrollHeight;
  }, [count]);
  return ref;
}
