/** What a wall shows of a class: worked out from its view and the page's own copy of the story, and from nothing else. */
import type { Session } from '#engine';
import type { LoadedScenario } from '#ports';
import type { WallView } from '#protocol';
import { isSameStory, letteredChoices, sessionsOf } from './class-story.ts';
import type { LetteredChoice } from './class-story.ts';
import { countedVotes } from './counted-votes.ts';
import type { CountedVotes } from './counted-votes.ts';

/** How many, and never who. */
interface Heads {
  readonly pupils: number;
  readonly here: number;
}

/** The class's lake. */
export interface ClassLake {
  readonly lights: number;
  readonly joined: number;
}

export type WallModel =
  | ({
      readonly kind: 'lobby';
      readonly names: readonly number[];
      readonly seats: number;
      readonly locked: boolean;
    } & Heads)
  | ({
      readonly kind: 'vote';
      readonly session: Session;
      readonly choices: readonly LetteredChoice[];
      readonly answered: number;
      /** `null` before the reveal: nobody votes with the herd. */
      readonly counts: CountedVotes | null;
      readonly curtain: boolean;
    } & Heads)
  /** The story of the class has come to its end. */
  | ({ readonly kind: 'ending'; readonly session: Session; readonly curtain: boolean } & Heads)
  | ({
      readonly kind: 'own';
      readonly finished: number;
      readonly gate: number | null;
      readonly curtain: boolean;
    } & ClassLake &
      Heads)
  | ({ readonly kind: 'over' } & ClassLake & Heads)
  /** The page has no copy of the story that the class plays. */
  | ({ readonly kind: 'no-story' } & Heads);

export function wallModel(view: WallView, loaded: LoadedScenario | null): WallModel {
  const { pupils, here, lights, joined, paused: curtain } = view;
  const heads = { pupils, here };
  if (view.phase === 'lobby') {
    const { names, seats, locked } = view;
    return { kind: 'lobby', names, seats, locked, ...heads };
  }
  if (view.phase === 'ended') return { kind: 'over', lights, joined, ...heads };
  if (view.mode === 'own')
    return { kind: 'own', finished: view.finished, gate: view.gate, lights, joined, curtain, ...heads };
  const session = loaded !== null && isSameStory(loaded, view) ? sessionsOf(loaded, view)?.at(-1) : undefined;
  if (loaded === null || session === undefined) return { kind: 'no-story', ...heads };
  if (session.ending !== null) return { kind: 'ending', session, curtain, ...heads };
  const choices = letteredChoices(loaded, session);
  const { answered, votes, revealed } = view;
  const counts = revealed && votes !== null ? countedVotes(choices, votes) : null;
  return { kind: 'vote', session, choices, answered, counts, curtain, ...heads };
}
