import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** Less of the scale than this share is no sight of it. */
const IN_SIGHT = 0.6;

/**
 * Says what is asked while the scale lies below the edge, and leads down to it. For eyes and fingers only: keys, switches
 * and readers come to the scale itself, so this is no stop of theirs.
 */
export function AnswerCue({ page }: { page: RefObject<HTMLElement | null> }) {
  const t = useText();
  const [below, setBelow] = useState(false);
  const scale = () => page.current?.querySelector('.scale__steps') ?? null;
  useLayoutEffect(() => {
    const row = scale();
    if (row === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        const { intersectionRatio, boundingClientRect, rootBounds } = seen.at(-1)!;
        setBelow(intersectionRatio < IN_SIGHT && boundingClientRect.bottom > (rootBounds?.bottom ?? innerHeight));
      },
      { threshold: IN_SIGHT },
    );
    observer.observe(row);
    return () => observer.disconnect();
  }, []);
  if (!below) return null;
  return (
    <div class="answer-cue" aria-hidden="true">
      <div class="answer-cue__way" onClick={() => scale()?.closest('form')?.scrollIntoView({ block: 'nearest' })}>
        {t('round.title')}
        <Icon name="chevron-down" size={22} />
      </div>
    </div>
  );
}
