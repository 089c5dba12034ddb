/** Pages of a class on the server that are loaded anew in the middle of it. */
import { describe, expect, it } from 'vitest';
import { deskView, wallView } from '#classroom';
import { createDesk, createWall } from '#modes/desk';
import type { ClassMembership, ClassesPort } from '#ports';
import type { DeskView, WallView } from '#protocol';
import { DEFAULT_SETTINGS } from '#state';
import { formatDesk, formatWallSecret, newDesk } from '#state/desk';
import type { DeskCommands } from '#state/desk';
import { openClass, shippedScenario } from '../../../support/class-lesson.ts';
import { classWithLog } from '../../../support/classroom.ts';
import { fakePorts, fakeStorage, loadedFrom } from '../../../support/fake-ports.ts';

const scenario = shippedScenario('friend-needs-50k');
const { story } = loadedFrom(scenario);
const SECRETS = { teacher: 'T'.repeat(43), projector: 'p'.repeat(22), pass: '_'.repeat(22) };

/** A class server of which the test says what it sends. */
function fakeClasses() {
  const opened: ClassMembership[] = [];
  const port: ClassesPort = {
    ask: async () => null,
    open(membership) {
      opened.push(membership);
      return { send: () => 1, wake: () => undefined, close: () => undefined };
    },
  };
  return { port, opened, send: (view: DeskView | WallView) => opened.at(-1)?.events.view(view) };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a desk that is loaded anew', () => {
  async function load(storage: ReturnType<typeof fakeStorage>) {
    const page = await openClass([scenario], { storage });
    const classes = fakeClasses();
    const handle: { current: DeskCommands | null } = { current: null };
    const { clock, packs, audio } = page.fake.ports;
    const place = { find: async () => null, address: 'http://h/' };
    const ports = { clock, packs, audio, storage: storage.port, classes: classes.port, place };
    const desk = createDesk({ store: page.store, classroom: page.classroom, handle, ports });
    await later();
    return { desk, classes, state: page.store.getState, now: clock.epoch() };
  }

  async function led() {
    const storage = fakeStorage();
    const room = classWithLog('together', story);
    room.order({ type: 'start' });
    const first = await load(storage);
    storage.port.write('co-nhau.desk', formatDesk(newDesk('V46PN6', SECRETS, first.now)));
    await first.desk.look();
    first.desk.resume();
    first.classes.send(deskView(room.room(), new Set(), 1));
    return { storage, first };
  }

  it('stands at the care for those who are upset, where it was left at that', async () => {
    const { storage, first } = await led();
    first.desk.distress();
    const second = await load(storage);
    expect(second.state()).toMatchObject({ screen: 'desk', desk: { overlay: { kind: 'distress' } } });
    expect(second.classes.opened).toHaveLength(1);
  });

  it.each([
    ['was never there', () => undefined],
    ['is over', (desk: DeskCommands) => (desk.distress(), desk.closeOverlay())],
  ])('stands at the preparation where that %s', async (_what, act) => {
    const { storage, first } = await led();
    act(first.desk);
    const second = await load(storage);
    expect(second.state()).toMatchObject({ screen: 'class', desk: { overlay: null, kept: { code: 'V46PN6' } } });
    expect(second.classes.opened).toHaveLength(0);
  });
});

describe('a wall that is loaded', () => {
  async function load() {
    const classes = fakeClasses();
    const fake = fakePorts([scenario]);
    const { clock, packs, text, audio, seed, links } = fake.ports;
    const secret = { code: 'V46PN6', token: SECRETS.projector, pass: SECRETS.pass, base: null };
    const wall = createWall({
      ports: { clock, packs, text, audio, seed },
      classes: classes.port,
      storage: fakeStorage().port,
      links,
      defaults: DEFAULT_SETTINGS,
      secret: formatWallSecret(secret),
    });
    await wall.boot();
    const show = async (room: ReturnType<typeof classWithLog>) => {
      classes.send(wallView(room.room(), new Set(), 1));
      await later();
    };
    return { show, run: () => wall.store.getState().run };
  }

  it('in the middle of the first vote shows what was read before', async () => {
    const room = classWithLog('together', story);
    room.order({ type: 'start' });
    const wall = await load();
    await wall.show(room);
    expect(wall.run()?.session.moves).toEqual([]);
    expect(wall.run()?.shown).toBe(wall.run()?.session.transcript.length);
  });

  it('before the start lets the first lines come one by one', async () => {
    const room = classWithLog('together', story);
    const wall = await load();
    await wall.show(room);
    room.order({ type: 'start' });
    await wall.show(room);
    expect(wall.run()?.shown).toBe(0);
  });
});
