import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE_FAULTS,
  criterion,
  formatClassCode,
  formResult,
  indicesOf,
  logLinearRates,
  pairedResult,
  parseClassCode,
} from '#learning';
import type { FormResult, Rating } from '#learning';
import { bitsOfCode, classCode, CODE_RUNS, codeOfFields } from '../../support/class-codes.ts';
import { ratedTrials } from '../../support/trials.ts';

const W4: FormResult = { fiftieths: 46, hits: 4, falseAlarms: 1 };
const BEST: FormResult = { fiftieths: 50, hits: 5, falseAlarms: 0 };

const classText = (version: number, [auc = 50, h = 5, f = 0]: readonly number[]): string =>
  codeOfFields([[version, 4], [0, 1], [46, 6], [auc, 6], [4, 3], [1, 3], [h, 3], [f, 3]], 11, 0x307); // prettier-ignore

describe('result of a form', () => {
  it('W4 of learning-spec §1.3: AUC .92, 4/5, 1/5', () => {
    expect(formResult(ratedTrials([6, 5, 4, 6, 3], [2, 1, 3, 4, 2]))).toEqual(W4);
  });

  it.each([
    ['an item that was passed', ratedTrials([6, 5, 4, 6, null], [2, 1, 3, 4, 2])],
    ['four scams and six genuine items', ratedTrials([6, 5, 4, 6], [2, 1, 3, 4, 2, 2])],
    ['an eleventh item that was passed', ratedTrials([6, 5, 4, 6, 3, null], [2, 1, 3, 4, 2])],
    ['no item', []],
  ])('there is none with %s', (_name, given) => expect(formResult(given)).toBeNull());

  it('goes into the class statistics as AUC and c', () => {
    const after = ratedTrials([4, 4, 5, 6, 4], [4, 1, 1, 5, 2]);
    const paired = pairedResult({ first: 'a', before: W4, after: formResult(after)! });
    expect(paired.aucBefore).toBe(0.92);
    expect(paired.criterionBefore).toBe(criterion(logLinearRates({ hits: 4, signals: 5, falseAlarms: 1, noise: 5 })));
    expect(paired.aucAfter).toBe(indicesOf(after).auc);
    expect(paired.criterionAfter).toBe(indicesOf(after).criterion);
  });
});

describe('class code', () => {
  it('is pinned, as codes of one version stay readable', () => {
    expect(formatClassCode({ first: 'b', before: W4, after: BEST })).toBe('3QCM6HMQ');
    expect(bitsOfCode('3QCM6HMQ').slice(0, 29)).toBe('0001 1 101110 110010 100 001 101 000'.replaceAll(' ', ''));
  });

  it.each(['3qcm6hmq', ' 3QCM 6HMQ ', '3QCM-6HMQ', '3-Q-C-M-6–H–M–Q', '3QCM\t6HMQ\n'])('is read from “%s”', (text) =>
    expect(parseClassCode(text)).toEqual({ ok: true, code: { first: 'b', before: W4, after: BEST } }),
  );

  it('reads O as 0, I and L as 1', () => {
    fc.assert(
      fc.property(classCode, (code) => {
        const text = formatClassCode(code);
        for (const one of ['I', 'i', 'L', 'l']) {
          const typed = text.replaceAll('0', one < 'a' ? 'O' : 'o').replaceAll('1', one);
          expect(parseClassCode(typed)).toEqual({ ok: true, code });
        }
      }),
      CODE_RUNS,
    );
  });

  it.each([
    ['nothing', '', 'length'],
    ['seven characters', '3QCM6HM', 'length'],
    ['nine characters', '3QCM6HMQ0', 'length'],
    ['U, which is no letter of it', '3QCM6HMU', 'letter'],
    ['a letter with a mark', '3QCM6HMĐ', 'letter'],
    ['another sign', '3QCM6HM!', 'letter'],
    ['one character wrong', '3QCM6HMR', 'checksum'],
    ['two swapped', '3CQM6HMQ', 'checksum'],
    ['all zeros', '00000000', 'version'],
    ['a version to come', classText(3, []), 'version'],
    ['the version of the other kind', classText(2, []), 'version'],
    ['AUC above 1', classText(1, [51, 5, 0]), 'counts'],
    ['six hits of five', classText(1, [50, 6, 0]), 'counts'],
    ['seven false alarms of five', classText(1, [40, 5, 7]), 'counts'],
    ['all right, and yet no AUC of 1', classText(1, [49, 5, 0]), 'counts'],
    ['all wrong, and yet an AUC above 0', classText(1, [1, 0, 5]), 'counts'],
  ])('refuses %s', (_name, text, reason) => {
    expect(CODE_FAULTS).toContain(reason);
    expect(parseClassCode(text)).toEqual({ ok: false, reason });
  });

  it('takes exactly what ten ratings can give', () => {
    const possible = new Set<string>();
    const all: Rating[][] = [];
    const fill = (held: Rating[], least: number): void => {
      if (held.length === 5) all.push(held);
      else for (let rating = least; rating <= 6; rating++) fill([...held, rating as Rating], rating);
    };
    fill([], 1);
    for (const scams of all) {
      for (const genuine of all) {
        const { fiftieths, hits, falseAlarms } = formResult(ratedTrials(scams, genuine))!;
        possible.add([fiftieths, hits, falseAlarms].join());
      }
    }
    const taken = new Set<string>();
    for (let auc = 0; auc < 64; auc++) {
      for (let h = 0; h < 8; h++) {
        for (let f = 0; f < 8; f++) if (parseClassCode(classText(1, [auc, h, f])).ok) taken.add([auc, h, f].join());
      }
    }
    expect([...taken].sort()).toEqual([...possible].sort());
  });

  it.each([
    ['six hits', { fiftieths: 50, hits: 6, falseAlarms: 0 }],
    ['half an item', { fiftieths: 45.5, hits: 4, falseAlarms: 1 }],
    ['counts that do not go together', { fiftieths: 10, hits: 5, falseAlarms: 0 }],
  ])('is not made of %s', (_name, after) =>
    expect(() => formatClassCode({ first: 'a', before: W4, after })).toThrow(RangeError),
  );

  it('comes back as it went', () => {
    const there = fc.property(classCode, (code) => {
      expect(parseClassCode(formatClassCode(code))).toEqual({ ok: true, code });
    });
    fc.assert(there, CODE_RUNS);
  });
});
