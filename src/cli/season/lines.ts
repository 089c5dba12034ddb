/** How a season is told in the terminal: its surface check, and what is still open. */
import { LEAST_SAMPLES } from '#analysis';
import type { Quota, SurfaceReport } from '#analysis';
import { LANGUAGES } from '#scenario';
import { SURFACE_FEATURES } from '#scenario/lint';
import type { Season } from './season.ts';
import { percent } from '../statistics.ts';
import type { Say } from '../words.ts';

/** One line a language: the figure, its interval, and what it means. */
export const surfaceLines = (say: Say, { surfaces }: Season): string[] =>
  LANGUAGES.map((language) => {
    const { scams, genuine, accuracy } = surfaces[language];
    if (accuracy === null) return say('season.surface-none', { language });
    const { low, high } = accuracy.interval;
    const figures = { balanced: percent(accuracy.balanced), low: percent(low), high: percent(high) };
    const verdict = say(`season.verdict.${verdictOf(surfaces[language])}`, { least: LEAST_SAMPLES });
    return say('season.surface', { language, scams, genuine, ...figures, verdict });
  });

type Verdict = 'few' | 'away' | 'hidden' | 'below';

function verdictOf({ enough, givesAway, accuracy }: SurfaceReport): Verdict {
  if (!enough) return 'few';
  if (givesAway) return 'away';
  return (accuracy?.interval.high ?? 1) < 0.5 ? 'below' : 'hidden';
}

/** One row a feature: its mean in scams, in genuine messages, and how far it alone tells them apart. */
export const surfaceRows = (say: Say, { features }: SurfaceReport): string[][] =>
  features.map(({ scam, legit, balanced }, i) => [
    say(`surface.${SURFACE_FEATURES[i]}`),
    scam?.toFixed(1) ?? '–',
    legit?.toFixed(1) ?? '–',
    balanced === null ? '–' : percent(balanced),
  ]);

export const stateOf = (say: Say, { id, complete, findings, table }: Season): string =>
  say(`season.state.${complete === null ? 'none' : complete ? 'complete' : 'open'}`, {
    id,
    open: findings.length,
    scenarios: table.rows.length,
  });

export const findingLines = (say: Say, { findings }: Season): string[] =>
  findings.map(({ code, params }) => `${code} ${say(`diagnostic.${code}`, params)}`);

/** `T01 3/2, T02 1/2!`: how many scenarios have it, how many must, and a mark where that is too few. */
export const quotaText = (quotas: readonly Quota<string>[]): string =>
  quotas.map(({ id, scenarios, least }) => `${id} ${scenarios}/${least}${scenarios < least ? '!' : ''}`).join(', ');
