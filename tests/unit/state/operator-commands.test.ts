import { describe, expect, it } from 'vitest';
import { createAppStore, createCommands, createKioskCommands, initialState, newRecord, parseRecord } from '#state';
import { fakeKioskPorts, fakePorts } from '../../support/fake-ports.ts';
import { TINY } from '../../support/tiny-scenario.ts';

const DAY = 20_000;
const PIN = '2468';
const stories = ['first', 'second'].map((id) => ({ ...TINY, id, arc: true }));

/** A kiosk on its first start; with `stored`, one that was switched on again. */
async function kiosk(stored: string | null = null) {
  const outside = fakePorts(stories, { arcs: true });
  const device = fakeKioskPorts(stored);
  const record = parseRecord(await device.own.record.load(), outside.clock.port.today());
  const store = createAppStore({
    ...initialState(outside.ports.storage),
    screen: 'attract',
    kiosk: { record, arcs: [], visit: 0, warned: false, operator: null, recordFailed: false },
  });
  const commands = createCommands(store, outside.ports);
  const own = { ...device.own, clock: outside.clock.port };
  const operator = createKioskCommands(store, outside.ports, own, commands);
  await commands.boot();
  await operator.open();
  return { ...outside, device, store, commands, operator, at: () => store.getState().kiosk! };
}

async function withPin() {
  const made = await kiosk();
  await made.operator.setPin(PIN);
  await made.operator.leaveOperator();
  return made;
}

async function behindPin() {
  const made = await withPin();
  made.operator.askOperator();
  await made.operator.tryPin(PIN);
  return made;
}

describe('on the first start', () => {
  it('a PIN is asked for, kept as a hash, and opens the panel', async () => {
    const { operator, at, device, store } = await kiosk();
    expect([store.getState().screen, at().operator]).toEqual(['operator', 'set-pin']);
    expect(await operator.setPin(PIN)).toBe('right');
    expect(at().operator).toBe('panel');
    await Promise.resolve();
    expect(device.kept()).not.toContain(PIN);
    expect(parseRecord(device.kept(), DAY).pin).toEqual(at().record.pin);
  });

  it.each([
    ['too short', '123', 'malformed'],
    ['no digits', 'abcd', 'malformed'],
  ])('one that is %s is not taken', async (_name, pin, answer) => {
    const { operator, at } = await kiosk();
    expect(await operator.setPin(pin)).toBe(answer);
    expect([at().operator, at().record.pin]).toEqual(['set-pin', null]);
  });

  it('one cannot be made where the page is no secure context', async () => {
    const { operator, at, device } = await kiosk();
    device.leaveSecurity();
    expect(await operator.setPin(PIN)).toBe('insecure');
    expect([at().operator, at().record.pin]).toEqual(['set-pin', null]);
  });

  it('it may be left for the visitors, and asked for again by the gesture', async () => {
    const { operator, at, store } = await kiosk();
    await operator.leaveOperator();
    expect([store.getState().screen, at().operator]).toEqual(['attract', null]);
    operator.askOperator();
    expect(at().operator).toBe('set-pin');
  });

  it('somebody who leaves while the hash is made does not open the panel in front of a visitor', async () => {
    const { operator, at, store } = await kiosk();
    const set = operator.setPin(PIN);
    await operator.leaveOperator();
    await set;
    expect([store.getState().screen, at().operator]).toEqual(['attract', null]);
  });
});

