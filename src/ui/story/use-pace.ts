import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '#engine';
import type { Run } from '#state';
import { useApp, useUi } from '../context.ts';

/** Reading time of a line: a breath, and so much a character, up to a limit; ms. */
const BREATH_MS = 400;
const PER_CHARACTER_MS = 28;
const LONGEST_MS = 5200;
/** Before the first line, and the shortest rest before the ending comes. */
const FIRST_MS = 700;
const BEFORE_END_MS = 1800;

export const readingMs = (text: string): number => Math.min(LONGEST_MS, BREATH_MS + PER_CHARACTER_MS * text.length);

/** Where the story goes on elsewhere, the line before would be gone as soon as it came. */
const leavesLine = (next: Entry, before: Entry | undefined, thread: string): boolean =>
  next.kind === 'enter' && next.thread !== thread && before?.kind === 'line';

export interface Pace {
  /** Shows the next line, or the ending, at once. */
  advance(): void;
  readonly canAdvance: boolean;
  readonly endingShown: boolean;
}

interface PaceOptions {
  readonly run: Run;
  /** Nothing comes while this is true: paused, locked, ringing, reading elsewhere, a dialog open. */
  readonly held: boolean;
  /** The screen has no key for the next line: what is not held comes by itself. */
  readonly keyless: boolean;
  /** The thread on which the story goes on. */
  readonly thread: string;
  /** Called for the newest entry that has come on screen; answers how long to rest after it, or `null` for no change. */
  readonly onReveal: (entry: Entry) => number | null;
  /** Called once for each entry that has come on screen, with its place in the transcript. */
  readonly onShown: (entry: Entry, index: number) => void;
}

/**
 * Reveals the waiting entries one by one: a line, and what takes the line before it off the screen, after the rest that
 * the line before needs; everything else at once. At most one timer runs. In step-by-step mode only `advance` moves on.
 */
export function usePace({ run, thread, held, keyless, onReveal, onShown }: PaceOptions): Pace {
  const { commands, audio } = useUi();
  const stepByStep = useApp((state) => state.settings.stepByStep);
  const [endingShown, setEndingShown] = useState(false);
  const { transcript, ending } = run.session;
  const seen = useRef(run.shown);
  const rest = useRef(FIRST_MS);
  const next = transcript[run.shown];
  const waits = next !== undefined && (next.kind === 'line' || leavesLine(next, transcript[run.shown - 1], thread));
  const atEnd = next === undefined && ending !== null;

  useEffect(() => {
    const newest = transcript[run.shown - 1];
    for (let index = seen.current; index < run.shown; index++) onShown(transcript[index]!, index);
    if (run.shown > seen.current && newest !== undefined) rest.current = onReveal(newest) ?? rest.current;
    seen.current = run.shown;
  }, [run.shown]);

  useEffect(() => {
    if (ending === null) setEndingShown(false);
  }, [ending]);

  useEffect(() => {
    if (held) return;
    if (next !== undefined && !waits) return commands.revealNext();
    if ((stepByStep && !keyless) || (next === undefined && !atEnd)) return;
    const show = atEnd ? () => setEndingShown(true) : () => commands.revealNext();
    const timer = window.setTimeout(show, atEnd ? Math.max(BEFORE_END_MS, rest.current) : rest.current);
    return () => window.clearTimeout(timer);
  }, [commands, next, waits, atEnd, held, keyless, stepByStep, run.shown]);

  return {
    canAdvance: waits || (atEnd && !endingShown),
    endingShown: atEnd && endingShown,
    advance() {
      if (held) return;
      audio.stopSpeaking();
      if (next !== undefined) commands.revealNext();
      else if (atEnd) setEndingShown(true);
    },
  };
}
