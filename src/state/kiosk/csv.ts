/**
 * The counters as a table for spreadsheets (RFC 4180: CRLF, UTF-8 with a byte order mark), one count a row, so that the
 * columns are the same for ever whatever stories there are:
 *
 * - `date`: ISO, as the kiosk's clock had it; a clock that was set back may bring the same date twice;
 * - `figure`: `visitors` who chose a language · `begun`, `finished` stories · `left` visits that ended by nobody
 *   touching the screen · `judged`, `judged-right` single messages · `lanterns` lit in all · `language` visitors by
 *   language · `ending` finished stories by scenario/ending · `tactic` stories in which it was followed by an unsafe
 *   choice (T01–T14, see the reference of the scenario format) · `act` finished stories with that safe act ·
 *   `recovery` what the kiosk mended, by kind;
 * - `of`: which language, ending, tactic, act or kind; empty for the figures of the whole day;
 * - `count`.
 *
 * Endings that nobody has reached have no row; everything else has one, also with 0.
 */
import { formatCsv } from '#learning';
import { lanternsOf } from './counters.ts';
import type { KioskDay } from './counters.ts';
import type { KioskRecord } from './record.ts';

export const COUNTER_COLUMNS = ['date', 'figure', 'of', 'count'] as const;

const BOM = '\uFEFF';
const DAY_MS = 86_400_000;
/** What a spreadsheet could take for a formula. */
const RISKY = /^[=+\-@\t\r]/;

/** A day of `ClockPort.today` as YYYY-MM-DD. */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const countersFileName = ({ today }: Pick<KioskRecord, 'today'>): string =>
  `co-nhau-kiosk-${isoDay(today.day)}.csv`;

/** All days that are kept, the oldest first. */
export function formatCounters({ today, past }: Pick<KioskRecord, 'today' | 'past'>): string {
  const rows = [COUNTER_COLUMNS, ...[...past, today].flatMap(rowsOf)];
  return BOM + formatCsv(rows.map((row) => row.map(harmless)));
}

type Row = readonly [date: string, figure: string, of: string, count: string];

function rowsOf(day: KioskDay): Row[] {
  const date = isoDay(day.day);
  const whole = {
    visitors: day.visitors,
    begun: day.begun,
    finished: day.finished,
    left: day.left,
    judged: day.judged,
    'judged-right': day.judgedRight,
    lanterns: lanternsOf(day),
  };
  const parts = {
    language: day.languages,
    ending: day.endings,
    tactic: day.tactics,
    act: day.acts,
    recovery: day.recoveries,
  };
  return [
    ...Object.entries(whole).map(([figure, count]): Row => [date, figure, '', String(count)]),
    ...Object.entries(parts).flatMap(([figure, counts]) =>
      Object.entries(counts).map(([of, count]): Row => [date, figure, of, String(count)]),
    ),
  ];
}

const harmless = (text: string): string => (RISKY.test(text) ? `'${text}` : text);
