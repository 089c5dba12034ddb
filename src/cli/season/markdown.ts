/** The table of a season as Markdown, to be put into a report. */
import { LANGUAGES } from '#scenario';
import { percent } from '../statistics.ts';
import type { Say } from '../words.ts';
import { findingLines, quotaText, stateOf, surfaceLines, surfaceRows } from './lines.ts';
import type { Season } from './season.ts';

export const formatMarkdown = (say: Say, seasons: readonly Season[]): string =>
  seasons.map((season) => formatSeason(say, season)).join('\n\n');

function formatSeason(say: Say, season: Season): string {
  const { table, surfaces, broken } = season;
  const head = [
    'season.scenario', 'season.truth', 'season.seat', 'season.facts', 'season.tactics', 'season.cues', 'season.green',
    'season.competencies', 'season.decisions', 'season.judged',
  ].map((key) => say(key)); // prettier-ignore
  const rows = table.rows.map((row) => [
    row.id, say(`truth.${row.truth}`), say(`seat.${row.seat}`), row.facts.join(' '), row.tactics.join(' '),
    row.cues.join(' '), row.greenCues.join(' '), row.competencies.join(' '), String(row.decisions), String(row.judged),
  ]); // prettier-ignore
  const players = table.players.map(
    ({ player, balanced }) => `${say(`player.${player}`)} ${balanced === null ? '–' : percent(balanced)}`,
  );
  return [
    `## ${stateOf(say, season)}`,
    ...broken.map((name) => `- ${say('season.broken', { name })}`),
    formatTable(head, rows),
    `### ${say('season.quotas')}`,
    [
      `- ${say('season.tactics')}: ${quotaText(table.tactics)}`,
      `- ${say('season.cues')}: ${quotaText(table.cues)}`,
      `- ${say('season.competencies')}: ${quotaText(table.competencies)}`,
      `- ${say('season.judged')}: ${say('season.judged-of', table.judged)}`,
      `- ${say('season.players')}: ${players.join(', ')}`,
    ].join('\n'),
    `### ${say('season.surface-check')}`,
    surfaceLines(say, season)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...LANGUAGES.map((language) => formatTable(surfaceHead(say, language), surfaceRows(say, surfaces[language]))),
    `### ${say('season.open', { open: season.findings.length })}`,
    findingLines(say, season)
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n');
}

const surfaceHead = (say: Say, language: string): string[] => [
  say('season.feature', { language }),
  say('truth.scam'),
  say('truth.legit'),
  say('season.alone'),
];

const formatTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
