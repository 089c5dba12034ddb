/**
 * Items that fit the player, at home only: kiosks are fixed and tests never adapt (learning-spec §1.5, Adaptation).
 *
 * Source: Rasch, G. (1960). Probabilistic models for some intelligence and attainment tests; the aim of four right in
 * five after Wilson, R. C., Shenhav, A., Straccia, M., & Cohen, J. D. (2019). The eighty five percent rule for optimal
 * learning. Nature Communications 10, 4646.
 */
import type { Random } from '#scenario/random';
import { shuffle } from './forms.ts';
import type { Kinded } from './forms.ts';
import { isRight } from './trials.ts';
import type { Trial } from './trials.ts';

const AIM = 0.8;
const STEP = 0.4;
/** Difficulty 2 of 1..3 is the middle of the scale, b = 0. */
const MIDDLE = 2;

/** Chance of a right answer, P = 1/(1 + e^(b − θ)), 0..1. */
export const chanceOf = (ability: number, b: number): number => 1 / (1 + Math.exp(b - ability));

/** θ after an answer: θ + .4(x − P). */
export const nextAbility = (ability: number, b: number, right: boolean): number =>
  ability + STEP * (Number(right) - chanceOf(ability, b));

export const scaleOf = (difficulty: number): number => difficulty - MIDDLE;

/** θ after all trials in their order, from 0; passed ones change nothing. */
export const abilityOf = (trials: readonly Trial[]): number =>
  trials.reduce((ability, trial) => {
    const right = isRight(trial);
    return right === null ? ability : nextAbility(ability, scaleOf(trial.difficulty), right);
  }, 0);

/** An item that may be chosen. */
export interface Candidate extends Kinded {
  readonly id: string;
  readonly difficulty: number;
}

export interface Choice {
  readonly scams: number;
  readonly genuine: number;
  readonly ability: number;
  /** How often each item was shown before, by id. */
  readonly seen: Readonly<Record<string, number>>;
}

/** So many of each kind: those seen least, among these the ones nearest to P = .80, among these by chance. */
export function chooseItems<T extends Candidate>(pool: readonly T[], choice: Choice, random: Random): T[] {
  const { ability, seen } = choice;
  const distance = ({ difficulty }: Candidate): number => Math.abs(chanceOf(ability, scaleOf(difficulty)) - AIM);
  const best = (scam: boolean, count: number): T[] =>
    shuffle(
      pool.filter((item) => item.scam === scam),
      random,
    )
      .sort((a, b) => (seen[a.id] ?? 0) - (seen[b.id] ?? 0) || distance(a) - distance(b))
      .slice(0, count);
  return [...best(true, choice.scams), ...best(false, choice.genuine)];
}
