import { describe, expect, it } from 'vitest';
import { pupilCounts } from '#learning';

describe('pupil view of learning-spec §1.3', () => {
  it.each([
    ['4/5, 1/5: balanced', 4, 1, { spotted: 4, trusted: 4, overSuspicion: 0, overTrust: 0 }],
    ['"everything is a scam"', 5, 5, { spotted: 5, trusted: 0, overSuspicion: 5, overTrust: 0 }],
    ['"trust all"', 0, 0, { spotted: 0, trusted: 5, overSuspicion: 0, overTrust: 5 }],
    ['5/5, 2/5: leaning to suspicion', 5, 2, { spotted: 5, trusted: 3, overSuspicion: 2, overTrust: 0 }],
  ])('%s', (_name, hits, falseAlarms, expected) =>
    expect(pupilCounts({ hits, signals: 5, falseAlarms, noise: 5 })).toEqual(expected),
  );
});
