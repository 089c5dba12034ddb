/** The story of the class on a pupil's device: fetched when its name is known, and brought to where the class stands. */
import { NEW_RUN } from '../run-commands.ts';
import type { PupilDesk } from './pupil-desk.ts';
import { sameWay, sessionOf } from './pupil-story.ts';

export interface ClassStory {
  /** Fetches the story where it is not there yet, and shows where the class, or the pupil, stands. */
  follow(): void;
  /** Fetches it anew, whatever came of it before. */
  retry(): Promise<void>;
}

export function createClassStory({ store, ports, pupil, set }: PupilDesk): ClassStory {
  const load = async (fresh: boolean): Promise<void> => {
    const { view } = pupil();
    if (view === null) return;
    const { scenario, hash } = view;
    set({ story: 'loading' });
    const packs = fresh ? ports.freshPacks : ports.packs;
    const result = (await packs.catalog()) === null ? null : await packs.load(scenario);
    const wanted = pupil().view;
    if (wanted?.scenario !== scenario || wanted.hash !== hash) return;
    if (result?.ok === true && result.loaded.story.hash === hash) {
      ports.text.addStory(scenario, result.loaded.texts);
      set({ story: 'ready', loaded: result.loaded });
      return show();
    }
    if (!fresh) return load(true);
    const reached = result !== null && (result.ok || result.reason === 'missing' || result.reason === 'faults');
    set({ story: reached ? 'other' : 'failed' });
  };

  const show = (): void => {
    const { run } = store.getState();
    const { view, own, loaded } = pupil();
    if (loaded === null || view === null || view.phase !== 'running' || run?.whatIf === true) return;
    if (view.mode === 'own' && own === null) return;
    const session = sessionOf(loaded.story, view, pupil());
    if (session === null) return set({ story: 'other' });
    if (run !== null && run.loaded === loaded && sameWay(run.session, session)) return;
    // A story of one's own begins on the locked phone; what is come back to, or played together, is there at once.
    const shown = view.mode === 'own' && session.moves.length === 0 ? 0 : session.transcript.length;
    store.setState({ run: { ...NEW_RUN, loaded, session, shown }, screen: 'story' });
  };

  return {
    follow() {
      const { view, loaded, story } = pupil();
      if (view === null) return;
      const known = loaded !== null && loaded.scenario.id === view.scenario && loaded.story.hash === view.hash;
      if (known) show();
      else if (story !== 'loading' && story !== 'other') void load(false);
    },
    retry: () => load(true),
  };
}
