/** The address bar and the way out of the page. */
export interface LinkPort {
  /** Makes the way out ready. Never rejects. */
  prepareExit(): Promise<void>;
  /** Puts a neutral page of the same origin in the place of the game, and of its history entries. */
  quickExit(): void;
  /** Notes the screen in the address, so that a reload comes back to it; `push` makes the back button return. */
  show(fragment: string, push: boolean): void;
  /** Calls back with the fragment when the player uses the browser's back or forward. Returns the unbind. */
  onNavigate(listener: (fragment: string) => void): () => void;
  fragment(): string;
  /** Keeps a little with this entry of the browser's history: a reload and its back find it again, a new visit does not. */
  keepHere(note: string): void;
  keptHere(): string | null;
}
