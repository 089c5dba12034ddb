/** What is wrong with a drawing that must be well-formed XML, stand alone and refer only to itself. */
export function svgFaults(svg: string): string[] {
  const faults: string[] = [];
  if (!svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')) faults.push('no namespace');
  if (/NaN|undefined|Infinity|null|\[object/.test(svg)) faults.push('a value is missing');
  if (/<(text|filter|image|script|foreignObject)\b|https?:\/\/(?!www\.w3\.org\/2000\/svg")/.test(svg)) {
    faults.push('text, filter or foreign content');
  }
  return [...faults, ...tagFaults(svg), ...referenceFaults(svg), ...numberFaults(svg)];
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9:-]+="[^"<&]*")*)\s*(\/?)>/y;

function tagFaults(svg: string): string[] {
  const open: string[] = [];
  let at = 0;
  while (at < svg.length) {
    TAG.lastIndex = at;
    const match = TAG.exec(svg);
    if (!match) return [`not a tag at ${at}: ${svg.slice(at, at + 60)}`];
    const [whole, closing, name = '', attributes = '', empty] = match;
    const names = [...attributes.matchAll(/\s([a-zA-Z0-9:-]+)=/g)].map((attribute) => attribute[1]);
    if (new Set(names).size !== names.length) return [`attribute twice: ${whole}`];
    if (closing) {
      if (open.pop() !== name) return [`closes nothing: ${whole} at ${at}`];
    } else if (!empty) open.push(name);
    at += whole.length;
  }
  return open.map((name) => `never closed: ${name}`);
}

function referenceFaults(svg: string): string[] {
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`);
  const used = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((match) => match[1]);
  const unknown = used.filter((id) => !ids.includes(id)).map((id) => `unknown id: ${id}`);
  const unused = ids.filter((id) => !used.includes(id)).map((id) => `unused id: ${id}`);
  return [...twice, ...unknown, ...unused];
}

function numberFaults(svg: string): string[] {
  const paths = [...svg.matchAll(/\sd="([^"]*)"/g)].map((match) => match[1] ?? '');
  return paths.filter((path) => pathFault(path)).map((path) => `bad path: ${path.slice(0, 60)}`);
}

const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** True if path data does not parse: unknown letters, or a count of numbers that the command does not take. */
export function pathFault(path: string): boolean {
  if (!/^[Mm]/.test(path) || /[^MLHVCSQTAZmlhvcsqtaz0-9.,\s-]/.test(path)) return true;
  return [...path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].some(([, letter = '', rest = '']) => {
    const count = ARGUMENTS[letter.toUpperCase()] ?? -1;
    const numbers = rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
    return count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count !== 0;
  });
}
