/** Broken, twisted and poisoned versions of a scenario file; the same for the same numbers. */
import { pick } from './random.ts';
import type { Random } from './random.ts';

type Json = ReturnType<typeof JSON.parse>;
type Path = readonly string[];

const PIECES = [
  '', '{', '}', '[', ']', '"', ',', ':', '\\', '\n', '\u0000', '\u2028', '/*', '//', '[[[[[[', '0', '-', 'e9', 'null',
  '\\u0000', '"__proto__":', '\uFEFF', '\uD800', '"a":1,',
]; // prettier-ignore

/** Flips, inserts, deletes, doubles or cuts off characters. */
export function mutateBytes(text: string, random: Random): string {
  const at = random(text.length);
  const length = 1 + random(6);
  switch (random(6)) {
    case 0:
      return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << random(7))) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + pick(random, PIECES) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + length);
    case 3:
      return text.slice(0, at);
    case 4:
      return text.slice(0, at + length) + text.slice(at);
    default:
      return text.slice(0, at) + pick(random, PIECES) + text.slice(at + length);
  }
}

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', '0'];

const deep = (levels: number): Json => {
  let value: Json = { var: 'paid', eq: true };
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { not: value } : { all: [value] };
  return value;
};

const values = (random: Random): Json =>
  pick<() => Json>(random, [
    () => null,
    () => pick(random, [0, -0, -1, 1.5, 1e99, -1e308, 2 ** 31, 2 ** 53, 1e9, 7, 10_000, 999_999]),
    () =>
      pick(random, ['', ' ', ...NAMES, 'hook', '@stay', '*/pay', 'x'.repeat(5000), '\uD800', '{{a}}', '1'.repeat(40)]),
    () => pick(random, [true, false]),
    () => pick(random, [[], {}, ['x'], [[]], { vi: 'a' }, { vi: 'Alo', en: 'Hello' }]),
    () => deep(1 + random(120)),
    () => JSON.parse(`{"${pick(random, NAMES)}": {"polluted": 1}}`),
    () => JSON.parse(`{"__proto__": {"when": {"var": "paid", "eq": true}, "polluted": 1}}`),
  ])();

/** Every place of a document but its root. */
function places(value: Json, test: (key: string, value: Json) => boolean, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    ...(test(key, value[key]) ? [[...path, key]] : []),
    ...places(value[key], test, [...path, key]),
  ]);
}

const inside = (document: Json, path: Path): Json => path.reduce((value, key) => value?.[key], document);

/** A property of its own, also where the key is `__proto__`. */
const put = (object: Json, key: string, value: Json): void => {
  if (Array.isArray(object)) object[Number(key) || 0] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
};

/** Deletes, doubles, renames, moves or replaces one part. Returns false where nothing could be done. */
export function mutateStructure(document: Json, random: Random): boolean {
  const all = places(document, () => true);
  const path = pick(random, all);
  const parent = inside(document, path.slice(0, -1));
  const key = path.at(-1) ?? '';
  if (typeof parent !== 'object' || parent === null) return false;
  const value: Json = parent[key];
  switch (random(7)) {
    case 0:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      return true;
    case 1:
      put(parent, `${key}-too`, structuredClone(value));
      return true;
    case 2:
      put(parent, pick(random, [...NAMES, `${key}x`, key.toUpperCase(), '']), value);
      if (random(2) === 0) delete parent[key];
      return true;
    case 3: {
      const other = pick(random, all);
      const target = inside(document, other.slice(0, -1));
      if (typeof target === 'object' && target !== null) put(target, other.at(-1) ?? '', structuredClone(value));
      return true;
    }
    case 4:
      put(parent, pick(random, NAMES), values(random));
      return true;
    default:
      put(parent, key, values(random));
      return true;
  }
}

const replaceAt = (document: Json, path: Path, value: Json): void => {
  inside(document, path.slice(0, -1))[path.at(-1) ?? ''] = value;
};

/** Changes that leave the shape sound: targets, numbers, truths, translations, conditions, ids. */
export function mutateMeaning(document: Json, random: Random): boolean {
  const change = (test: (key: string, value: Json) => boolean, make: (value: Json) => Json): boolean => {
    const found = places(document, test);
    if (found.length === 0) return false;
    const path = pick(random, found);
    replaceAt(document, path, make(inside(document, path)));
    return true;
  };
  const nodes = Object.keys(document.nodes ?? {});
  const names = [...nodes, ...Object.keys(document.endings ?? {}), '@stay', 'constructor', 'nowhere'];
  const variables = [...Object.keys(document.variables ?? {}), 'nothing'];
  const condition = (): Json =>
    pick<() => Json>(random, [
      () => ({ var: pick(random, variables), gte: random(9) - 2 }),
      () => ({ var: pick(random, variables), eq: random(2) === 0 }),
      () => ({ all: [] }),
      () => ({ any: [] }),
      () => ({ not: { seen: pick(random, names) } }),
      () => ({ chose: `${pick(random, names)}/${pick(random, ['pay', 'wait', 'tell-mum'])}` }),
      () => deep(random(40)),
    ])();
  switch (random(11)) {
    case 0:
    case 1:
      return change((key) => key === 'goto' || key === 'start', () => pick(random, names));
    case 2:
      return change((_key, value) => typeof value === 'number', (value) => value + pick(random, [-1, 1, 0.5, 100, -7]));
    case 3:
      return change((key) => key === 'truth' || key === 'judged', (value) => (value === 'scam' ? 'legit' : 'scam'));
    case 4:
      return change((key, value) => (key === 'vi' || key === 'en') && typeof value === 'string', () =>
        pick(random, ['', ' ', '0912345678', 'zalo', 'a. b. c. d.', 'x '.repeat(200), 'e\u0301', '<b>', '{{x}}', '…']));
    case 5:
      return change((key) => key === 'when', condition);
    case 6:
      return change((key, value) => typeof value === 'object' && value !== null && key !== 'cast', (value) =>
        Array.isArray(value) ? [] : { ...value, when: condition() });
    case 7:
      return change((key) => key === 'stance', () => pick(random, ['trust', 'tell', 'recover', 'accuse', 'pause']));
    case 8:
      return change((_key, value) => typeof value === 'boolean', (value) => !value);
    case 9: {
      const node = inside(document, ['nodes', pick(random, nodes)]);
      if (typeof node !== 'object' || node === null) return false;
      const lost = pick(random, ['choices', 'goto', 'branches', 'lines', 'maxVisits', 'trayOff']);
      if (random(2) === 0) delete node[lost];
      else Object.assign(node, { branches: [{ when: condition(), goto: pick(random, names) }], choices: {} });
      return true;
    }
    default:
      return change((key) => key === 'min' || key === 'max' || key === 'maxVisits', () =>
        pick(random, [0, 1, 2, 10, 5000, 1_000_000, -1_000_000]));
  }
} // prettier-ignore

/** A mutant with one to three changes. */
export function mutate(text: string, random: Random): string {
  const kind = random(8);
  const changes = 1 + Math.max(0, random(5) - 2);
  let mutant = text;
  if (kind > 1) {
    const document: Json = JSON.parse(text);
    for (let i = 0; i < changes; i++) (kind < 4 ? mutateStructure : mutateMeaning)(document, random);
    mutant = JSON.stringify(document, null, random(2) * 2);
    if (random(12) > 0) return mutant;
  }
  for (let i = 0; i < changes; i++) mutant = mutateBytes(mutant, random);
  return mutant;
}
