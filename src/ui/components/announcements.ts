/** By then a screen reader has taken it up; what stayed would be met again by whoever browses the page. */
const KEPT_MS = 3000;
/** What is younger when a dialog opens may not have been taken up yet. */
const TAKEN_UP_MS = 700;
/** After a dialog, the focus that returns is said first. */
const AFTER_DIALOG_MS = 300;

export interface Said {
  readonly id: number;
  readonly text: string;
}

/** What is to be heard once; `Announcer` says it, and is all that is drawn anew for it. */
export interface Announcements {
  announce(text: string): void;
  /**
   * While a dialog lies over the page the announcer is out of the tree, and comes back with it (heard with Orca 43): what
   * was said is taken away, so that it is not said again, and what was not yet said waits until then.
   */
  hold(held: boolean): void;
  /** Calls back with all that is being said, oldest first. Returns the unbind. */
  onChange(listener: (said: readonly Said[]) => void): () => void;
}

export function createAnnouncements(): Announcements {
  const listeners = new Set<(said: readonly Said[]) => void>();
  let [said, last]: [readonly Said[], number] = [[], 0];
  const fresh = new Set<Said>();
  /** Words that wait for the dialog to close; `null` while there is none. */
  let waiting: readonly string[] | null = null;
  const change = (now: readonly Said[]) => {
    said = now;
    for (const listener of listeners) listener(now);
  };
  const say = (text: string) => {
    const next = { id: (last += 1), text };
    change([...said, next]);
    fresh.add(next);
    setTimeout(() => fresh.delete(next), TAKEN_UP_MS);
    setTimeout(() => said.includes(next) && change(said.filter((one) => one !== next)), KEPT_MS);
  };
  const announce = (text: string) => {
    if (waiting === null) say(text);
    else waiting = [...waiting, text];
  };
  /** In one, for of several that come in one moment the last may be said first. */
  const release = () => {
    const text = waiting?.join(' ') ?? '';
    waiting = null;
    if (text !== '') say(text);
  };
  let closing: ReturnType<typeof setTimeout> | undefined;
  return {
    announce,
    hold(held) {
      clearTimeout(closing);
      if (!held) closing = setTimeout(release, AFTER_DIALOG_MS);
      else {
        waiting ??= said.filter((one) => fresh.has(one)).map(({ text }) => text);
        change([]);
      }
    },
    onChange(listener) {
      listeners.add(listener);
      listener(said);
      return () => void listeners.delete(listener);
    },
  };
}
