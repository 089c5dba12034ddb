import { describe, expect, it, vi } from 'vitest';
import type { AudioVolumes, SpokenLine } from '#ports';
import { createDeferredAudio, type LateStage } from '../../../../src/platform/audio/deferred-audio.ts';
import { createSilentAudio } from '../../../../src/platform/audio/silent-audio.ts';

const VOLUMES: AudioVolumes = { effects: 1, ambience: 1, music: 0, voice: 1, muted: false };
const LINE: SpokenLine = { text: 'Con ơi, có mẹ đây.', voice: 'me', language: 'vi' };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A stage that notes what it is told. */
function recordingStage(): { stage: LateStage; told: string[] } {
  const told: string[] = [];
  const note =
    (what: string) =>
    (...details: readonly unknown[]): void =>
      void told.push([what, ...details.slice(0, 1).map((detail) => JSON.stringify(detail))].join(' '));
  const stage: LateStage = {
    wake: note('wake'),
    play: note('play'),
    startLoop: note('startLoop'),
    stopLoop: note('stopLoop'),
    speak: note('speak'),
    stopSpeaking: note('stopSpeaking'),
    setPressure: note('setPressure'),
    setVolumes: note('setVolumes'),
    stopAll: note('stopAll'),
  };
  return { stage, told };
}

describe('before the first touch', () => {
  it('loads nothing, whatever is asked', async () => {
    const load = vi.fn(() => Promise.resolve(recordingStage().stage));
    const audio = createDeferredAudio(load);
    audio.setVolumes(VOLUMES);
    audio.startLoop('music');
    audio.play('tap');
    audio.setPressure(3);
    audio.stopSpeaking();
    audio.stopAll();
    await settled();
    expect(load).not.toHaveBeenCalled();
  });

  it('still plans the subtitle', () => {
    const { totalMs, syllables } = createSilentAudio().speak(LINE);
    expect(syllables.map(({ text }) => text)).toEqual(['Con ', 'ơi, ', 'có ', 'mẹ ', 'đây.']);
    expect(totalMs).toBeGreaterThan(800);
  });
});

describe('the first touch', () => {
  it('hands over what is wanted by then', async () => {
    const { stage, told } = recordingStage();
    const audio = createDeferredAudio(() => Promise.resolve(stage));
    audio.startLoop('ambience');
    audio.startLoop('ringtone');
    audio.stopLoop('ringtone');
    audio.setPressure(2);
    audio.unlock();
    audio.setVolumes(VOLUMES);
    audio.play('enter');
    await settled();
    expect(told).toEqual([
      `setVolumes ${JSON.stringify(VOLUMES)}`,
      'setPressure 2',
      'startLoop "ambience"',
      'play "enter"',
    ]);
  });

  it('forgets a cue that is too old, and all of it after a quick exit', async () => {
    const { stage, told } = recordingStage();
    let arrive: (stage: LateStage) => void = () => undefined;
    const audio = createDeferredAudio(() => new Promise((resolve) => (arrive = resolve)));
    audio.unlock();
    audio.startLoop('music');
    audio.play('lantern-on');
    audio.setPressure(4);
    audio.stopAll();
    arrive(stage);
    await settled();
    expect(told).toEqual(['setPressure 0']);
  });

  it('loads once, and wakes the stage at each further touch', async () => {
    const { stage, told } = recordingStage();
    const load = vi.fn(() => Promise.resolve(stage));
    const audio = createDeferredAudio(load);
    audio.unlock();
    audio.unlock();
    await settled();
    audio.unlock();
    expect(load).toHaveBeenCalledTimes(1);
    expect(told).toEqual(['setPressure 0', 'wake']);
  });
});

describe('when sound cannot be had', () => {
  it('stays silent, rejects nothing and gives up after three tries', async () => {
    const load = vi.fn(() => Promise.reject(new Error('offline')));
    const audio = createDeferredAudio(load);
    for (let i = 0; i < 6; i++) {
      audio.unlock();
      await settled();
    }
    audio.play('tap');
    audio.startLoop('drone');
    expect(audio.speak(LINE).syllables).toHaveLength(5);
    audio.stopAll();
    expect(load).toHaveBeenCalledTimes(3);
  });
});
