/** The link of a page to its class on the server, and the doors before it. */
import type { ClassView, DeskView, Door, DoorAnswers, DoorRequests } from '#protocol';
import type { Farewell, NumberedFrame, OwnView, Refusal, WallView } from '#protocol';

/** `lost`: still trying, but for so long that people should know. `over`: nothing more will come. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'over';

export interface ClassLinkEvents {
  view(view: ClassView | WallView | DeskView | OwnView): void;
  state(state: LinkState, why: Farewell | 'unknown' | null): void;
  /** Done and written down, or refused. */
  answered(n: number, refusal: Refusal | null): void;
  /** What waits as `from` goes out as `to`. */
  renumbered(from: number, to: number): void;
}

export interface ClassLink {
  /** Sends as soon as possible, and again until it is answered. Answers its number. */
  send(draft: Draft): number;
  /** Tries at once, e.g. when the page is looked at again. */
  wake(): void;
  close(): void;
}

/** A place in a class that was granted, and where its page keeps what waits. */
export interface ClassMembership {
  readonly code: string;
  readonly token: string;
  /** A place that was just granted, for the first connection. */
  readonly seat?: string;
  readonly outbox: OutboxStore;
  readonly events: ClassLinkEvents;
}

export interface ClassesPort {
  /** Asks at a door; `null` when nobody could be reached, or the answer was none. */
  ask<Name extends Door>(door: Name, request: DoorRequests[Name]): Promise<DoorAnswers[Name] | null>;
  /** Connects, and stays connected until it is closed or over. */
  open(membership: ClassMembership): ClassLink;
}

/** Where the outbox is kept, as one text. */
export interface OutboxStore {
  read(): string | null;
  write(text: string): void;
}

type WithoutNumber<Frame> = Frame extends unknown ? Omit<Frame, 'n'> : never;
/** A frame as pages make it. */
export type Draft = WithoutNumber<NumberedFrame>;
