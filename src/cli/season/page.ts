/** The table of a season as one page: no script, nothing from elsewhere. */
import { readFileSync } from 'node:fs';
import type { Quota, SeasonRow } from '#analysis';
import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import { Markup, html } from '../report/html.ts';
import { percent } from '../statistics.ts';
import type { Say } from '../words.ts';
import { findingLines, stateOf, surfaceLines, surfaceRows } from './lines.ts';
import type { Season } from './season.ts';

export function formatPage(say: Say, language: Language, seasons: readonly Season[]): string {
  const css = new Markup(
    ['../report/report.css', 'season.css']
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join('\n'),
  );
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${say('season.title')}</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        <main>
          <h1>${say('season.title')}</h1>
          ${seasons.map((season) => formatSeason(say, season))}
          <p class="note">${say('season.made-with')}</p>
        </main>
      </body>
    </html> `.source;
}

function formatSeason(say: Say, season: Season): Markup {
  const { table, surfaces, broken, findings } = season;
  const list = (lines: readonly string[]): Markup =>
    html`<ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  const players = table.players.map(
    ({ player, balanced }) => `${say(`player.${player}`)} ${balanced === null ? '–' : percent(balanced)}`,
  );
  return html`<section>
      <h2>${stateOf(say, season)}</h2>
      ${list(broken.map((name) => say('season.broken', { name })))}
      ${matrix(say, table.rows, 'tactic', table.tactics, ({ tactics }) => tactics)}
      ${matrix(say, table.rows, 'cue', table.cues, ({ cues }) => cues)}
      ${matrix(say, table.rows, 'competency', table.competencies, ({ competencies }) => competencies)}
      <p>${say('season.judged')}: ${say('season.judged-of', table.judged)}</p>
      <p>${say('season.players')}: ${players.join(', ')}</p>
    </section>
    <section>
      <h2>${say('season.facts')}</h2>
      <div class="scroll">
        <table>
          ${table.rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.id}</th>
                <td>${say(`truth.${row.truth}`)}</td>
                <td>${say(`seat.${row.seat}`)}</td>
                <td>${row.facts.join(' ')}</td>
              </tr>`,
          )}
        </table>
      </div>
    </section>
    <section>
      <h2>${say('season.surface-check')}</h2>
      ${list(surfaceLines(say, season))}
      ${LANGUAGES.map((language) => surfaceTable(say, language, surfaceRows(say, surfaces[language])))}
    </section>
    <section>
      <h2>${say('season.open', { open: findings.length })}</h2>
      ${list(findingLines(say, season))}
    </section>`;
}

/** Scenarios by ids: a mark where the scenario has it, and below how many do and how many must. */
function matrix<Id extends string>(
  say: Say,
  rows: readonly SeasonRow[],
  words: string,
  quotas: readonly Quota<Id>[],
  has: (row: SeasonRow) => readonly Id[],
): Markup {
  const body = rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${row.id}</th>
        ${quotas.map(({ id }) => html`<td class="mark">${has(row).includes(id) ? '●' : ''}</td>`)}
      </tr>`,
  );
  const sums = quotas.map(
    ({ scenarios, least }) => html`<td class="mark ${scenarios < least ? 'bad' : 'good'}">${scenarios}/${least}</td>`,
  );
  return html`<div class="scroll">
    <table class="matrix">
      <thead>
        <tr>
          <th>${say('season.scenario')}</th>
          ${quotas.map(({ id }) => html`<th scope="col" class="mark"><abbr title="${say(`${words}.${id}`)}">${id}</abbr></th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${say('season.quotas')}</th>
          ${sums}
        </tr>
      </tfoot>
    </table>
  </div>`;
}

const surfaceTable = (say: Say, language: Language, rows: readonly (readonly string[])[]): Markup =>
  html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>${say('season.feature', { language })}</th>
          <th class="number">${say('truth.scam')}</th>
          <th class="number">${say('truth.legit')}</th>
          <th class="number">${say('season.alone')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([feature = '', ...figures]) =>
            html`<tr>
              <td>${feature}</td>
              ${figures.map((figure) => html`<td class="number">${figure}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
