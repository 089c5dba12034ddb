import { useEffect } from 'preact/hooks';
import { useUi } from '../context.ts';
import type { StoryPart } from './story-context.ts';
import { choicesOpen } from './use-choice-keys.ts';

/** Before a class, a moment that may be a turning point has been read: now is the time for its question, if it has one. */
export function useTurningPoint(part: StoryPart): void {
  const { classroom } = useUi();
  const { run, endingShown } = part;
  const isRead = choicesOpen(part) || endingShown;
  useEffect(() => {
    if (isRead) classroom?.offerCard();
  }, [classroom, isRead, run.session.transcript.length]);
}
