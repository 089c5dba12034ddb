import { useEffect } from 'preact/hooks';
import { useText } from '../context.ts';
import type { StoryPart } from './story-context.ts';
import { choicesOpen } from './use-choice-keys.ts';

/** Two that come in one moment may be said last first (heard with Orca 43): the line that it follows has its own. */
const AFTER_LINE_MS = 600;

/** Says what came with a run that was taken up again, and each time that it is the player's turn. */
export function useTurn(part: StoryPart, announce: (text: string) => void): void {
  const t = useText();
  const open = choicesOpen(part);
  const { run, offered } = part;
  const count = offered.replies.length + offered.recover.length;
  useEffect(() => {
    if (run.resumedWithLoss) announce(t('story.resumed'));
  }, []);
  useEffect(() => {
    if (!open || count === 0) return;
    const timer = window.setTimeout(() => announce(t('story.choices.turn', { count })), AFTER_LINE_MS);
    return () => window.clearTimeout(timer);
  }, [open, run.session.node]);
}
