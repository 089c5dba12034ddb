import { heartGain, heartRate } from './mix.ts';

/** Beats while there is pressure, faster and louder with it. */
export class Heartbeat {
  #pressure = 0;
  #next: ReturnType<typeof setTimeout> | undefined;
  readonly #beat: (strength: number) => void;

  constructor(beat: (strength: number) => void) {
    this.#beat = beat;
  }

  /** 0..4. A change is heard from the next beat on. */
  setPressure(pressure: number): void {
    this.#pressure = pressure;
    if (pressure <= 0) {
      clearTimeout(this.#next);
      this.#next = undefined;
    } else if (this.#next === undefined) this.#run();
  }

  #run(): void {
    this.#beat(heartGain(this.#pressure));
    this.#next = setTimeout(() => this.#run(), 60_000 / heartRate(this.#pressure));
  }
}
