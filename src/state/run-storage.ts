/** What of a run is kept on the device, and under which address a reload finds it. */
import { scoreOf } from '#engine';
import type { AppState, Run } from './app-state.ts';
import { flagsOf } from './debrief-view.ts';
import { safeActsOf } from './lights.ts';
import { addPractice, formatPractice, parsePractice, practiceOfRun } from './practice.ts';
import { addFinishedRun, parseProgress } from './progress.ts';
import { addStory, parseRounds } from './rounds.ts';
import { formatSave, holdsAnother } from './saves.ts';
import { keep } from './storage.ts';
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

/** A finished run becomes light and practice, beside what another tab may have finished meanwhile. */
export function countRun(store: AppStore, ports: Ports, { own, whatIf, session, loaded }: Run): void {
  const { scenario, ending } = session;
  if (own || whatIf || ending === null) return;
  const { score } = scoreOf(loaded.story, session);
  const acts = safeActsOf(loaded, session);
  const told = acts.includes('tell');
  const known = newest(ports);
  const progress = addFinishedRun(known.progress, { scenario, score, ending, told, acts });
  const practice = addPractice(known.practice, practiceOfRun(loaded, session, flagsOf(loaded.scenario, session)));
  const rounds = addStory(known.rounds, ports.clock.today());
  keep(store, ports, 'co-nhau.progress', JSON.stringify(progress));
  keep(store, ports, 'co-nhau.practice', formatPractice(practice));
  keep(store, ports, 'co-nhau.rounds', JSON.stringify(rounds));
  store.setState({ progress, practice, rounds });
}

/**
 * What the device holds by now: another tab may have added to it, or erased it. Where nothing may be stored, the port
 * remembers for as long as the page lives.
 */
export const newest = ({ storage }: Ports): Pick<AppState, 'progress' | 'practice' | 'rounds'> => ({
  progress: parseProgress(storage.read('co-nhau.progress')),
  practice: parsePractice(storage.read('co-nhau.practice')),
  rounds: parseRounds(storage.read('co-nhau.rounds')),
});

/** A first day that is still to come was noted by a clock that went wrong: boosters count from today instead. */
export function keepFirstDay(store: AppStore, ports: Ports): void {
  const { rounds } = store.getState();
  const today = ports.clock.today();
  if (rounds.first === null || rounds.first <= today) return;
  const mended = { ...rounds, first: today };
  keep(store, ports, 'co-nhau.rounds', JSON.stringify(mended));
  store.setState({ rounds: mended });
}
