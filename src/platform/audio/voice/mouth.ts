/** Resonances in a row, each with unity gain at zero hertz, retuned while they run (Klatt). */
export class Mouth {
  readonly #rate: number;
  readonly #count: number;
  readonly #gain: Float64Array;
  readonly #near: Float64Array;
  readonly #far: Float64Array;
  readonly #last: Float64Array;
  readonly #beforeLast: Float64Array;

  constructor(count: number, rate: number) {
    this.#rate = rate;
    this.#count = count;
    this.#gain = new Float64Array(count).fill(1);
    this.#near = new Float64Array(count);
    this.#far = new Float64Array(count);
    this.#last = new Float64Array(count);
    this.#beforeLast = new Float64Array(count);
  }

  tune(index: number, hertz: number, bandwidth: number): void {
    const radius = Math.exp((-Math.PI * bandwidth) / this.#rate);
    const far = -radius * radius;
    const near = 2 * radius * Math.cos((2 * Math.PI * hertz) / this.#rate);
    this.#far[index] = far;
    this.#near[index] = near;
    this.#gain[index] = 1 - near - far;
  }

  next(input: number): number {
    let sound = input;
    for (let i = 0; i < this.#count; i++) {
      const last = this.#last[i]!;
      sound = this.#gain[i]! * sound + this.#near[i]! * last + this.#far[i]! * this.#beforeLast[i]!;
      this.#beforeLast[i] = last;
      this.#last[i] = sound;
    }
    return sound;
  }
}
