/**
 * What the statistics say where the truth is known (learning-spec §2, rulings 19). Everything is seeded; the figures in
 * comments are those that these seeds give.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#scenario/random';
import { bootstrapInterval, classSentence, indicesOf, pairedChange } from '#learning';
import type { ClassSentence, Interval, PairedChange } from '#learning';
import { answerForm, PUPIL_KINDS, simulateClass } from '../../support/simulated-pupils.ts';
import type { Effect } from '../../support/simulated-pupils.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length;

/** Mean AUC: careful .846, trusting .499, refusing .492, guessing .498; mean c: .00, 1.15, −1.15, .00. */
describe('2,000 pupils of each kind answer 5 + 5 items', () => {
  const PUPILS = 2000;
  const kinds = new Map<string, { auc: number[]; criterion: number[] }>();
  beforeAll(() => {
    Object.entries(PUPIL_KINDS).forEach(([kind, create], i) => {
      const answer = create(createRandom(20_251_101 + i));
      const all = Array.from({ length: PUPILS }, () => indicesOf(answerForm(answer)));
      kinds.set(kind, { auc: all.map(({ auc }) => auc!), criterion: all.map(({ criterion }) => criterion!) });
    });
  });
  const of = (kind: string, index: 'auc' | 'criterion'): number => mean(kinds.get(kind)![index]);

  it.each(['trusting', 'refuse-everything', 'guessing'])('careful ones have a higher AUC than %s ones', (kind) => {
    expect(of('careful', 'auc')).toBeGreaterThan(of(kind, 'auc') + 0.3);
    const pairs = kinds.get('careful')!.auc.map((auc, i) => auc - kinds.get(kind)!.auc[i]!);
    expect(share(pairs, (more) => more > 0)).toBeGreaterThan(0.9);
  });

  it.each(['trusting', 'refuse-everything', 'guessing'])('%s ones have an AUC of .5 ± .02', (kind) => {
    expect(Math.abs(of(kind, 'auc') - 0.5)).toBeLessThanOrEqual(0.02);
  });

  it('c tells trust from refusal, by its sign', () => {
    expect(of('trusting', 'criterion')).toBeGreaterThan(0.5);
    expect(of('refuse-everything', 'criterion')).toBeLessThan(-0.5);
    expect(Math.abs(of('careful', 'criterion'))).toBeLessThan(0.05);
    expect(Math.abs(of('guessing', 'criterion'))).toBeLessThan(0.05);
    expect(share(kinds.get('trusting')!.criterion, (c) => c > 0)).toBeGreaterThan(0.99);
    expect(share(kinds.get('refuse-everything')!.criterion, (c) => c < 0)).toBeGreaterThan(0.99);
  });
});

interface Simulated {
  readonly changes: readonly number[];
  readonly change: PairedChange;
  readonly sentence: ClassSentence;
}

const simulate = (classes: number, pupils: number, effect: Effect): Simulated[] =>
  Array.from({ length: classes }, (_, i) => {
    const results = simulateClass(pupils, effect, pupils * 100_000 + i);
    const change = pairedChange(results);
    const changes = results.map(({ aucBefore, aucAfter }) => aucAfter - aucBefore);
    return { changes, change, sentence: classSentence(pupils, change) };
  });

const includes = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high;
const saysBetter = ({ sentence }: Simulated): boolean => sentence.startsWith('better');

const NOTHING: Effect = { dPrime: 0, criterion: 0 };

/**
 * n = 20: the t interval covers in 94.7 %, the bootstrap in 95.0 %, progress is claimed in 2.9 %; n = 45: 95.2 %, 95.7 %,
 * 2.4 %.
 */
describe.each([20, 45])('2,000 classes of %i without any effect', (pupils) => {
  let classes: Simulated[] = [];
  beforeAll(() => {
    classes = simulate(2000, pupils, NOTHING);
  });

  it('the t interval includes 0 in 93.5–96.5 % of them', () => {
    const coverage = share(classes, ({ change }) => includes(change.interval, 0));
    expect(coverage).toBeGreaterThanOrEqual(0.935);
    expect(coverage).toBeLessThanOrEqual(0.965);
  });

  it('the expanded bootstrap does so in 92–97.5 % of the first 300', () => {
    const coverage = share(classes.slice(0, 300), ({ changes }) => includes(bootstrapInterval(changes), 0));
    expect(coverage).toBeGreaterThanOrEqual(0.92);
    expect(coverage).toBeLessThanOrEqual(0.975);
  });

  it('progress is claimed in no more than 3.5 % of them', () => {
    expect(share(classes, saysBetter)).toBeLessThanOrEqual(0.035);
  });
});

/** In 86.7 % of either. */
describe('1,000 classes with a true effect get the sentence of progress in 80 % or more', () => {
  it.each([
    ['n = 45, d′ up by .5: mean AUC up by .10', 45, 0.5, 0.097],
    ['n = 20, d′ up by .8: mean AUC up by .14', 20, 0.8, 0.143],
  ])('%s', (_name, pupils, dPrime, trueChange) => {
    const classes = simulate(1000, pupils, { dPrime, criterion: 0 });
    expect(mean(classes.map(({ change }) => change.auc))).toBeCloseTo(trueChange, 2);
    expect(share(classes, saysBetter)).toBeGreaterThanOrEqual(0.8);
  });
});

/** Told that they are more suspicious: 94.3 and 95.0 %; progress, with the suspicion named: 1.8 and 1.0 %. */
describe('1,000 classes that only grow suspicious, c down by .8', () => {
  it.each([20, 45])('n = %i: are told so, and of progress only where the interval says it', (pupils) => {
    const classes = simulate(1000, pupils, { dPrime: 0, criterion: -0.8 });
    for (const one of classes) expect(saysBetter(one)).toBe(one.change.interval.low > 0);
    expect(share(classes, saysBetter)).toBeLessThanOrEqual(0.025);
    expect(classes.some(({ sentence }) => sentence === 'better' || sentence === 'more-trusting')).toBe(false);
    expect(share(classes, ({ sentence }) => sentence === 'more-suspicious')).toBeGreaterThan(0.9);
  });
});
