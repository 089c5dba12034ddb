/** A list of 32-bit integers that grows: a million small objects would cost more than the work on them. */
export class Column {
  values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.#widen();
    this.values[this.length++] = value;
  }

  /** Makes room for this entry; entries that were never written are 0. */
  reach(index: number): void {
    while (index >= this.values.length) this.#widen();
    if (index >= this.length) this.length = index + 1;
  }

  #widen(): void {
    const wider = new Int32Array(2 * this.values.length);
    wider.set(this.values);
    this.values = wider;
  }
}
