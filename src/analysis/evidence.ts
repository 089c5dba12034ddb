/** What each verdict of an analysis rests on. */
import { FINDING_CODES } from './report.ts';
import type { Analysis, Evidence, FindingCode } from './report.ts';

type EvidenceByCode = Analysis['evidence'];

/** `coverage`: what is known of nodes, endings and choices that no run reaches; `null` for nothing. */
export function evidenceOf(tier: Analysis['tier'], coverage: Evidence | null): EvidenceByCode {
  const course: Evidence = tier === 'sampled' ? 'sampled' : 'exact';
  const scores: Evidence = tier === 'exact' ? 'exact' : 'sampled';
  return {
    ...everywhere(scores),
    A301: course,
    A302: course,
    A303: coverage,
    A304: coverage,
    A305: coverage,
    A309: course,
    A312: course,
  };
}

/** A story that can go on for ever is known for just that. */
export const endlessEvidence = (): EvidenceByCode => ({ ...everywhere(null), A302: 'exact' });

const everywhere = (evidence: Evidence | null): EvidenceByCode =>
  Object.fromEntries(FINDING_CODES.map((code) => [code, evidence])) as Record<FindingCode, Evidence | null>;
