import { useCallback, useState } from 'preact/hooks';

/** By then a screen reader has taken it up; what stayed would be met again by whoever browses the page. */
const KEPT_MS = 6000;

let last = 0;

export interface Said {
  readonly id: number;
  readonly text: string;
}

/** What is to be heard once, oldest first; `Announcer` says it. */
export function useAnnouncer(): { readonly said: readonly Said[]; announce(text: string): void } {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useCallback((text: string) => {
    const next = { id: (last += 1), text };
    setSaid((before) => [...before, next]);
    window.setTimeout(() => setSaid((before) => before.filter((one) => one !== next)), KEPT_MS);
  }, []);
  return { said, announce };
}
