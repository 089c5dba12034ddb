/** What analysts take along: two files made on the device, from what is kept on it, and sent nowhere. */
import { analystExport, formatAnalystCsv, formatAnalystJson } from '#learning';
import { settledRounds } from './rounds.ts';
import type { AppState } from './app-state.ts';

export interface AnalystFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export const ANALYST_FORMATS = ['json', 'csv'] as const;
export type AnalystFormat = (typeof ANALYST_FORMATS)[number];

/** JSON holds all, with the meaning of each column and the formula of each index; CSV the raw trials alone. */
export function analystFile(
  { rounds, practice, progress }: Pick<AppState, 'rounds' | 'practice' | 'progress'>,
  format: AnalystFormat,
): AnalystFile {
  const document = analystExport({ first: rounds.first, rounds: settledRounds(rounds), practice, runs: progress });
  return format === 'json'
    ? { name: 'co-nhau.json', type: 'application/json', content: formatAnalystJson(document) }
    : { name: 'co-nhau.csv', type: 'text/csv', content: formatAnalystCsv(document) };
}
