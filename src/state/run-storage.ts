/** What of a run is kept on the device, and under which address a reload finds it. */
import { scoreOf } from '#engine';
import type { StorageKey } from '#ports';
import type { Run } from './app-state.ts';
import { addFinishedRun, parseProgress } from './progress.ts';
import { formatSave, holdsAnother } from './saves.ts';
import type { AppStore, Ports } from './store.ts';

/** Where a reload comes back to: a finished run's "what if" leads back to its debrief. */
export function addressOf({ own, whatIf, session }: Run, screen: 'story' | 'debrief'): string {
  if (own) return '';
  return `${whatIf || screen === 'debrief' ? 'debrief' : 'play'}/${session.scenario}`;
}

/** Stores a run after every move. */
export function keepRun(store: AppStore, ports: Ports, { own, whatIf, session }: Run): void {
  if (own || whatIf || (session.ending !== null && holdsAnother(ports.storage, session))) return;
  keep(store, ports, 'co-nhau.save', formatSave(session));
  store.setState({ saved: session.ending === null ? session.scenario : null });
}

/** A finished run becomes light, beside what another tab may have finished meanwhile. */
export function countRun(store: AppStore, ports: Ports, { own, whatIf, session, loaded }: Run): void {
  const { scenario, ending } = session;
  if (own || whatIf || ending === null) return;
  const told = session.decisions.some(({ stance }) => stance === 'tell');
  const { score } = scoreOf(loaded.story, session);
  const stored = ports.storage.read('co-nhau.progress');
  const known = stored === null ? store.getState().progress : parseProgress(stored);
  const progress = addFinishedRun(known, { scenario, score, ending, told });
  keep(store, ports, 'co-nhau.progress', JSON.stringify(progress));
  store.setState({ progress });
}

/** Stores, and says once a page when that cannot be done: the story goes on, and is forgotten. */
function keep(store: AppStore, { storage }: Ports, key: StorageKey, value: string): void {
  if (storage.write(key, value) || store.getState().storageFailed) return;
  store.setState({ storageFailed: true, problem: 'storage-denied' });
}
