/**
 * The report as a table for spreadsheets (RFC 4180: CRLF, UTF-8 with a byte order mark), one figure a row:
 *
 * - `table`: `group` · `vote` · `form-a`, `form-b` items by hands · `shift` in points of a hundred · `devices` ·
 *   `level` of a competency · `missed` signs · `follow-up`;
 * - `of`: story/node/turn, item or items, competency, sign; empty where the table has one row;
 * - `what`: which option, answer or figure; several that were merged are joined by `+`;
 * - `count`: a number; empty where it is kept back.
 *
 * Of a group under ten there is the row `group,,under-10` and no other.
 */
import { formatCsv } from '#learning';
import type { FormHands } from './form-hands.ts';
import type { Lesson } from './lesson.ts';
import type { LessonReport } from './report.ts';

export const REPORT_COLUMNS = ['table', 'of', 'what', 'count'] as const;
export const REPORT_FILE = 'co-nhau-lesson.csv';

const BOM = '\uFEFF';
const POINTS = 100;

export type Row = readonly [table: string, of: string, what: string, count: number | null];

export function formatReport(report: LessonReport, lesson: Lesson): string {
  const rows: readonly Row[] = report.suppressed ? [['group', '', 'under-10', null]] : rowsOf(report, lesson);
  return BOM + formatCsv([REPORT_COLUMNS, ...rows]);
}

function rowsOf(
  { group, votes, hands, devices, practised, levels, missed, followUp }: LessonReport,
  lesson: Lesson,
): Row[] {
  const { shift } = hands;
  return [
    ['group', '', 'pupils', group],
    ...votes.flatMap(({ slot, node, turn, picked, cells, total }): Row[] => {
      const of = `${lesson[slot] ?? ''}/${node}/${turn}`;
      const merged = cells?.merged ?? null;
      return [
        ['vote', of, `went on with ${picked}`, null],
        ...(cells?.shown ?? []).map(({ id, count }): Row => ['vote', of, `hands ${id}`, count]),
        ...(merged === null ? [] : [['vote', of, `hands ${merged.ids.join('+')}`, merged.count] as const]),
        ['vote', of, 'hands', total],
      ];
    }),
    ...formRows('form-a', hands.before),
    ...formRows('form-b', hands.after),
    ...(shift === null
      ? []
      : (['scam', 'legit', 'all'] as const).map((of): Row => ['shift', of, hands.sentence, points(shift[of])])),
    ...codeRows({ devices, practised, levels, missed }),
    ['follow-up', followUp, '', null],
  ];
}

/** What the codes of devices say, and the signs that were missed most. */
export const codeRows = ({
  devices,
  practised,
  levels,
  missed,
}: Pick<LessonReport, 'devices' | 'practised' | 'levels' | 'missed'>): Row[] => [
  ...(devices === null ? [] : deviceRows(devices)),
  ...(practised === 0 ? [] : [['level', '', 'devices', levels === null ? null : practised] as const]),
  ...(levels ?? []).flatMap(({ competency, groups }) =>
    groups.map(({ levels: names, count }): Row => ['level', competency, names.join('+'), count]),
  ),
  ...missed.map(({ cue, missed: count }): Row => ['missed', cue, 'missed', count]),
];

const points = (share: number): number => Math.round(share * POINTS);

const formRows = (table: string, form: FormHands): Row[] =>
  (['scam', 'legit'] as const).flatMap((truth) => [
    ...form[truth].rows.flatMap(({ ids, yes, of }): Row[] => [
      [table, ids.join('+'), `${truth} called scam`, yes],
      [table, ids.join('+'), `${truth} answers`, of],
    ]),
    ...form[truth].hidden.map((id): Row => [table, id, `${truth} called scam`, null]),
  ]);

function deviceRows({ results, sentence, change }: NonNullable<LessonReport['devices']>): Row[] {
  if (change === null) return [['devices', '', sentence, null]];
  const rounded = (value: number): number => Number(value.toFixed(3));
  return [
    ['devices', '', sentence, results],
    ['devices', '', 'auc change', rounded(change.auc)],
    ['devices', '', 'auc change low', rounded(change.interval.low)],
    ['devices', '', 'auc change high', rounded(change.interval.high)],
    ['devices', '', 'criterion change', rounded(change.criterion)],
  ];
}
