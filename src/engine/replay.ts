import type { Story } from '#scenario';
import { apply, start } from './engine.ts';
import type { RejectReason } from './engine.ts';
import type { Move } from './move.ts';
import { toSave } from './save.ts';
import type { Save, SavedMove } from './save.ts';
import type { Session } from './session.ts';

/**
 * Why a replay stopped: the move was refused; it was made at a node where the edited story does not lead any more
 * (`elsewhere`); or the save is of another scenario, of which nothing is replayed.
 */
export type ResumeStop = RejectReason | 'elsewhere' | 'other-scenario';

export interface Resumed {
  /** Holds the moves that were replayed and no others. */
  readonly session: Session;
  /** Moves that were not replayed, flags and inspections included: the first that is gone and all after it. */
  readonly dropped: number;
  /** Why the first of them was dropped; `null` when nothing was. */
  readonly stopped: ResumeStop | null;
  /** The story is not the one on which the save was made. A change of words alone is none. */
  readonly changed: boolean;
}

/** Replays a save on a story, which may have been edited since: stops at the first move that is gone, and says so. */
export function resume(story: Story, save: Save): Resumed {
  let session = start(story, { seed: save.seed, gentler: save.gentler });
  if (save.scenario !== story.id) {
    return { session, dropped: save.moves.length, stopped: 'other-scenario', changed: true };
  }
  let stopped: ResumeStop | null = null;
  let applied = 0;
  for (const move of save.moves) {
    const result = replay(story, session, move);
    if (!result.ok) {
      stopped = result.reason;
      break;
    }
    session = result.session;
    applied++;
  }
  return { session, dropped: save.moves.length - applied, stopped, changed: save.hash !== story.hash };
}

/** Applies a stored move where it was made. Choices share names (a tray move is offered at every node). */
function replay(story: Story, session: Session, move: SavedMove) {
  const moved = move.type === 'choose' && move.at !== undefined && move.at !== session.node;
  return moved && session.ending === null
    ? { ok: false as const, reason: 'elsewhere' as const }
    : apply(story, session, move);
}

/** Every session on the way from `begun` by `moves`, both ends included; `null` where a move is refused. */
export function sessionsAlong(story: Story, begun: Session, moves: readonly Move[]): Session[] | null {
  const sessions = [begun];
  let session = begun;
  for (const move of moves) {
    const result = apply(story, session, move);
    if (!result.ok) return null;
    session = result.session;
    sessions.push(session);
  }
  return sessions;
}

/** The run as it was after its first `count` moves: the "what if" of the debrief. */
export function stepBack(story: Story, session: Session, count: number): Session {
  const save = toSave(session);
  return resume(story, { ...save, moves: save.moves.slice(0, count) }).session;
}
