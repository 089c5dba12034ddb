/** What every engine of the bench does: play from the start, by the same picks, and say where each play ended. */
import type { BenchStory } from './story/model.ts';

export const ENGINES = ['floor', 'stepper', 'apply', 'inkjs', 'xstate', 'json-logic'] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * Plays `plays` plays and returns the number of choices made. Row `play` of `ends` gets the ending, the variables
 * and a sum over the choices made (`follow`); play p takes its picks from p · PICKS on.
 */
export type Run = (picks: Int32Array, plays: number, ends: Int32Array) => number;

export type CreateRun = (story: BenchStory) => Run;

/** Columns of a row of `ends`. */
export const endWidth = (story: BenchStory): number => story.variables + 2;

/** Which of the open choices a pick means. */
export const pickOf = (picks: Int32Array, at: number, open: number): number => picks[at]! % open;

/** A running sum over the choices of a play, by their place in the node. */
export const follow = (sum: number, choice: number): number => (Math.imul(sum, 31) + choice + 1) | 0;

/** The lowest bits but `skip` are dropped; returns the index of the next one. */
export function nthBit(mask: number, skip: number): number {
  let rest = mask;
  for (let i = 0; i < skip; i++) rest &= rest - 1;
  return 31 - Math.clz32(rest & -rest);
}

export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
