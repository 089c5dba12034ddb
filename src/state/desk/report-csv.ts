/**
 * The report of a class on the server as a table, in the form of a lesson's (`class/report-csv.ts`): `table` is `group` ·
 * `finished` · `chose` · `good` by competency · `lights` · `devices` · `level` · `missed` · `follow-up`.
 */
import { formatCsv } from '#learning';
import { REPORT_COLUMNS, codeRows } from '../class/report-csv.ts';
import type { Row } from '../class/report-csv.ts';
import type { DeskReport } from './report.ts';

export const DESK_REPORT_FILE = 'co-nhau-class.csv';

const BOM = '\uFEFF';

export function formatDeskReport(report: DeskReport, scenario: string): string {
  const rows: readonly Row[] = report.suppressed ? [['group', '', 'under-10', null]] : rowsOf(report, scenario);
  return BOM + formatCsv([REPORT_COLUMNS, ...rows]);
}

function rowsOf(
  { group, mode, finished, nodes, bars, hidden, lights, joined, coded, followUp }: DeskReport,
  scenario: string,
): Row[] {
  return [
    ['group', mode, 'pupils', group],
    ...(finished === null ? [] : [['finished', '', 'pupils', finished] as const]),
    ...nodes.flatMap(({ node, picked, cells, total }): Row[] => {
      const of = `${scenario}/${node}`;
      return [
        ...picked.map((id): Row => ['chose', of, `went on with ${id}`, null]),
        ...(cells?.shown ?? []).map(({ id, count }): Row => ['chose', of, id, count]),
        ...(cells === null || cells.merged === null
          ? []
          : [['chose', of, cells.merged.ids.join('+'), cells.merged.count] as const]),
        ['chose', of, 'all', total],
      ];
    }),
    ...bars.flatMap(({ competencies, good, of }): Row[] => [
      ['good', competencies.join('+'), 'good', good],
      ['good', competencies.join('+'), 'all', of],
    ]),
    ...hidden.map((id): Row => ['good', id, 'good', null]),
    ['lights', '', 'safe acts', lights],
    ...(joined === null ? [] : [['lights', '', 'told somebody', joined] as const]),
    ...codeRows(coded),
    ['follow-up', followUp, '', null],
  ];
}
