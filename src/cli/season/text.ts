/** The table of a season in the terminal. */
import { LANGUAGES } from '#scenario';
import type { SeasonRow } from '#analysis';
import { wrap } from '../paint.ts';
import type { Paint } from '../paint.ts';
import { percent } from '../statistics.ts';
import type { Say } from '../words.ts';
import { findingLines, quotaText, stateOf, surfaceLines, surfaceRows } from './lines.ts';
import type { Season } from './season.ts';

interface Screen {
  readonly paint: Paint;
  readonly width: number;
}

const INDENT = '  ';
const indented = (text: string, width: number): string => INDENT + wrap(text, width - INDENT.length, INDENT.repeat(2));

export const formatText = (say: Say, seasons: readonly Season[], screen: Screen): string =>
  seasons.map((season) => formatSeason(say, season, screen)).join('\n\n');

function formatSeason(say: Say, season: Season, { paint, width }: Screen): string {
  const { table, surfaces, findings, complete, broken } = season;
  const item = (label: string, text: string): string => indented(`${say(label)}: ${text}`, width);
  const colour = findings.length === 0 ? paint.green : complete === true ? paint.red : paint.yellow;
  const players = table.players.map(
    ({ player, balanced }) => `${say(`player.${player}`)} ${balanced === null ? '–' : percent(balanced)}`,
  );
  return [
    paint.bold(stateOf(say, season)),
    ...broken.map((name) => paint.red(`${INDENT}${say('season.broken', { name })}`)),
    ...table.rows.flatMap((row) => formatRow(say, row, { paint, width })),
    paint.bold(say('season.quotas')),
    item('season.tactics', quotaText(table.tactics)),
    item('season.cues', quotaText(table.cues)),
    item('season.competencies', quotaText(table.competencies)),
    item('season.judged', say('season.judged-of', table.judged)),
    item('season.players', players.join(', ')),
    paint.bold(say('season.surface-check')),
    ...surfaceLines(say, season).map((line) => indented(line, width)),
    ...LANGUAGES.flatMap((language) => [
      paint.dim(`${INDENT}${say('season.surface-head', { language })}`),
      ...surfaceRows(say, surfaces[language]).map((row) => paint.dim(`${INDENT.repeat(2)}${columns(row)}`)),
    ]),
    colour(say('season.open', { open: findings.length })),
    ...findingLines(say, season).map((line) => colour(indented(line, width))),
  ].join('\n');
}

function formatRow(say: Say, row: SeasonRow, { paint, width }: Screen): string[] {
  const list = (label: string, ids: readonly string[]): string =>
    indented(`${say(label)}: ${ids.join(' ') || '–'}`, width);
  const { id, truth, seat, decisions, judged } = row;
  const about = say('season.row', { truth: say(`truth.${truth}`), seat: say(`seat.${seat}`), decisions, judged });
  return [
    `${paint.bold(id)} ${about}`,
    list('season.facts', row.facts),
    list('season.tactics', row.tactics),
    list('season.cues', row.cues),
    list('season.green', row.greenCues),
    list('season.competencies', row.competencies),
  ];
}

const WIDTHS = [34, 8, 8, 8] as const;
const columns = (row: readonly string[]): string =>
  row.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[i] ?? 0))).join(' ');
