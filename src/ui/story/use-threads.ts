import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '#scenario';
import { isOwnItem } from '#state';
import type { PhoneView, Run, ThreadItem } from '#state';

export interface Threads {
  readonly displayed: string;
  readonly unread: Readonly<Record<string, number>>;
  /** The newest line that came to a thread which is not on screen, until it is opened or waved away. */
  readonly banner: { readonly thread: string; readonly item: ThreadItem } | null;
  show(thread: string): void;
  dismissBanner(): void;
}

/** What others have said on each thread. */
const counts = (scenario: Scenario, { items }: PhoneView): Record<string, number> =>
  Object.fromEntries(
    Object.entries(items).map(([thread, all]) => [thread, all.filter((item) => !isOwnItem(scenario, item)).length]),
  );

/** Which thread is on screen, and what has not been looked at. Looking around changes nothing in the run. */
export function useThreads(run: Run, view: PhoneView): Threads {
  const said = counts(run.loaded.scenario, view);
  const [picked, setPicked] = useState<string | null>(null);
  /** What has been seen of each thread; what is on screen counts as seen, so a change of it is nothing to render for. */
  const [read] = useState<Record<string, number>>(() => (run.shown > 0 ? said : {}));
  const [dismissed, setDismissed] = useState<ThreadItem | null>(null);
  const displayed = picked ?? view.thread;

  useEffect(() => setPicked(null), [view.thread]);
  read[displayed] = said[displayed] ?? 0;

  const unread: Record<string, number> = {};
  for (const [thread, count] of Object.entries(said)) {
    if (thread !== displayed) unread[thread] = Math.max(0, count - (read[thread] ?? 0));
  }
  const { notification } = view;
  const waiting = notification !== null && (unread[notification.thread] ?? 0) > 0;
  return {
    displayed,
    unread,
    banner: waiting && !isSame(notification.item, dismissed) ? notification : null,
    show: (thread) => setPicked(thread === view.thread ? null : thread),
    dismissBanner: () => setDismissed(notification?.item ?? null),
  };
}

const isSame = (a: ThreadItem, b: ThreadItem | null): boolean =>
  b !== null && a.kind === 'line' && b.kind === 'line' && a.key === b.key;
