/** Forms A and B by show of hands: counts of items, the shift between them, and one fixed sentence (rulings 18). */
import { TEST_FORMS, orderItems } from '#learning';
import type { TestForm } from '#learning';
import type { Items } from '#ports';
import type { Truth } from '#scenario';
import { isTooFew, mergeSplits } from './small-cells.ts';
import type { Split } from './small-cells.ts';

/** How many hands said "scam", of how many that answered. */
export interface ItemHands {
  readonly scam: number;
  readonly of: number;
}

/** By item; `null` where the class passed. */
export type HandsByItem = Readonly<Record<string, ItemHands | null>>;

/** The items of a form in the order in which a lesson shows them. */
export function formItems(items: Items, form: TestForm, seed: number): string[] {
  const chosen = Object.entries(items).filter(([, { use }]) => use === `form-${form}`);
  const kinded = chosen.map(([id, { truth }]) => ({ id, scam: truth === 'scam' }));
  return orderItems(kinded, seed + TEST_FORMS.indexOf(form)).map(({ id }) => id);
}

export interface KindHands {
  /** Items of this kind that were counted. */
  readonly items: number;
  readonly scam: number;
  readonly of: number;
  /** Share that said "scam", 0..1; `null` where nothing was counted. */
  readonly share: number | null;
  readonly rows: readonly Split[];
  /** Items of which nothing may be shown. */
  readonly hidden: readonly string[];
}

export type FormHands = Readonly<Record<Truth, KindHands>>;

/** Items on which fewer than ten answered count nowhere. */
export function formHands(items: Items, form: TestForm, hands: HandsByItem): FormHands {
  const ofKind = (truth: Truth): KindHands => {
    const splits = Object.entries(items).flatMap(([id, item]): Split[] => {
      const counted = Object.hasOwn(hands, id) ? (hands[id] ?? null) : null;
      if (item.use !== `form-${form}` || item.truth !== truth || counted === null || isTooFew(counted.of)) return [];
      return [{ ids: [id], yes: counted.scam, of: counted.of }];
    });
    const scam = splits.reduce((sum, { yes }) => sum + yes, 0);
    const of = splits.reduce((sum, split) => sum + split.of, 0);
    const { shown, hidden } = mergeSplits(splits);
    return { items: splits.length, scam, of, share: of === 0 ? null : scam / of, rows: shown, hidden };
  };
  return { scam: ofKind('scam'), legit: ofKind('legit') };
}

/** The fixed sentences; their words are `lesson.hands-…`. */
export const HANDS_SENTENCES = [
  'incomplete',
  'more-suspicious',
  'more-trusting',
  'apart',
  'less-apart',
  'alike',
] as const;
export type HandsSentence = (typeof HANDS_SENTENCES)[number];

/** A change of a share that is named, in shares of 1. Smaller ones are a hand here or there. */
const NAMED_CHANGE = 0.1;

export interface HandsShift {
  /** Change in the share that said "scam", B − A, −1..1: on scams, on genuine items, on both together. */
  readonly scam: number;
  readonly legit: number;
  readonly all: number;
}

/** `null` unless both forms have counted items of both kinds. */
export function handsShift(before: FormHands, after: FormHands): HandsShift | null {
  const change = (truth: Truth): number | null => {
    const [a, b] = [before[truth].share, after[truth].share];
    return a === null || b === null ? null : b - a;
  };
  const [scam, legit] = [change('scam'), change('legit')];
  if (scam === null || legit === null) return null;
  const shareOf = (form: FormHands): number => (form.scam.scam + form.legit.scam) / (form.scam.of + form.legit.of);
  return { scam, legit, all: shareOf(after) - shareOf(before) };
}

/** What may be said: hands pair nobody, so this describes and proves nothing. */
export function handsSentence(shift: HandsShift | null): HandsSentence {
  if (shift === null) return 'incomplete';
  const sign = (change: number): number => (Math.abs(change) < NAMED_CHANGE - 1e-9 ? 0 : Math.sign(change));
  const [scam, legit] = [sign(shift.scam), sign(shift.legit)];
  if (scam === legit) return scam === 0 ? 'alike' : scam > 0 ? 'more-suspicious' : 'more-trusting';
  return scam > legit ? 'apart' : 'less-apart';
}
