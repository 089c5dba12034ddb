import type { Story } from '#scenario';
import { apply, start } from './engine.ts';
import type { Move, Session } from './session.ts';

/** What is stored: everything else is replayed. */
export interface Save {
  readonly format: 1;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly gentler: boolean;
  readonly moves: readonly Move[];
}

export interface Resumed {
  readonly session: Session;
  /** Moves that no longer exist in the file; 0 when nothing was lost. */
  readonly dropped: number;
  /** The file has changed since the save was made. */
  readonly changed: boolean;
}

export function toSave(session: Session): Save {
  const { scenario, hash, seed, gentler, moves } = session;
  return { format: 1, scenario, hash, seed, gentler, moves };
}

/** Replays a save on a story, which may have been edited since: stops at the first move that is gone, and says so. */
export function resume(story: Story, save: Save): Resumed {
  let session = start(story, { seed: save.seed, gentler: save.gentler });
  let applied = 0;
  for (const move of save.moves) {
    const result = apply(story, session, move);
    if (!result.ok) break;
    session = result.session;
    applied++;
  }
  return { session, dropped: save.moves.length - applied, changed: save.hash !== story.hash };
}

/** The run as it was after its first `count` moves: the "what if" of the debrief. */
export function stepBack(story: Story, session: Session, count: number): Session {
  return resume(story, { ...toSave(session), moves: session.moves.slice(0, count) }).session;
}
