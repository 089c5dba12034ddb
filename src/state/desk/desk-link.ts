/** A teacher's page in step with its class: what is kept on the device, the connection, and the page's copy of the story. */
import type { ClassLink, ClassLinkEvents, LoadedScenario } from '#ports';
import type { Command, DeskView } from '#protocol';
import type { ClassCommands } from '../class/class-commands.ts';
import type { AppStore } from '../store.ts';
import { isSameStory } from './class-story.ts';
import type { DeskPorts } from './desk-commands.ts';
import { EMPTY_DESK, withAnswer, withNumber, withOrder } from './desk-state.ts';
import type { DeskState } from './desk-state.ts';
import { endedDesk, formatDesk, parseDesk } from './kept-desk.ts';
import type { KeptDesk } from './kept-desk.ts';

const KEY = 'co-nhau.desk';

export interface DeskLink {
  desk(): DeskState;
  set(patch: Partial<DeskState>): void;
  /** What an earlier page left on the device, unless that is too old. */
  recall(): KeptDesk | null;
  keep(kept: KeptDesk | null): void;
  /** Changes what is kept, unless it was erased meanwhile. */
  edit(change: (kept: KeptDesk) => KeptDesk): void;
  connect(kept: KeptDesk, seat?: string): void;
  cut(): void;
  isOpen(): boolean;
  order(what: Command): void;
  wake(): void;
  fetchStory(view: DeskView): Promise<void>;
  /** Forgets class and counts, here and on the device. */
  forget(): void;
}

type StoryPorts = Pick<DeskPorts, 'packs'>;

/** The story of the class: as it was fetched before, else anew. Another version of its file is none. */
function createStoryCopy({ packs }: StoryPorts, storyOf: ClassCommands['storyOf'], set: DeskLink['set']) {
  let asked = '';
  return {
    reset: () => void (asked = ''),
    async fetch(view: DeskView): Promise<void> {
      if (asked === view.hash) return;
      asked = view.hash;
      set({ copy: 'loading' });
      const known = await storyOf(view.scenario);
      if (known !== null && isSameStory(known, view)) return set({ loaded: known, copy: 'ready' });
      await packs.catalog();
      const result = await packs.load(view.scenario);
      const fresh: LoadedScenario | null = result.ok ? result.loaded : null;
      if (fresh !== null && isSameStory(fresh, view)) return set({ loaded: fresh, copy: 'ready' });
      const missing = fresh === null && known === null;
      set({ loaded: null, copy: missing ? 'missing' : 'other' });
      if (missing) asked = '';
    },
  };
}

export function createDeskLink(store: AppStore, ports: DeskPorts, classroom: ClassCommands): DeskLink {
  let link: ClassLink | null = null;
  const { storage, clock, classes } = ports;
  const desk = (): DeskState => store.getState().desk ?? EMPTY_DESK;
  const set = (patch: Partial<DeskState>) => store.setState({ desk: { ...desk(), ...patch } });
  const story = createStoryCopy(ports, classroom.storyOf, set);

  const keep = (kept: KeptDesk | null) => {
    set({ kept });
    if (kept === null) storage.remove(KEY);
    else storage.write(KEY, formatDesk(kept));
  };
  const cut = () => {
    link?.close();
    link = null;
  };
  const forget = () => {
    cut();
    story.reset();
    keep(null);
    set({ ...EMPTY_DESK, place: desk().place, host: desk().host });
    if (store.getState().screen === 'desk') classroom.showHome();
  };
  const edit = (change: (kept: KeptDesk) => KeptDesk) => {
    const { kept } = desk();
    if (kept === null) return;
    if (storage.read(KEY) === null) forget();
    else keep(change(kept));
  };

  const events: ClassLinkEvents = {
    view(view) {
      if (view.t !== 'desk') return;
      set({ view, fault: null });
      void story.fetch(view);
      if (view.phase !== 'ended') return;
      cut();
      edit((kept) => endedDesk(kept, view));
      set({ link: 'over', why: null, orders: [], overlay: null });
    },
    state(state, why) {
      set({ link: state, why });
      if (state !== 'over') return;
      link = null;
      const { view } = desk();
      if (why === 'closed' && view !== null) edit((known) => endedDesk(known, view));
      else if (why === 'unknown' || why === 'closed') keep(null);
    },
    answered: (n, refusal) => set({ orders: withAnswer(desk().orders, n, refusal) }),
    renumbered: (from, to) => set({ orders: withNumber(desk().orders, from, to) }),
  };

  return {
    desk,
    set,
    keep,
    edit,
    cut,
    forget,
    fetchStory: story.fetch,
    recall: () => parseDesk(storage.read(KEY), clock.epoch()),
    isOpen: () => link !== null,
    wake: () => link?.wake(),
    connect(kept, seat) {
      if (kept.secrets === null) return;
      cut();
      story.reset();
      set({ link: 'connecting', why: null, orders: [], picked: null, overlay: null });
      const outbox = {
        read: () => desk().kept?.outbox ?? null,
        write: (text: string) => edit((known) => ({ ...known, outbox: text })),
      };
      const entrance = { code: kept.code, token: kept.secrets.teacher, ...(seat === undefined ? {} : { seat }) };
      link = classes.open({ ...entrance, outbox, events });
    },
    order(what) {
      if (link === null) return;
      const n = link.send({ t: 'do', what });
      set({ orders: withOrder(desk().orders, { n, what: what.type, answer: 'waiting' }) });
    },
  };
}
