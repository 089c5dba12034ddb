import type { Howl } from 'howler';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EffectPlayer } from '../../../../src/platform/audio/effect-player.ts';
import { Heartbeat } from '../../../../src/platform/audio/heartbeat.ts';
import { LoopPlayer } from '../../../../src/platform/audio/loop-player.ts';
import { createFakeHowl } from './fake-howl.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A loop whose file comes when told, in a world that may or may not sound. */
function stagedLoop() {
  const fake = createFakeHowl();
  const world = { canSound: true, gain: 0.5 };
  let arrive: (howl: Howl | undefined) => void = () => undefined;
  const file = new Promise<Howl | undefined>((resolve) => (arrive = resolve));
  const loop = new LoopPlayer({
    source: () => file,
    sprite: 'loop',
    fadeInMs: 500,
    fadeOutMs: 300,
    gain: () => world.gain,
    canSound: () => world.canSound,
  });
  const load = async (isThere = true): Promise<void> => {
    arrive(isThere ? fake.howl : undefined);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...fake, world, loop, load };
}

describe('LoopPlayer', () => {
  it('fades in when its file has come, and out before it stops', async () => {
    const { loop, load, done } = stagedLoop();
    loop.start();
    await load();
    loop.stop();
    loop.stop();
    expect(done).toEqual(['play loop', 'fade 0→0.5', 'fade 0.5→0']);
    await vi.advanceTimersByTimeAsync(400);
    expect(done.at(-1)).toBe('stop 1');
  });

  it('never begins when it is no longer wanted', async () => {
    const { loop, load, done } = stagedLoop();
    loop.start();
    loop.halt();
    await load();
    expect(done).toEqual([]);
  });

  it('comes back out of a fade instead of starting anew', async () => {
    const { loop, load, done } = stagedLoop();
    loop.start();
    await load();
    loop.stop();
    loop.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['play loop', 'fade 0→0.5', 'fade 0.5→0', 'fade 0→0.5']);
  });

  it('waits for a world that can sound, and begins once', async () => {
    const { loop, load, done, world } = stagedLoop();
    world.canSound = false;
    loop.start();
    await load();
    expect(done).toEqual([]);
    world.canSound = true;
    loop.sync();
    loop.sync();
    await vi.advanceTimersByTimeAsync(0);
    expect(done.filter((step) => step.startsWith('play'))).toHaveLength(1);
  });

  it('follows the mix', async () => {
    const { loop, load, done, world } = stagedLoop();
    loop.start();
    await load();
    world.gain = 0.2;
    loop.refresh();
    expect(done.at(-1)).toBe('fade 0.5→0.2');
  });

  it('stops at once when told to, and is silent without a file', async () => {
    const { loop, load, done } = stagedLoop();
    loop.start();
    await load();
    loop.halt();
    expect(done.at(-1)).toBe('stop 1');
    const without = stagedLoop();
    without.loop.start();
    await without.load(false);
    without.loop.stop();
    expect(without.done).toEqual([]);
  });
});

describe('EffectPlayer', () => {
  const ready = async (canSound = () => true) => {
    const fake = createFakeHowl();
    const player = new EffectPlayer(
      () => Promise.resolve(fake.howl),
      () => 0.5,
      canSound,
    );
    player.load();
    await vi.advanceTimersByTimeAsync(0);
    return { ...fake, player };
  };

  it('plays a cue at the loudness of its bus', async () => {
    const { player, done, volumes } = await ready();
    player.play('ting');
    player.strike('heartbeat', 0.4);
    expect(done).toEqual(['play ting', 'play heartbeat']);
    expect([...volumes.values()]).toEqual([0.5, 0.2]);
  });

  it('hears the same cue twice at once as one', async () => {
    const { player, done } = await ready();
    player.play('tap');
    player.play('tap');
    await vi.advanceTimersByTimeAsync(60);
    player.play('tap');
    expect(done).toEqual(['play tap', 'play tap']);
  });

  it('types a short burst, once however often it is asked', async () => {
    const { player, done } = await ready();
    player.play('typing');
    player.play('typing');
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toEqual(['play key-1', 'play key-3', 'play key-2', 'play key-1', 'play key-2']);
    player.play('typing');
    expect(done).toHaveLength(6);
  });

  it('stops in the middle of a burst', async () => {
    const { player, done } = await ready();
    player.play('typing');
    player.halt();
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toEqual(['play key-1', 'stop all']);
  });

  it('plays a cue that came a little before its file, not one long before', async () => {
    const fake = createFakeHowl();
    for (const [wait, heard] of [
      [300, 1],
      [3000, 0],
    ] as const) {
      fake.done.length = 0;
      const late = () => new Promise<Howl>((resolve) => setTimeout(() => resolve(fake.howl), wait));
      const player = new EffectPlayer(
        late,
        () => 1,
        () => true,
      );
      player.play('enter');
      await vi.advanceTimersByTimeAsync(wait);
      expect(fake.done).toHaveLength(heard);
    }
  });

  it('is silent on a hidden page and without a file', async () => {
    const { player, done } = await ready(() => false);
    player.play('tap');
    expect(done).toEqual([]);
    const without = new EffectPlayer(
      () => Promise.resolve(undefined),
      () => 1,
      () => true,
    );
    without.play('tap');
    await vi.advanceTimersByTimeAsync(0);
    without.play('tap');
    without.halt();
  });
});

describe('Heartbeat', () => {
  it('beats at 70 a minute at pressure 1 and at 120 at pressure 4', async () => {
    const beats: number[] = [];
    const heart = new Heartbeat((strength) => beats.push(strength));
    heart.setPressure(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beats).toHaveLength(71);
    heart.setPressure(4);
    beats.length = 0;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beats.length).toBeGreaterThanOrEqual(119);
    expect(beats.at(-1)).toBe(1);
  });

  it('stops at once without pressure', async () => {
    const beats: number[] = [];
    const heart = new Heartbeat((strength) => beats.push(strength));
    heart.setPressure(2);
    heart.setPressure(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(beats).toHaveLength(1);
  });
});
