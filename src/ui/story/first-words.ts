/** So many tell a line from those around it. */
const WORDS = 6;

/** A line by its beginning, for the names of its controls: who hears them has heard all of it already. */
export function firstWords(line: string): string {
  const words = line.split(/\s+/);
  return words.length <= WORDS + 1
    ? line
    : `${words
        .slice(0, WORDS)
        .join(' ')
        .replace(/[.,:;!?]+$/, '')}…`;
}