describe('the PIN', () => {
  it('opens the panel when it is right', async () => {
    const { operator, at } = await withPin();
    operator.askOperator();
    expect(at().operator).toBe('pin');
    expect(await operator.tryPin('1357')).toBe('wrong');
    expect(at().operator).toBe('pin');
    expect(await operator.tryPin(PIN)).toBe('right');
    expect([at().operator, at().record.pin?.wrong]).toEqual(['panel', 0]);
  });

  it('is asked for after the kiosk was switched off', async () => {
    const { device } = await withPin();
    const again = await kiosk(device.kept());
    expect(again.store.getState().screen).toBe('attract');
    again.operator.askOperator();
    expect(again.at().operator).toBe('pin');
    expect(await again.operator.tryPin(PIN)).toBe('right');
  });

  it('is not replaced by somebody who does not know it', async () => {
    const { operator, at } = await withPin();
    operator.askOperator();
    const before = at().record.pin;
    expect(await operator.setPin('9999')).toBe('wrong');
    expect(at().record.pin).toBe(before);
  });

  it('is changed from behind it', async () => {
    const { operator } = await behindPin();
    expect(await operator.setPin('97531')).toBe('right');
    await operator.leaveOperator();
    operator.askOperator();
    expect(await operator.tryPin(PIN)).toBe('wrong');
    expect(await operator.tryPin('97531')).toBe('right');
  });

  it('may be tried one at a time only', async () => {
    const { operator, at } = await withPin();
    operator.askOperator();
    expect(await Promise.all([operator.tryPin('1357'), operator.tryPin(PIN)])).toEqual(['wrong', 'waiting']);
    expect(at().record.pin?.wrong).toBe(1);
  });

  it('that could not be looked at counts as no try', async () => {
    const { operator, at, device } = await withPin();
    operator.askOperator();
    device.leaveSecurity();
    expect(await operator.tryPin(PIN)).toBe('insecure');
    expect(at().record.pin?.wrong).toBe(0);
  });

  it('leaves whoever knows it on the invitation, if they have gone there meanwhile', async () => {
    const { operator, at, store } = await withPin();
    operator.askOperator();
    const tried = operator.tryPin(PIN);
    await operator.leaveOperator();
    await tried;
    expect([store.getState().screen, at().operator]).toEqual(['attract', null]);
  });
});

describe('after five wrong tries', () => {
  async function locked() {
    const made = await withPin();
    made.operator.askOperator();
    for (let times = 0; times < 5; times++) expect(await made.operator.tryPin('1357')).toBe('wrong');
    return made;
  }

  it('even the right PIN waits', async () => {
    const { operator, clock } = await locked();
    expect(operator.pinWait()).toBe(30_000);
    expect(await operator.tryPin(PIN)).toBe('waiting');
    clock.wait(29_999);
    expect([operator.pinWait(), await operator.tryPin(PIN)]).toEqual([1, 'waiting']);
    clock.wait(1);
    expect([operator.pinWait(), await operator.tryPin(PIN)]).toEqual([0, 'right']);
  });

  it('a try that waits is no wrong one', async () => {
    const { operator, at } = await locked();
    for (let times = 0; times < 5; times++) await operator.tryPin(PIN);
    expect(at().record.pin?.wrong).toBe(5);
  });

  it('switching the kiosk off and on does not help', async () => {
    const { device } = await locked();
    const again = await kiosk(device.kept());
    again.operator.askOperator();
    expect([again.operator.pinWait(), await again.operator.tryPin(PIN)]).toEqual([30_000, 'waiting']);
  });

  it('a clock that is set back leaves the wait as it was', async () => {
    const { operator, clock } = await locked();
    clock.wait(-86_400_000);
    operator.askOperator();
    expect(operator.pinWait()).toBe(30_000);
    clock.wait(30_000);
    expect(await operator.tryPin(PIN)).toBe('right');
  });
});

it('cutting the power while a PIN is looked at counts as a try', async () => {
  const { device, operator, at } = await withPin();
  operator.askOperator();
  const never = new Promise<string | null>(() => undefined);
  device.own.pin.derive = () => never;
  void operator.tryPin('1357');
  await Promise.resolve();
  await Promise.resolve();
  expect(at().record.pin?.wrong).toBe(1);
  expect(parseRecord(device.kept(), DAY).pin?.wrong).toBe(1);
});

