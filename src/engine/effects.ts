import type { HarmChannel } from '#scenario';

/** What a move did besides changing the session, for sound and light. */
export type EngineEffect =
  | { readonly type: 'harmed'; readonly channel: HarmChannel }
  | { readonly type: 'recovered'; readonly channel: HarmChannel }
  | { readonly type: 'told' }
  | { readonly type: 'scored'; readonly node: string; readonly weight: number; readonly q4: number }
  | { readonly type: 'pressure'; readonly from: number; readonly to: number }
  | { readonly type: 'ended'; readonly ending: string };
