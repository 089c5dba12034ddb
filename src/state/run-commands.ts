/** Commands of a run: its moves, and the pace at which its lines appear. */
import { apply, resume } from '#engine';
import type { EngineEffect, Move, Save, Session } from '#engine';
import type { AudioPort, LoadedScenario } from '#ports';
import type { Run } from './app-state.ts';
import { createDebriefCommands } from './debrief-commands.ts';
import type { DebriefCommands } from './debrief-commands.ts';
import { afterChoice, shownAfterReload, unheardLines } from './phone-phase.ts';
import { addressOf, countRun, keepRun } from './run-storage.ts';
import type { AppStore, Ports } from './store.ts';

export interface RunCommands extends DebriefCommands {
  show(run: { loaded: LoadedScenario; session: Session; own: boolean }): void;
  resume(loaded: LoadedScenario, save: Save): void;
  /** Back on screen after something else was shown over it; nothing of the run has changed. */
  goOn(): void;
  choose(choice: string, sentence?: string): void;
  /** Opens the thread whose notification or call is on the screen. */
  take(thread: string): void;
  pause(): void;
  unpause(): void;
  inspect(item: string): void;
  flag(line: string, on: boolean): void;
  revealNext(): void;
  revealAll(): void;
}

/** What nothing has happened to yet. */
export const NEW_RUN = {
  taken: [],
  whatIf: false,
  own: false,
  paused: false,
  resumedWithLoss: false,
  original: null,
} as const;

export function createRunCommands(store: AppStore, ports: Ports): RunCommands {
  const current = (): Run | null => store.getState().run;
  const update = (patch: Partial<Run>) => {
    const run = current();
    if (run !== null) store.setState({ run: { ...run, ...patch } });
  };

  const remember = (run: Run) => keepRun(store, ports, run);

  /** `then`: the run as it is once the move has led to a session. */
  const make = (move: Move, then = (run: Run, session: Session): Run => ({ ...run, session })) => {
    const run = current();
    if (run === null) return;
    const result = apply(run.loaded.story, run.session, move);
    if (!result.ok) return;
    const next = then(run, result.session);
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

  return {
    show: ({ loaded, session, own }) => open({ ...NEW_RUN, loaded, session, own, shown: 0 }),

    resume(loaded, save) {
      const { session, dropped } = resume(loaded.story, save);
      const screen = session.ending !== null && ports.links.fragment().startsWith('debrief/') ? 'debrief' : 'story';
      const run = { ...NEW_RUN, loaded, session, shown: 0, resumedWithLoss: dropped > 0 };
      open({ ...run, shown: shownAfterReload(run) }, screen);
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
      if (run === null) return;
      const unheard = unheardLines(run);
      const move: Move = {
        type: 'choose',
        choice,
        ...(sentence === undefined ? {} : { sentence }),
        ...(unheard.length === 0 ? {} : { unheard }),
      };
      make(move, afterChoice);
    },

    take(thread) {
      const run = current();
      if (run !== null) update({ taken: [...run.taken, thread] });
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

    ...createDebriefCommands(store, ports, open),
  };
}

function playEffects(audio: AudioPort, effects: readonly EngineEffect[]): void {
  for (const effect of effects) {
    if (effect.type === 'told') audio.play('lantern-on');
    if (effect.type === 'harmed' && effect.channel === 'money') audio.play('ting');
  }
}
