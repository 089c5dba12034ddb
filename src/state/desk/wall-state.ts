/** What a wall keeps: the latest view of its class, and the page's copy of the story. */
import type { LinkState, LoadedScenario } from '#ports';
import type { Farewell, WallView } from '#protocol';
import type { StoryCopy } from './desk-state.ts';
import type { WallSecret } from './wall-address.ts';

export interface WallState {
  /** `null` where the address led to no class. */
  readonly secret: WallSecret | null;
  readonly link: LinkState;
  readonly why: Farewell | 'unknown' | null;
  readonly view: WallView | null;
  readonly loaded: LoadedScenario | null;
  readonly copy: StoryCopy;
}

export const emptyWall = (secret: WallSecret | null): WallState => ({
  secret,
  link: secret === null ? 'over' : 'connecting',
  why: secret === null ? 'unknown' : null,
  view: null,
  loaded: null,
  copy: 'none',
});
