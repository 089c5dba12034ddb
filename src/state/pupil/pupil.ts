/** What a pupil's page knows of its class. Views come whole from the server; everything shown is worked out from them. */
import type { LinkState, LoadedScenario } from '#ports';
import type { ClassMove, ClassView, DoorFault, Farewell, NumberedFrame, OwnView, Refusal } from '#protocol';

/** Fetching the story of the class. `other`: what can be had here is not the story that the class plays. */
export type StoryStatus = 'none' | 'loading' | 'ready' | 'failed' | 'other';

/** A vote that the server has acknowledged, and the step for which it counts. */
export interface Vote {
  readonly step: number;
  readonly choice: string;
}

export interface Pupil {
  /** `door` asks for the code, `class` has a place, `over` says why there is none any more. */
  readonly stage: 'door' | 'class' | 'over';
  /** Of the class that was asked for or joined; prefilled at the door. */
  readonly code: string;
  /** At the door: the code of another class, in which this device still has its place. */
  readonly behind: string | null;
  /** Secret of the QR code that led to the door, for its `code`. */
  readonly pass: string | null;
  readonly asking: boolean;
  /** Why the door stayed shut; `unreachable`: nobody answered. */
  readonly fault: DoorFault | 'unreachable' | null;
  readonly link: LinkState;
  readonly view: ClassView | null;
  readonly own: OwnView | null;
  /** What was sent and not answered yet, oldest first. */
  readonly waiting: readonly NumberedFrame[];
  readonly vote: Vote | null;
  /** On their own: all moves, those on their way included. */
  readonly moves: readonly ClassMove[];
  /** Together: lines that were flagged on this device; nobody else learns of them. */
  readonly marks: readonly string[];
  /** The latest vote or move that was not taken, until the next one. */
  readonly refused: { readonly t: 'choose' | 'move'; readonly why: Refusal } | null;
  /** Together: steps of the class whose outcome has been read here. */
  readonly read: number;
  readonly story: StoryStatus;
  readonly loaded: LoadedScenario | null;
  /** Why it is over; `ended`: the teacher has ended the class. */
  readonly over: Farewell | 'unknown' | 'ended' | null;
}

export const NEW_PUPIL: Pupil = {
  stage: 'door',
  code: '',
  behind: null,
  pass: null,
  asking: false,
  fault: null,
  link: 'connecting',
  view: null,
  own: null,
  waiting: [],
  vote: null,
  moves: [],
  marks: [],
  refused: null,
  read: 0,
  story: 'none',
  loaded: null,
  over: null,
};

/** Together: the step at which the class stands. */
export const stepOfClass = (view: ClassView): number => view.picks.length;

/** On their own: how many choices were made, for the gate. */
export const decisionsOf = (moves: readonly ClassMove[]): number =>
  moves.filter(({ type }) => type === 'choose').length;

/** On their own: the server's moves, and behind them what is still on its way. */
export function movesWith(own: OwnView, waiting: readonly NumberedFrame[]): ClassMove[] {
  const moves = [...own.moves];
  for (const frame of waiting) {
    if (frame.t === 'move' && frame.n > own.n && frame.step === moves.length) moves.push(frame.move);
  }
  return moves;
}
