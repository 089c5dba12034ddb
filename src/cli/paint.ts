/** Colours of the terminal, and taming of text that comes from files. */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

export function createPaint(colour: boolean): Paint {
  const painter = (code: number) => (text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  return Object.fromEntries(Object.entries(CODES).map(([name, code]) => [name, painter(code)])) as Paint;
}

/** Shows control characters instead of letting them steer the terminal; line ends and tabs stay. */
export const tame = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(2, '0');
    return `\\x${code}`;
  });

/** A name on one line. */
export const tameName = (text: string): string => tame(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');

/** Breaks text at spaces so that no line is longer than `width`; later lines are indented. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (const paragraph of tame(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width - indent.length) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}
