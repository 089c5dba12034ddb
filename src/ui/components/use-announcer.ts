import { useCallback, useState } from 'preact/hooks';

/** More than a voice has still to say is of no use to whoever browses the page. */
const KEPT = 6;

export interface Said {
  readonly id: number;
  readonly text: string;
}

/** What is to be heard once, oldest first; `Announcer` says it. */
export function useAnnouncer(): { readonly said: readonly Said[]; announce(text: string): void } {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useCallback(
    (text: string) => setSaid((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, text }].slice(-KEPT)),
    [],
  );
  return { said, announce };
}
