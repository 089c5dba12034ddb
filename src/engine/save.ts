/** What is stored of a run: everything else is replayed. */
import { ID_PATTERN } from '#scenario';
import { ownValue, parseMove } from './move.ts';
import type { ChooseMove, Move } from './move.ts';
import type { Session } from './session.ts';

/**
 * A move as it is stored. `at` is the node at which the choice was made, so that a file edited since cannot give the
 * move another meaning; saves from before it lack it.
 */
export type SavedMove = Exclude<Move, ChooseMove> | (ChooseMove & { readonly at?: string });

export interface Save {
  readonly format: 1;
  readonly scenario: string;
  /** `Story.hash` of the story that was played. */
  readonly hash: string;
  readonly seed: number;
  readonly gentler: boolean;
  readonly moves: readonly SavedMove[];
}

/** `newer-format`: written by a later version of the game. `no-save`: anything else that cannot be trusted. */
export type ParsedSave =
  { readonly ok: true; readonly save: Save } | { readonly ok: false; readonly reason: 'newer-format' | 'no-save' };

const FORMAT = 1;

export function toSave(session: Session): Save {
  const { scenario, hash, seed, gentler, moves } = session;
  const places = session.transcript.flatMap((entry) => (entry.kind === 'choice' ? [entry.node] : []));
  let made = 0;
  const saved = moves.map((move): SavedMove => (move.type === 'choose' ? { ...move, at: places[made++] } : move));
  return { format: FORMAT, scenario, hash, seed, gentler, moves: saved };
}

/** Reads a save from any document, keeping only what belongs to it. Whether its moves still exist, `resume` finds out. */
export function parseSave(input: unknown): ParsedSave {
  const format = ownValue(input, 'format');
  if (Number.isInteger(format) && Number(format) > FORMAT) return { ok: false, reason: 'newer-format' };
  const [scenario, hash, seed, moves] = ['scenario', 'hash', 'seed', 'moves'].map((key) => ownValue(input, key));
  if (
    format !== FORMAT ||
    typeof scenario !== 'string' ||
    !ID_PATTERN.test(scenario) ||
    typeof hash !== 'string' ||
    typeof seed !== 'number' ||
    !Number.isFinite(seed) ||
    !Array.isArray(moves)
  ) {
    return { ok: false, reason: 'no-save' };
  }
  const gentler = ownValue(input, 'gentler') === true;
  const parsed = Array.from(moves, parseSavedMove);
  return parsed.every((move) => move !== null)
    ? { ok: true, save: { format, scenario, hash, seed, gentler, moves: parsed } }
    : { ok: false, reason: 'no-save' };
}

function parseSavedMove(input: unknown): SavedMove | null {
  const move = parseMove(input);
  const at = ownValue(input, 'at');
  if (move?.type !== 'choose' || at === undefined) return move;
  return typeof at === 'string' ? { ...move, at } : null;
}
