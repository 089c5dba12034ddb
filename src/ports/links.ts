/** The address bar and the way out of the page. */
export interface LinkPort {
  /** Replaces the page, and its history entry, by a neutral one of the same origin. */
  quickExit(): void;
  /** Notes the screen in the address, so that a reload comes back to it; `push` makes the back button return. */
  show(fragment: string, push: boolean): void;
  /** Calls back with the fragment when the player uses the browser's back or forward. Returns the unbind. */
  onNavigate(listener: (fragment: string) => void): () => void;
  fragment(): string;
}
