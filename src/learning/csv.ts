/** Rows as CSV by RFC 4180: every line ends in CR LF; `null` is an empty cell. */
export const formatCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');

/** In quotation marks, its own doubled, where a comma, a quotation mark or an end of line stands in it. */
function quoted(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
