import { describe, expect, it } from 'vitest';
import { REST_MS, SETTLE_MS, press, relist, startScan, tick } from '#state/scan';
import type { Scan, ScanGroup } from '#state/scan';

const TEMPO = { stepMs: 1000, cooldownMs: 500 };

/** A group by its own id and those of its items; an item below 0 stays when it is pressed. */
const group = (id: number, ...items: number[]): ScanGroup => ({
  id,
  items: items.map((item) => ({ id: Math.abs(item), stays: item < 0 })),
});
const SCREEN = [group(1, 11, 12, 13), group(2, 21), group(3, -31, 32)];

/** A switch, a screen and a clock. */
function player(groups: readonly ScanGroup[] = SCREEN, tempo = TEMPO) {
  let now = 1000;
  let scan: Scan = relist(startScan(now), groups, now);
  const at = () => [scan.group, scan.item];
  return {
    at,
    scan: () => scan,
    wait(ms: number) {
      now += ms;
      scan = tick(scan, tempo, now);
      return at();
    },
    steps(count: number) {
      for (let i = 0; i < count; i++) this.wait(tempo.stepMs);
      return at();
    },
    show(next: readonly ScanGroup[]) {
      scan = relist(scan, next, now);
      return at();
    },
    press() {
      const { scan: next, act } = press(scan, tempo, now);
      scan = next;
      return act;
    },
  };
}

describe('scanning', () => {
  it('goes from group to group, each for one step, and begins anew after the last', () => {
    const one = player();
    expect(one.at()).toEqual([1, null]);
    expect(one.wait(999)).toEqual([1, null]);
    expect(one.wait(1)).toEqual([2, null]);
    expect(one.steps(2)).toEqual([1, null]);
  });

  it('enters a group by one press and takes an item by another, then stands on the group', () => {
    const one = player();
    one.wait(600);
    expect([one.press(), one.at()]).toEqual([null, [1, 11]]);
    one.steps(1);
    expect([one.press(), one.at()]).toEqual([12, [1, null]]);
    expect(one.steps(1)).toEqual([2, null]);
  });

  it('takes the only item of a group by one press', () => {
    const one = player();
    one.steps(1);
    expect(one.press()).toBe(21);
  });

  it('stays on what is pressed again and again', () => {
    const one = player();
    one.steps(2);
    one.press();
    one.wait(600);
    expect([one.press(), one.at()]).toEqual([31, [3, 31]]);
    one.wait(600);
    expect(one.press()).toBe(31);
  });

  it('leaves a group after two rounds, by itself', () => {
    const one = player();
    one.wait(600);
    one.press();
    expect(one.steps(5)).toEqual([1, 13]);
    expect(one.steps(1)).toEqual([1, null]);
  });

  it('takes no second press within the cooldown, and every press without one', () => {
    const shaky = player();
    shaky.wait(600);
    shaky.press();
    shaky.wait(499);
    expect([shaky.press(), shaky.at()]).toEqual([null, [1, 11]]);
    shaky.wait(1);
    expect(shaky.press()).toBe(11);
    const steady = player(SCREEN, { stepMs: 1000, cooldownMs: 0 });
    expect([steady.press(), steady.press()]).toEqual([null, 11]);
  });

  it('rests after idle rounds, and the next press only wakes it', () => {
    const one = player();
    expect(one.steps(REST_MS / 1000)).not.toEqual([null, null]);
    one.steps(SCREEN.length);
    expect([one.at(), one.scan().resting]).toEqual([[null, null], true]);
    expect(one.steps(50)).toEqual([null, null]);
    expect([one.press(), one.at(), one.scan().resting]).toEqual([null, [1, null], false]);
  });

  it('moves one step at most after a pause of the page', () => {
    const one = player();
    expect(one.wait(3_600_000)).toEqual([2, null]);
  });
});

describe('a screen that changes under it', () => {
  it('keeps the highlight on what is still there, wherever that has gone', () => {
    const one = player();
    one.steps(1);
    expect(one.show([group(5, 51), group(2, 21), group(1, 11)])).toEqual([2, null]);
  });

  it('begins at the front when what was highlighted is gone', () => {
    const one = player();
    one.steps(1);
    expect(one.show([group(7, 71, 72), group(8, 81)])).toEqual([7, null]);
  });

  it('stays with the group when its item is gone', () => {
    const one = player();
    one.wait(600);
    one.press();
    expect(one.show([group(9, 91), group(1, 12, 13)])).toEqual([1, null]);
  });

  it('takes no press that was meant for what had been there', () => {
    const one = player();
    one.steps(1);
    one.show([group(2, 22)]);
    one.wait(SETTLE_MS - 1);
    expect(one.press()).toBeNull();
    one.wait(1);
    expect(one.press()).toBe(22);
  });

  it('waits where nothing can be pressed', () => {
    const one = player();
    one.wait(600);
    expect(one.show([])).toEqual([null, null]);
    expect([one.press(), one.steps(3)]).toEqual([null, [null, null]]);
    expect(one.show(SCREEN)).toEqual([1, null]);
  });

  it('does not wake it', () => {
    const one = player();
    one.steps(REST_MS / 1000 + SCREEN.length);
    expect(one.show([group(7, 71)])).toEqual([null, null]);
    one.press();
    expect(one.at()).toEqual([7, null]);
  });
});
