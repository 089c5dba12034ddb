/** The port as the game holds it: quiet and weightless until the first touch, then all of it handed to the stage. */
import type { AudioPort, AudioVolumes, SoundCue, SoundLoop, SpeechPlan, SpokenLine } from '#ports';
import { planMurmur } from './voice/murmur-plan.ts';

/** What really sounds. It is there only after the first touch, if at all. */
export interface LateStage extends Omit<AudioPort, 'unlock' | 'speak'> {
  /** To be called in a gesture: begins to sound if the browser had stopped it. */
  wake(): void;
  speak(line: SpokenLine, plan: SpeechPlan): void;
}

/** Times that loading may fail before it is given up. */
const ATTEMPTS = 3;
/** Milliseconds for which a cue that came before the stage is still worth playing. */
const STILL_FRESH = 700;

class DeferredAudio implements AudioPort {
  #stage: LateStage | undefined;
  #attempts = 0;
  #isLoading = false;
  #volumes: AudioVolumes | undefined;
  #pressure = 0;
  #early: { cue: SoundCue; at: number } | undefined;
  readonly #loops = new Set<SoundLoop>();
  readonly #load: () => Promise<LateStage | undefined>;

  constructor(load: () => Promise<LateStage | undefined>) {
    this.#load = load;
  }

  unlock(): void {
    this.#stage?.wake();
    if (this.#stage || this.#isLoading || this.#attempts >= ATTEMPTS) return;
    this.#attempts++;
    this.#isLoading = true;
    this.#load()
      .then((stage) => stage && this.#handOver(stage))
      .catch(() => undefined)
      .finally(() => (this.#isLoading = false));
  }

  play(cue: SoundCue): void {
    if (this.#stage) this.#stage.play(cue);
    else this.#early = { cue, at: performance.now() };
  }

  startLoop(loop: SoundLoop): void {
    this.#loops.add(loop);
    this.#stage?.startLoop(loop);
  }

  stopLoop(loop: SoundLoop): void {
    this.#loops.delete(loop);
    this.#stage?.stopLoop(loop);
  }

  speak(line: SpokenLine): SpeechPlan {
    const plan = planMurmur(line);
    this.#stage?.speak(line, plan);
    return plan;
  }

  stopSpeaking(): void {
    this.#stage?.stopSpeaking();
  }

  setPressure(level: number): void {
    this.#pressure = level;
    this.#stage?.setPressure(level);
  }

  setVolumes(volumes: AudioVolumes): void {
    this.#volumes = volumes;
    this.#stage?.setVolumes(volumes);
  }

  stopAll(): void {
    this.#loops.clear();
    this.#pressure = 0;
    this.#early = undefined;
    this.#stage?.stopAll();
  }

  #handOver(stage: LateStage): void {
    this.#stage = stage;
    if (this.#volumes) stage.setVolumes(this.#volumes);
    stage.setPressure(this.#pressure);
    for (const loop of this.#loops) stage.startLoop(loop);
    const early = this.#early;
    if (early && performance.now() - early.at < STILL_FRESH) stage.play(early.cue);
  }
}

/** A port whose stage is made by `load`, once, after `unlock`. A failure is silence. */
export function createDeferredAudio(load: () => Promise<LateStage | undefined>): AudioPort {
  return new DeferredAudio(load);
}
