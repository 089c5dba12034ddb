/** Commands of a finished run: to its debrief, "what if", and playing again. */
import { stepBack } from '#engine';
import type { Run } from './app-state.ts';
import { shownBefore } from './phone-phase.ts';
import { addressOf } from './run-storage.ts';
import { dropSave } from './saves.ts';
import type { AppStore, Ports } from './store.ts';

export interface DebriefCommands {
  /** From the story to the debrief, once the ending has been read. */
  toDebrief(): void;
  /** Plays again from before move `index` of the finished run, unscored. */
  whatIf(index: number): void;
  backToOriginal(): void;
  playAgain(): void;
}

/** `open` puts a run on screen. */
export function createDebriefCommands(store: AppStore, ports: Ports, open: (run: Run) => void): DebriefCommands {
  const current = (): Run | null => store.getState().run;
  return {
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
      const shown = shownBefore(session, original.moves[index]);
      open({ ...run, session, original, whatIf: true, shown, taken: [], paused: false });
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