describe('without the PIN', () => {
  it.each(['on the invitation', 'on the PIN pad'])('nothing is changed %s', async (where) => {
    const { operator, at, device } = await withPin();
    operator.count((day) => ({ ...day, visitors: 7 }));
    if (where === 'on the PIN pad') operator.askOperator();
    const before = at().record;
    operator.changeOptions({ volume: 0 });
    operator.wipeToday();
    await operator.wipeAll();
    await operator.reload();
    expect([at().record, device.reloads()]).toEqual([before, 0]);
  });
});

describe('behind the PIN', () => {
  it('options are kept, and only those that fit', async () => {
    const { operator, at, device } = await behindPin();
    operator.changeOptions({ volume: 40, hidden: ['first'], hours: { from: 480, to: 1020 } });
    operator.changeOptions({ brightness: 5, homeUrl: 'javascript:alert(1)' });
    const expected = { volume: 40, hidden: ['first'], hours: { from: 480, to: 1020 }, brightness: 100, homeUrl: null };
    expect(at().record.options).toMatchObject(expected);
    await new Promise((resolve) => setTimeout(resolve));
    expect(parseRecord(device.kept(), DAY).options).toEqual(at().record.options);
  });

  it('hidden stories are not offered to the next visitor', async () => {
    const { operator, store } = await behindPin();
    operator.changeOptions({ hidden: ['first'] });
    await operator.leaveOperator();
    expect(store.getState().entries.map(({ id }) => id)).toEqual(['second']);
  });

  it('today’s counters are wiped, days before and the PIN stay', async () => {
    const { operator, at, clock } = await behindPin();
    operator.count((day) => ({ ...day, visitors: 3 }));
    clock.goTo(DAY + 1);
    operator.count((day) => ({ ...day, visitors: 5 }));
    const { pin } = at().record;
    operator.wipeToday();
    expect([at().record.today.visitors, at().record.past.map(({ visitors }) => visitors)]).toEqual([0, [3]]);
    expect(at().record.pin).toBe(pin);
  });

  it('everything is wiped, on the device as well, and a new PIN is asked for', async () => {
    const { operator, at, store, device } = await behindPin();
    operator.count((day) => ({ ...day, visitors: 3 }));
    operator.changeOptions({ volume: 10 });
    await operator.wipeAll();
    expect(at().record).toEqual(newRecord(DAY));
    expect(parseRecord(device.kept(), DAY)).toEqual(newRecord(DAY));
    expect([store.getState().screen, at().operator]).toEqual(['operator', 'set-pin']);
  });

  it('the page is opened anew once the record is kept', async () => {
    const { operator, device } = await behindPin();
    operator.changeOptions({ pictures: 'still' });
    await operator.reload();
    expect(device.reloads()).toBe(1);
    expect(parseRecord(device.kept(), DAY).options.pictures).toBe('still');
  });

  it('a record that cannot be kept is said, and said no more once it can', async () => {
    const { operator, at, device } = await behindPin();
    const settle = () => new Promise((resolve) => setTimeout(resolve));
    device.breakRecord(true);
    operator.changeOptions({ volume: 20 });
    await settle();
    expect([at().recordFailed, at().record.today.recoveries.storage, at().record.options.volume]).toEqual([
      true,
      1,
      20,
    ]);
    device.breakRecord(false);
    operator.changeOptions({ volume: 30 });
    await settle();
    expect(at().recordFailed).toBe(false);
    expect(parseRecord(device.kept(), DAY).options.volume).toBe(30);
  });
});

it('the operator who comes in the middle of a visit ends it, and it is no cut-off one after the next power cut', async () => {
  const { operator, at, store, device } = await withPin();
  store.setState({ screen: 'language' });
  await operator.begin('vi');
  expect(at().record.visiting).toBe(true);
  operator.askOperator();
  await operator.leaveOperator();
  expect([at().record.visiting, at().record.today.left]).toEqual([false, 1]);
  await new Promise((resolve) => setTimeout(resolve));
  const again = await kiosk(device.kept());
  expect(again.at().record.today.recoveries.restart).toBe(0);
});
