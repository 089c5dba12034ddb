/** 64-bit hashes as 16 hex digits (two 32-bit FNV-1a lanes); not for security. */

const PRIME = 0x01000193;

class Lanes {
  #a = 0x811c9dc5 | 0;
  #b = 0x9dc5811c | 0;

  addText(text: string): void {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, PRIME);
      b = Math.imul(b ^ (code + i), PRIME);
    }
    this.#a = a;
    this.#b = b;
  }

  addNumber(value: number): void {
    this.#a = Math.imul(this.#a ^ value, PRIME);
    this.#b = Math.imul(this.#b ^ (value + 1), PRIME);
  }

  toString(): string {
    return [this.#a, this.#b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** Hash of a text. */
export function contentHash(text: string): string {
  const lanes = new Lanes();
  lanes.addText(text);
  return lanes.toString();
}

/** What kind of value comes next, so that no two values read the same. */
const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const NUMBER = 4;
const TEXT = 5;
const LIST = 6;
const MAP = 7;
const END = 8;

/** Hash of plain JSON, keys in their order, without writing it out. Fields that are `null` or an empty list count as absent. */
export function valueHash(value: unknown): string {
  const lanes = new Lanes();
  const text = (words: string): void => {
    lanes.addNumber(TEXT + (words.length << 4));
    lanes.addText(words);
  };
  const add = (part: unknown): void => {
    if (typeof part === 'string') text(part);
    else if (typeof part === 'number') {
      lanes.addNumber(NUMBER);
      if (Number.isInteger(part) && Math.abs(part) < 2 ** 31) lanes.addNumber(part);
      else text(String(part));
    } else if (part === null || typeof part === 'boolean') lanes.addNumber(part === null ? NULL : part ? TRUE : FALSE);
    else if (Array.isArray(part)) {
      lanes.addNumber(LIST);
      for (const item of part) add(item);
      lanes.addNumber(END);
    } else if (typeof part === 'object') {
      lanes.addNumber(MAP);
      for (const key in part) {
        const child = (part as Record<string, unknown>)[key];
        if (child === null || (Array.isArray(child) && child.length === 0)) continue;
        text(key);
        add(child);
      }
      lanes.addNumber(END);
    }
  };
  add(value);
  return lanes.toString();
}
