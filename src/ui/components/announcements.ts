/** By then a screen reader has taken it up; what stayed would be met again by whoever browses the page. */
const KEPT_MS = 3000;

export interface Said {
  readonly id: number;
  readonly text: string;
}

/** What is to be heard once; `Announcer` says it, and is all that is drawn anew for it. */
export interface Announcements {
  announce(text: string): void;
  /** Calls back with all that is being said, oldest first. Returns the unbind. */
  onChange(listener: (said: readonly Said[]) => void): () => void;
}

export function createAnnouncements(): Announcements {
  const listeners = new Set<(said: readonly Said[]) => void>();
  let [said, last]: [readonly Said[], number] = [[], 0];
  const change = (now: readonly Said[]) => {
    said = now;
    for (const listener of listeners) listener(now);
  };
  return {
    announce(text) {
      const next = { id: (last += 1), text };
      change([...said, next]);
      setTimeout(() => change(said.filter((one) => one !== next)), KEPT_MS);
    },
    onChange(listener) {
      listeners.add(listener);
      listener(said);
      return () => void listeners.delete(listener);
    },
  };
}
