/** What a teacher sees of a class at this moment, and what can be ordered now. */
import type { Session } from '#engine';
import type { LoadedScenario } from '#ports';
import { MOST_OPEN_MINUTES } from '#protocol';
import type { Command, DeskView } from '#protocol';
import { dueCard } from '../class/turns.ts';
import type { PauseCard } from '../class/turns.ts';
import { isSameStory, letteredChoices, sessionsOf } from './class-story.ts';
import { countedVotes } from './counted-votes.ts';
import type { CountedVotes } from './counted-votes.ts';

/** Where a class together stands; `null` on their own, and where the page has no copy of the story. */
export interface DeskMoment {
  readonly session: Session;
  /** Which decision this is, from 1. */
  readonly number: number;
  /** Live, for the teacher alone. */
  readonly counts: CountedVotes;
  /** The question for this moment; `null` where none is due. */
  readonly card: PauseCard | null;
}

/** The order that leads on, where it is plain which one does. */
export type LeadingOrder = 'start' | 'reveal' | 'advance' | 'end';

export interface DeskModel {
  readonly moment: DeskMoment | null;
  readonly storyMissing: boolean;
  readonly leading: LeadingOrder | null;
  /** Together, after the reveal: the choice with the most votes; `null` in a tie, without votes and before. */
  readonly majority: string | null;
  /** Several choices share the first place, or nobody voted: the teacher chooses. */
  readonly tie: boolean;
  /** Whether the class would do it as it stands. */
  may(what: Command): boolean;
}

const MINUTE_MS = 60_000;

/** @param openedAt - milliseconds since 1 January 1970, for the longest extension */
export function deskModel(view: DeskView, loaded: LoadedScenario | null, openedAt: number): DeskModel {
  const sessions = playedSessions(view, loaded);
  const session = sessions?.at(-1);
  const moment = loaded === null || session === undefined ? null : momentOf(view, loaded, sessions ?? [], session);
  const { leaders } = moment?.counts ?? { leaders: [] };
  const voting = view.mode === 'together' && view.phase === 'running' && session?.ending === null;
  const settled = voting && view.revealed;
  return {
    moment,
    storyMissing: view.mode === 'together' && session === undefined,
    leading: leadingOf(view, session),
    majority: settled && leaders.length === 1 ? (leaders[0] ?? null) : null,
    tie: settled && leaders.length !== 1,
    may: (what) => mayOrder(view, session, what, openedAt),
  };
}

const playedSessions = (view: DeskView, loaded: LoadedScenario | null): Session[] | null =>
  view.mode === 'own' || loaded === null || !isSameStory(loaded, view) ? null : sessionsOf(loaded, view);

function momentOf(view: DeskView, loaded: LoadedScenario, sessions: readonly Session[], session: Session): DeskMoment {
  const choices = session.ending === null ? letteredChoices(loaded, session) : [];
  return {
    session,
    number: view.picks.length + 1,
    counts: countedVotes(choices, view.votes ?? {}),
    card: cardsAlong(loaded, sessions).at(-1) ?? null,
  };
}

/** The question that was due at each moment of the class's way; each comes once. */
export function cardsAlong(loaded: LoadedScenario, sessions: readonly Session[]): (PauseCard | null)[] {
  const shown: PauseCard[] = [];
  return sessions.map((session) => {
    const card = dueCard(loaded, session, shown);
    if (card !== null) shown.push(card);
    return card;
  });
}

function leadingOf({ phase, mode, revealed }: DeskView, session: Session | undefined): LeadingOrder | null {
  if (phase === 'lobby') return 'start';
  if (phase === 'ended' || mode === 'own' || session === undefined) return null;
  if (session.ending !== null) return 'end';
  return revealed ? 'advance' : 'reveal';
}

/** As `decideTeacher` of the server decides, so that no button promises what will be refused. */
function mayOrder(view: DeskView, session: Session | undefined, what: Command, openedAt: number): boolean {
  const { phase, mode, paused, locked, revealed, roll } = view;
  if (phase === 'ended') return false;
  const running = phase === 'running';
  switch (what.type) {
    case 'start':
      return phase === 'lobby';
    case 'pause':
      return running && paused !== what.on;
    case 'reveal':
      return running && mode === 'together' && !revealed && session?.ending === null;
    case 'advance':
      return running && mode === 'together' && session?.ending === null && what.step === view.picks.length;
    case 'gate':
      return mode === 'own';
    case 'lock':
      return locked !== what.on;
    case 'remove':
      return roll.some(({ pupil }) => pupil === what.pupil);
    case 'extend':
      return view.until + what.minutes * MINUTE_MS <= openedAt + MOST_OPEN_MINUTES * MINUTE_MS;
    case 'end':
      return true;
  }
}
