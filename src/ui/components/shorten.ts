/** A line by its beginning: cut at a word so that at most so many letters stand before the sign that it goes on. */
export function shorten(line: string, letters: number): string {
  if (line.length <= letters) return line;
  const end = line.lastIndexOf(' ', letters);
  return `${line.slice(0, end > 0 ? end : letters).replace(/[.,:;!?]+$/, '')}…`;
}
