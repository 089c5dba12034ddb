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
  /** Called once for each entry that has come on screen; answers how long to rest after it, or `null` for no change. */
  readonly onReveal: (entry: Entry) => number | null;
}

/**
 * Reveals the waiting entries one by one: what is not a line at once, a line after the rest that the line before it
 * needs. At most one timer runs. In step-by-step mode only `advance` moves on.
 */
export function usePace({ run, held, onReveal }: PaceOptions): Pace {
  const { commands, audio } = useUi();
  const stepByStep = useApp((state) => state.settings.stepByStep);
  const [endingShown, setEndingShown] = useState(false);
  const { transcript, ending } = run.session;
  const seen = useRef(run.shown);
  const rest = useRef(FIRST_MS);
  const next = transcript[run.shown];
  const atEnd = next === undefined && ending !== null;

  useEffect(() => {
    const newest = transcript[run.shown - 1];
    if (run.shown > seen.current && newest !== undefined) rest.current = onReveal(newest) ?? rest.current;
    seen.current = run.shown;
  }, [run.shown]);

  useEffect(() => {
    if (ending === null) setEndingShown(false);
  }, [ending]);

  useEffect(() => {
    if (held) return;
    if (next !== undefined && next.kind !== 'line') return commands.revealNext();
    if (stepByStep || (next === undefined && !atEnd)) return;
    const show = atEnd ? () => setEndingShown(true) : () => commands.revealNext();
    const timer = window.setTimeout(show, atEnd ? Math.max(BEFORE_END_MS, rest.current) : rest.current);
    return () => window.clearTimeout(timer);
  }, [commands, next, atEnd, held, stepByStep, run.shown]);

  return {
    canAdvance: next?.kind === 'line' || (atEnd && !endingShown),
    endingShown: atEnd && endingShown,
    advance() {
      if (held) return;
      audio.stopSpeaking();
      if (next !== undefined) commands.revealNext();
      else if (atEnd) setEndingShown(true);
    },
  };
}
