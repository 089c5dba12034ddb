/** The findings as a page for people: self-contained but for the pictures, which are files beside it. */
import { PROBES, countByProbe, groupFindings } from './findings.ts';
import type { Finding, NotVisited, Probe, Visit } from './findings.ts';

export interface Report {
  readonly quick: boolean;
  readonly figures: Readonly<Record<string, unknown>>;
  /** What was measured beside the figures. */
  readonly speed: unknown;
  readonly visits: readonly Visit[];
  readonly findings: readonly Finding[];
  readonly notVisited: readonly NotVisited[];
  readonly notReachedByDesign: Readonly<Record<string, string>>;
}

const MOST_PLACES = 12;
const NAMES: Readonly<Record<Probe, string>> = {
  axe: 'axe-core, WCAG 2.0–2.2 A and AA',
  target: 'Small targets, px',
  clipped: 'Clipped or overflowing texts, px',
  contrast: 'Contrast',
  keyboard: 'Not reached by keyboard',
  focus: 'Focus that does not show',
};

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top}
code{overflow-wrap:anywhere}.pictures{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;max-width:12rem}img{width:100%;border:1px solid #bbb}
figcaption{font-size:.85rem}.bad{color:#a00;font-weight:600}`;

const escape = (text: unknown): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th>${escape(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>`;

const placesOf = (places: readonly string[]): string => {
  const more = places.length - MOST_PLACES;
  return escape(places.slice(0, MOST_PLACES).join('; ')) + (more > 0 ? ` and ${more} more` : '');
};

export function reportPage({
  quick,
  figures,
  speed,
  visits,
  findings,
  notVisited,
  notReachedByDesign,
}: Report): string {
  const counts = countByProbe(findings);
  const groups = groupFindings(findings);
  const sections = PROBES.map((probe) => {
    const rows = groups
      .filter((group) => group.probe === probe)
      .map(({ selector, what, amount, places }) => [
        `<code>${escape(selector)}</code>`, escape(what), String(amount), `${places.length}: ${placesOf(places)}`,
      ]); // prettier-ignore
    return `<h2>${NAMES[probe]}: ${counts[probe]}</h2>${rows.length === 0 ? '<p>None.</p>' : table(['element', 'what', 'how much', 'where'], rows)}`;
  });
  const missing = [
    ...notVisited.map(({ walk, screen, language, size, why }) => [
      `<span class="bad">${escape(`${walk}: ${screen} ${language ?? ''} ${size ?? ''}`)}</span>`, escape(why),
    ]),
    ...Object.entries(notReachedByDesign).map(([screen, why]) => [escape(screen), escape(why)]),
  ]; // prettier-ignore
  const pictures = visits.map(
    ({ walk, screen, language, size, picture }) =>
      `<figure><a href="${escape(picture)}"><img loading="lazy" alt="" src="${escape(picture)}"></a><figcaption>${escape(`${walk}: ${screen}, ${language}, ${size}`)}</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Audit</title><style>${STYLE}</style>
<h1>Audit${quick ? ', quick' : ''}</h1>
<p>Pictures and accessibility trees are files beside this page (<code>pictures/</code>, <code>aria/</code>); everything else is in it. All findings one by one: <a href="report.json">report.json</a>.</p>
${table(
  ['figure', 'value'],
  Object.entries(figures).map(([name, value]) => [escape(name), escape(JSON.stringify(value))]),
)}
${sections.join('\n')}
<h2>Not visited</h2>${table(['screen', 'why'], missing)}
<h2>Speed</h2><pre>${escape(JSON.stringify(speed, null, 2))}</pre>
<h2>Pictures</h2><div class="pictures">${pictures.join('\n')}</div></html>
`;
}
