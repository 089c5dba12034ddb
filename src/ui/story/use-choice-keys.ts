import type { TargetedKeyboardEvent } from 'preact';
import type { Stop } from '#state';
import type { StoryPart } from './story-context.ts';

/** A key's place among the choices: 1–9 and A–I; −1 for any other key. */
function placeOf(key: string): number {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-i]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
}

/**
 * On another control a letter only leads to the choice: there it may be a screen reader's or a voice's own, and a choice
 * cannot be taken back (WCAG 2.1.4; heard with Orca 43).
 */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('.choices') === null &&
  target.closest('button, a, input, summary') !== null;

/** Number and letter keys choose, while focus is in the story and its choices are on screen. */
export function useChoiceKeys({ sheet, run }: StoryPart): (event: TargetedKeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (sheet !== null || run.paused) return;
    const choices = event.currentTarget.querySelectorAll<HTMLElement>('.choices [data-choice]');
    const choice = choices[placeOf(event.key)];
    if (choice === undefined) return;
    if (isElsewhere(event.target)) choice.focus();
    else choice.click();
  };
}

/** Choices show when nothing waits to be read, on the live thread. */
export const choicesOpen = ({ phase, view, displayed }: StoryPart): boolean =>
  phase === 'thread' && displayed === view.thread && !view.pending && !view.ended;

/** What the choices' place holds: the way back to the live thread, what can be chosen, the next line, or nothing. */
export type ChoicesMode = 'away' | 'choose' | 'read' | 'none';

export function choicesMode(part: StoryPart, stop: Stop | null): ChoicesMode {
  if (part.phase !== 'thread' || part.endingShown) return 'none';
  if (part.displayed !== part.view.thread) return 'away';
  return choicesOpen(part) && stop !== 'gate' ? 'choose' : 'read';
}
