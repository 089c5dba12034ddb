/** A pupil's page over fake ports, and its class behind a link that a test delivers, cuts and mends. */
import { classView, ownView } from '#classroom';
import type { ClassLink, ClassMembership, ClassesPort, LoadResult } from '#ports';
import type { ClassMode, Command, DoorAnswers, DoorRequests, Farewell, NumberedFrame } from '#protocol';
import { compileStory } from '#scenario';
import type { Scenario } from '#scenario';
import { DEFAULT_SETTINGS } from '#state';
import { createPupil } from '#modes/pupil';
import { NEW_PUPIL } from '#state/pupil';
import { buildScenario } from './build-story.ts';
import { classWithLog } from './classroom.ts';
import { fakePorts, fakeStorage } from './fake-ports.ts';

const decision = { competency: 'C2', weight: 1 } as const;
const feedback = { happened: { vi: 'Có áp lực.', en: 'There was pressure.' } };

/** Two decisions with two choices each, the second with a move of the tray. */
export const CLASS_SCENARIO: Scenario = buildScenario({
  nodes: {
    first: {
      decision,
      choices: {
        stay: { goto: 'second', stance: 'verify', quality: 1, feedback },
        pay: { goto: 'second', stance: 'trust', quality: 0 },
      },
    },
    second: { decision, choices: { leave: { goto: 'end', stance: 'refuse', quality: 1 }, on: { goto: 'end' } } },
  },
  tray: { mum: { goto: 'end', stance: 'tell', quality: 1 } },
  endings: { end: {} },
} as never);

export const TOKEN = 'A'.repeat(22);
export const CODE = '7KM4Q9';

/** Frames that wait are delivered one by one; `lose` has the server do it and the answer get lost with the connection. */
interface Wire {
  readonly membership: ClassMembership;
  queue: NumberedFrame[];
  connected: boolean;
}

export function openPupilPage(
  mode: ClassMode,
  scenario: Scenario = CLASS_SCENARIO,
  options: { storage?: ReturnType<typeof fakeStorage>; published?: Scenario | null; unreachable?: boolean } = {},
) {
  const story = compileStory(scenario);
  const lesson = classWithLog(mode, story);
  const storage = options.storage ?? fakeStorage();
  const fake = fakePorts(options.published === null ? [] : [options.published ?? scenario], { storage: storage.port });
  let door: (code: string) => DoorAnswers['join'] | null = () => {
    const decided = lesson.join(3);
    if (!decided.ok) return { ok: false, fault: decided.why };
    const pupil = lesson.room().lastPupil;
    return { ok: true, code: CODE, seat: 'a/b?sessionId=c', token: TOKEN, pupil, name: 3 };
  };
  let wire: Wire | null = null;
  const asked: unknown[] = [];
  const classes: ClassesPort = {
    async ask(name, request) {
      asked.push([name, request]);
      return door((request as DoorRequests['join']).code) as never;
    },
    open: (membership) => openLink(membership),
  };
  const openLink = (membership: ClassMembership): ClassLink => {
    const own: Wire = {
      membership,
      queue: JSON.parse(membership.outbox.read() ?? '[]') as NumberedFrame[],
      connected: false,
    };
    wire = own;
    let last = Math.max(0, ...own.queue.map(({ n }) => n));
    membership.events.state('connecting', null);
    return {
      send(draft) {
        last = Math.max(last, lesson.room().pupils.get(1)?.n ?? 0) + 1;
        own.queue = [...own.queue, { ...draft, n: last }];
        membership.outbox.write(JSON.stringify(own.queue));
        return last;
      },
      wake: () => undefined,
      close: () => void (own.connected = false),
    };
  };
  const fresh: string[] = [];
  const unreachable: LoadResult = { ok: false, reason: 'unreachable' };
  const { clock, text, audio, links, packs } = fake.ports;
  const here = { ...packs, load: async (id: string) => (options.unreachable === true ? unreachable : packs.load(id)) };
  const page = createPupil({
    ports: { clock, text, audio, packs: here },
    classes,
    freshPacks: { ...here, load: async (id: string) => (fresh.push(id), here.load(id)) },
    storage: storage.port,
    links,
    defaults: DEFAULT_SETTINGS,
  });
  const open = (): Wire => {
    if (wire === null) throw new Error('The page has not connected.');
    return wire;
  };
  const drop = (frame: NumberedFrame) => {
    const at = open();
    at.queue = at.queue.filter(({ n }) => n !== frame.n);
    at.membership.outbox.write(JSON.stringify(at.queue));
  };
  return {
    ...page,
    lesson,
    story,
    storage,
    fresh,
    asked,
    exits: fake.exits,
    state: () => page.store.getState(),
    known: () => page.store.getState().pupil ?? NEW_PUPIL,
    setDoor: (next: typeof door) => void (door = next),
    isConnected: () => wire?.connected === true,
    waiting: () => wire?.queue ?? [],
    /** The page asks for a place and is in the class. */
    async join() {
      await page.pupil.join(CODE);
      this.mend();
      await settle();
    },
    /** Connects, as the server welcomes: the class, then what is the pupil's own. */
    mend() {
      const { membership, connected } = open();
      const pupil = lesson.room().pupils.get(1);
      if (connected) return;
      if (pupil === undefined) return membership.events.state('over', 'removed');
      open().connected = true;
      membership.events.state('open', null);
      membership.events.view(classView(lesson.room(), 1));
      membership.events.view(ownView(pupil));
      const at = open();
      at.queue = at.queue.filter(({ n }) => n > pupil.n);
      at.membership.outbox.write(JSON.stringify(at.queue));
    },
    cut() {
      open().connected = false;
      open().membership.events.state('lost', null);
    },
    bye: (why: Farewell) => open().membership.events.state('over', why),
    /** Delivers the oldest frame that waits, and its answer unless that gets lost. */
    deliver({ lose = false } = {}) {
      const at = open();
      const [frame] = at.queue;
      if (frame === undefined || !at.connected) return;
      const decided = lesson.send(1, frame);
      if (lose) return this.cut();
      at.membership.events.answered(frame.n, decided.ok ? null : decided.why);
      drop(frame);
    },
    deliverAll() {
      while (this.waiting().length > 0 && this.isConnected()) this.deliver();
    },
    order(what: Command) {
      const decided = lesson.order(what);
      if (decided.ok && wire?.connected === true) wire.membership.events.view(classView(lesson.room(), 2));
      return decided;
    },
  };
}
export type PupilTestPage = ReturnType<typeof openPupilPage>;

/** Until everything that was begun has come to rest: fakes answer at once. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}
