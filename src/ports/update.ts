/** What a page says to the service worker. Every later build must understand these words: pages may be older than it. */
export const UPDATE_MESSAGES = ['started', 'apply'] as const;
export type UpdateMessage = (typeof UPDATE_MESSAGES)[number];

/** Keeps the game on the device, and exchanges it for a newer build when nobody is playing. Never throws, never rejects. */
export interface UpdatePort {
  /** Fetches everything for later, if that is not done; call it late, for it uses the network. Looks for updates from then on. */
  start(): void;
  /** Says that this page can be used. A new build that does not say so within ten seconds is taken back. */
  reportStarted(): void;
  /** Calls back once a newer build is complete and waits, also if it does already. Returns the unbind. */
  onWaiting(listener: () => void): () => void;
  /** Changes to the waiting build and reloads the page: between players only. Answers whether there was one. */
  apply(): Promise<boolean>;
}
