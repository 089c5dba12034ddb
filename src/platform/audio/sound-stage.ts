/** Everything that needs howler, loaded after the first touch. */
import { Howler } from 'howler';
import type { AudioVolumes, SoundCue, SoundLoop, SpeechPlan, SpokenLine } from '#ports';
import { createContextKeeper, type ContextKeeper } from './context-keeper.ts';
import type { LateStage } from './deferred-audio.ts';
import { EffectPlayer } from './effect-player.ts';
import { howlerSprite } from './effect-sprite.ts';
import { Heartbeat } from './heartbeat.ts';
import { loadHowl, loadOnce, type HowlSource } from './load-howl.ts';
import { LoopPlayer } from './loop-player.ts';
import { loopSource } from './loop-source.ts';
import { busGain, clampPressure, DEFAULT_VOLUMES, LOOP_LEVELS, loopGain, type MixState } from './mix.ts';
import { VoicePlayer } from './voice-player.ts';
import { whenIdle } from './when-idle.ts';

/** Milliseconds of silence between two lines in which the music stays down. */
const VOICE_HOLD = 1200;
/** Milliseconds on, off, on, as the cue sounds. */
const VIBRATION = [360, 140, 360];

class SoundStage implements LateStage {
  #volumes: AudioVolumes = DEFAULT_VOLUMES;
  #pressure = 0;
  /** Why the music makes room. */
  readonly #calls = new Set<'ringing' | 'connected'>();
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #droneAsked = false;
  readonly #keeper: ContextKeeper;
  readonly #effects: EffectPlayer;
  readonly #loops: Readonly<Record<SoundLoop, LoopPlayer>>;
  readonly #heartbeat = new Heartbeat((strength) => this.#effects.strike('heartbeat', strength));
  readonly #voice: VoicePlayer;

  constructor(folder: string, keeper: ContextKeeper) {
    this.#keeper = keeper;
    const { canSound } = keeper;
    const effects = loadOnce(() => loadHowl(`${folder}effects`, howlerSprite()));
    const loop = (name: SoundLoop, source: HowlSource, sprite = 'loop'): LoopPlayer =>
      new LoopPlayer({ ...LOOP_LEVELS[name], source, sprite, gain: () => loopGain(name, this.#mix()), canSound });
    this.#loops = {
      ambience: loop('ambience', loopSource(folder, 'ambience')),
      music: loop('music', loopSource(folder, 'music')),
      drone: loop('drone', loopSource(folder, 'drone')),
      ringtone: loop('ringtone', effects, 'ringtone-loop'),
    };
    this.#effects = new EffectPlayer(effects, () => busGain(this.#volumes, 'effects'), canSound);
    this.#voice = new VoicePlayer(keeper.context, keeper.output);
    this.#effects.load();
    void whenIdle().then(() => this.#voice.prepare());
  }

  wake(): void {
    this.#keeper.wake();
  }

  /** The context has begun to run: whatever is wanted may now begin. */
  sync(): void {
    for (const loop of Object.values(this.#loops)) loop.sync();
  }

  play(cue: SoundCue): void {
    this.#effects.play(cue);
    if (cue === 'vibrate' && !this.#volumes.muted && 'vibrate' in navigator) navigator.vibrate(VIBRATION);
    if (cue === 'connect') this.#calls.add('connected');
    else if (cue === 'hangup') this.#calls.delete('connected');
    else return;
    this.#refresh();
  }

  startLoop(loop: SoundLoop): void {
    if (loop === 'drone') this.#droneAsked = true;
    if (loop === 'ringtone') this.#calls.add('ringing');
    this.#loops[loop].start();
    this.#refresh();
  }

  stopLoop(loop: SoundLoop): void {
    if (loop === 'ringtone') this.#calls.delete('ringing');
    if (loop === 'drone') this.#droneAsked = false;
    if (loop !== 'drone' || this.#pressure === 0) this.#loops[loop].stop();
    this.#refresh();
  }

  speak(line: SpokenLine, { totalMs }: SpeechPlan): void {
    this.stopSpeaking();
    if (this.#volumes.muted || this.#volumes.voice <= 0 || !this.#keeper.canSound()) return;
    this.#voice.speak(line);
    this.#holdVoice(totalMs + VOICE_HOLD);
  }

  stopSpeaking(): void {
    this.#voice.stop();
    if (this.#speaking !== undefined) this.#holdVoice(VOICE_HOLD);
  }

  setPressure(level: number): void {
    this.#pressure = clampPressure(level);
    this.#heartbeat.setPressure(this.#pressure);
    if (this.#pressure > 0) this.#loops.drone.start();
    else if (!this.#droneAsked) this.#loops.drone.stop();
    this.#refresh();
  }

  setVolumes(volumes: AudioVolumes): void {
    this.#volumes = volumes;
    Howler.mute(volumes.muted);
    this.#voice.setGain(busGain(volumes, 'voice'));
    this.#refresh();
  }

  stopAll(): void {
    clearTimeout(this.#speaking);
    this.#speaking = undefined;
    this.#calls.clear();
    this.#droneAsked = false;
    this.#pressure = 0;
    this.#heartbeat.setPressure(0);
    for (const loop of Object.values(this.#loops)) loop.halt();
    this.#effects.halt();
    this.#voice.release();
    if ('vibrate' in navigator) navigator.vibrate(0);
  }

  #mix(): MixState {
    const speaking = this.#speaking !== undefined;
    const droneAsked = this.#droneAsked;
    return { volumes: this.#volumes, pressure: this.#pressure, inCall: this.#calls.size > 0, speaking, droneAsked };
  }

  #holdVoice(milliseconds: number): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      this.#speaking = undefined;
      this.#refresh();
    }, milliseconds);
    this.#refresh();
  }

  #refresh(): void {
    for (const loop of Object.values(this.#loops)) loop.refresh();
  }
}

/** `folder` is the address of the audio files, with a slash at its end. Nothing where Web Audio is missing. */
export function createSoundStage(folder: string): LateStage | undefined {
  let stage: SoundStage | undefined;
  const keeper = createContextKeeper(() => stage?.sync());
  stage = keeper && new SoundStage(folder, keeper);
  return stage;
}
