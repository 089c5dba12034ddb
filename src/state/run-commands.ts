/** Commands of a run: moves, the pace at which its lines appear, its save, and "what if". */
import { apply, resume, scoreOf, stepBack } from '#engine';
import type { EngineEffect, Move, Save, Session } from '#engine';
import type { AudioPort, LoadedScenario, StorageKey } from '#ports';
import type { Run } from './app-state.ts';
import { addFinishedRun, parseProgress } from './progress.ts';
import { dropSave, formatSave, holdsAnother } from './saves.ts';
import type { AppStore, Ports } from './store.ts';

export interface RunCommands {
  show(run: { loaded: LoadedScenario; session: Session; own: boolean }): void;
  resume(loaded: LoadedScenario, save: Save): void;
  /** Back on screen after something else was shown over it; nothing of the run has changed. */
  goOn(): void;
  choose(choice: string, sentence?: string): void;
  pause(): void;
  unpause(): void;
  inspect(item: string): void;
  flag(line: string, on: boolean): void;
  revealNext(): void;
  revealAll(): void;
  /** From the story to the debrief, once the ending has been read. */
  toDebrief(): void;
  /** Plays again from before move `index` of the finished run, unscored. */
  whatIf(index: number): void;
  backToOriginal(): void;
  playAgain(): void;
}

export function createRunCommands(store: AppStore, ports: Ports): RunCommands {
  const current = (): Run | null => store.getState().run;
  const update = (patch: Partial<Run>) => {
    const run = current();
    if (run !== null) store.setState({ run: { ...run, ...patch } });
  };

  const remember = (run: Run) => keepRun(store, ports, run);

  const make = (move: Move) => {
    const run = current();
    if (run === null) return;
    const result = apply(run.loaded.story, run.session, move);
    if (!result.ok) return;
    const next = { ...run, session: result.session };
    store.setState({ run: next });
    playEffects(ports.audio, result.effects);
    remember(next);
    if (run.session.ending === null && result.session.ending !== null) countRun(store, ports, next);
  };

  const open = (run: Run, screen: 'story' | 'debrief' = 'story') => {
    store.setState({ run, screen });
    ports.links.show(addressOf(run, screen), false);
    remember(run);
  };

  const fresh = { whatIf: false, own: false, paused: false, resumedWithLoss: false, original: null };

  return {
    show: ({ loaded, session, own }) => open({ ...fresh, loaded, session, own, shown: 0 }),

    resume(loaded, save) {
      const { session, dropped } = resume(loaded.story, save);
      const screen = session.ending !== null && ports.links.fragment().startsWith('debrief/') ? 'debrief' : 'story';
      const shown = shownAfterReload(loaded, session);
      open({ ...fresh, loaded, session, shown, resumedWithLoss: dropped > 0 }, screen);
    },

    goOn() {
      const run = current();
      if (run === null) return;
      const ended = run.session.ending !== null && run.shown === run.session.transcript.length;
      const screen = ended && !run.whatIf ? 'debrief' : 'story';
      store.setState({ screen });
      ports.links.show(addressOf(run, screen), false);
    },

    choose(choice, sentence) {
      ports.audio.stopSpeaking();
      ports.audio.play('choice');
      const run = current();
      if (run !== null) update({ shown: run.session.transcript.length, paused: false });
      make(sentence === undefined ? { type: 'choose', choice } : { type: 'choose', choice, sentence });
    },

    pause() {
      make({ type: 'pause' });
      ports.audio.stopSpeaking();
      update({ paused: true });
    },

    unpause: () => update({ paused: false }),
    inspect: (item) => make({ type: 'inspect', item }),
    flag: (line, on) => make({ type: 'flag', line, on }),

    revealNext() {
      const run = current();
      if (run !== null) update({ shown: Math.min(run.session.transcript.length, run.shown + 1) });
    },

    revealAll() {
      const run = current();
      if (run !== null) update({ shown: run.session.transcript.length });
    },

    toDebrief() {
      const run = current();
      if (run === null || run.session.ending === null) return;
      ports.audio.setPressure(0);
      store.setState({ screen: 'debrief' });
      ports.links.show(addressOf(run, 'debrief'), false);
    },

    whatIf(index) {
      const run = current();
      if (run === null) return;
      const original = run.original ?? run.session;
      const session = stepBack(run.loaded.story, original, index);
      open({ ...run, session, original, whatIf: true, shown: session.transcript.length, paused: false });
    },

    backToOriginal() {
      const run = current();
      if (run === null || run.original === null) return;
      store.setState({
        screen: 'debrief',
        run: { ...run, session: run.original, original: null, whatIf: false, shown: run.original.transcript.length },
      });
    },

    playAgain() {
      const run = current();
      if (run === null) return;
      if (!run.own) dropSave(ports.storage, run.session);
      store.setState({ screen: 'note', pending: run.loaded, pendingOwn: run.own, run: null });
      ports.links.show(run.own ? '' : `note/${run.loaded.scenario.id}`, false);
    },
  };
}

/**
 * Everything is shown again but a call that has just come in, or the very first lines: these ring, or lie on the lock
 * screen, once more. Whether they were taken is not kept, and a call that a reload answers is worse than one heard twice.
 */
function shownAfterReload({ scenario }: LoadedScenario, { transcript, ending }: Session): number {
  const at = transcript.findLastIndex(({ kind }) => kind === 'enter' || kind === 'choice');
  const entry = transcript[at];
  if (ending !== null || entry?.kind !== 'enter') return transcript.length;
  if (at === 0) return 0;
  const app = scenario.threads[entry.thread]?.app;
  const before = transcript.slice(0, at).some((known) => known.kind === 'line' && known.thread === entry.thread);
  return (app === 'call' || app === 'video') && !before ? at + 1 : transcript.length;
}

/** Where a reload comes back to: a finished run's "what if" leads back to its debrief. */
function addressOf({ own, whatIf, session }: Run, screen: 'story' | 'debrief'): string {
  if (own) return '';
  return `${whatIf || screen === 'debrief' ? 'debrief' : 'play'}/${session.scenario}`;
}

/** Stores a run after every move. */
function keepRun(store: AppStore, ports: Ports, { own, whatIf, session }: Run): void {
  if (own || whatIf || (session.ending !== null && holdsAnother(ports.storage, session))) return;
  keep(store, ports, 'co-nhau.save', formatSave(session));
  store.setState({ saved: session.ending === null ? session.scenario : null });
}

/** A finished run becomes light, beside what another tab may have finished meanwhile. */
function countRun(store: AppStore, ports: Ports, { own, whatIf, session, loaded }: Run): void {
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

function playEffects(audio: AudioPort, effects: readonly EngineEffect[]): void {
  for (const effect of effects) {
    if (effect.type === 'told') audio.play('lantern-on');
    if (effect.type === 'harmed' && effect.channel === 'money') audio.play('ting');
  }
}
