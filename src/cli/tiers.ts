/** How sure an analysis is, in words. */
import { FINDING_CODES } from '#analysis';
import type { Analysis, FindingCode } from '#analysis';
import type { Say } from './words.ts';

/** Some run never ends, so that nothing was counted. */
export const isEndless = ({ findings }: Analysis): boolean => findings.some(({ code }) => code === 'A302');

export const sayTier = (say: Say, analysis: Analysis): string => {
  const { tier, states, samples } = analysis;
  return say(`explain.tier.${isEndless(analysis) ? 'endless' : tier}`, { states, samples });
};

/** Only a visit to every state proves that an invariant holds; less than that may miss what breaks it. */
export type Verdict = 'holds' | 'unproven' | 'broken' | 'unknown';

export interface Judged {
  readonly code: FindingCode;
  readonly verdict: Verdict;
  /** Findings against it. */
  readonly broken: number;
  /** The key of what the verdict rests on. */
  readonly evidence: string;
}

export function judge({ findings, evidence }: Analysis): Judged[] {
  return FINDING_CODES.map((code): Judged => {
    const against = findings.filter((found) => found.code === code);
    const rests = against[0]?.evidence ?? evidence[code];
    const holding = rests === null ? 'unknown' : rests === 'exact' ? 'holds' : 'unproven';
    const verdict = against.length > 0 ? 'broken' : holding;
    return { code, verdict, broken: against.length, evidence: `evidence.${rests ?? 'none'}` };
  });
}
