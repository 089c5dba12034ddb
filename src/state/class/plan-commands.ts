/** Before the lesson: which story, what is in it, and everything fetched that it will need. */
import type { LoadedScenario } from '#ports';
import { matchedItem } from '../round-view.ts';
import { lessonStories } from './classroom.ts';
import type { Desk } from './class-commands.ts';
import { formatPlan } from './kept-plan.ts';
import { newLesson, withoutDistress } from './lesson.ts';

export interface PlanCommands {
  /** Chooses a story, `gentler` or as it is, and fetches it with its twin; `null` chooses the first, as it is. */
  choose(story: string | null, gentler?: boolean): Promise<void>;
  setGentler(gentler: boolean): void;
  showPreview(): void;
  showHome(): void;
  /** Makes a new lesson of what is chosen and shows its first step. `group`: pupils in the room, if that is known. */
  begin(group: number | null): void;
  /** Pupils in the room; of a lesson under way as well, and it goes on. */
  setGroup(group: number | null): void;
  /** A story that was fetched before, or is now; `null` when it cannot be had. */
  storyOf(id: string): Promise<LoadedScenario | null>;
}

export function createPlanCommands({ store, ports, room, setRoom, edit, hush }: Desk): PlanCommands {
  const fetched = new Map<string, LoadedScenario>();
  const entryOf = (id: string) => store.getState().entries.find((entry) => entry.id === id);

  const storyOf = async (id: string): Promise<LoadedScenario | null> => {
    const known = fetched.get(id);
    if (known !== undefined) return known;
    const result = await ports.packs.load(id);
    if (!result.ok) return null;
    ports.text.addStory(id, result.loaded.texts);
    fetched.set(id, result.loaded);
    return result.loaded;
  };

  const fetchItems = async () => {
    const items = store.getState().items ?? (await ports.packs.items());
    store.setState({ items });
    return items;
  };

  /** Left by the browser's back, what was prepared is there again after its forward. */
  const note = () => ports.links.keepHere(formatPlan(room()));

  const choose = async (wanted: string | null, gentler = false): Promise<void> => {
    const stories = lessonStories(store.getState().entries);
    const entry = stories.find(({ id }) => id === wanted) ?? stories[0];
    if (entry === undefined) return;
    const chosen = { chosen: entry.id, gentler: gentler && entry.id === wanted };
    setRoom({ ...chosen, readiness: 'loading', loaded: null, twin: null });
    note();
    const twinId = entry.twin;
    const [loaded, twin, items] = await Promise.all([
      storyOf(entry.id),
      twinId === null ? null : storyOf(twinId),
      fetchItems(),
    ]);
    // The teacher has chosen another one meanwhile.
    if (room().chosen !== entry.id) return;
    const whole = loaded !== null && items !== null && (twinId === null || twin !== null);
    setRoom({ loaded, twin, readiness: whole ? 'ready' : 'failed' });
  };

  return {
    choose,
    storyOf,
    setGentler(gentler) {
      setRoom({ gentler });
      note();
    },
    showPreview: () => setRoom({ view: 'preview' }),
    showHome() {
      hush();
      store.setState({ screen: 'class', run: null });
      setRoom({ view: 'home', overlay: null });
      edit(withoutDistress);
    },
    begin(group) {
      const { chosen, gentler, loaded, twin } = room();
      const entry = entryOf(chosen ?? '');
      const { items } = store.getState();
      if (entry === undefined || loaded === null) return;
      const seed = ports.seed();
      const item = twin !== null || items === null ? null : matchedItem(entry, items, {}, seed);
      const choice = { group, story: entry.id, twin: twin?.scenario.id ?? null, item, gentler, seed };
      store.setState({ screen: 'class', run: null });
      setRoom({ view: 'lesson', overlay: null, group, lesson: newLesson(choice) });
      edit((lesson) => ({ ...lesson }));
    },
    setGroup(group) {
      setRoom({ group });
      edit((lesson) => ({ ...lesson, group }));
      note();
    },
  };
}
