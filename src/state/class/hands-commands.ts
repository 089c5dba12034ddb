/** Forms A and B by show of hands. */
import type { TestForm } from '#learning';
import type { Desk } from './class-commands.ts';
import { formItems } from './form-hands.ts';
import type { ItemHands } from './form-hands.ts';
import { MOST_HANDS } from './votes.ts';

export interface HandsCommands {
  /** Notes the hands of the item in hand, or that the class passed it, and shows the next. */
  answerItem(form: TestForm, hands: ItemHands | null): void;
  /** Back to an item, or on, without an answer; past the last one the form is done. */
  showItem(form: TestForm, at: number): void;
}

export function createHandsCommands({ store, room, edit }: Desk): HandsCommands {
  const listOf = (form: TestForm): readonly string[] => {
    const { items } = store.getState();
    const { lesson } = room();
    return items === null || lesson === null ? [] : formItems(items, form, lesson.seed);
  };
  const showItem = (form: TestForm, at: number) =>
    edit((lesson) => ({
      ...lesson,
      at: { ...lesson.at, [form]: Math.min(Math.max(at, 0), listOf(form).length) },
    }));
  return {
    showItem,
    answerItem(form, hands) {
      const at = room().lesson?.at[form] ?? 0;
      const item = listOf(form)[at];
      if (item === undefined || !isSound(hands)) return;
      edit((lesson) => ({ ...lesson, hands: { ...lesson.hands, [item]: hands } }));
      showItem(form, at + 1);
    },
  };
}

const isSound = (hands: ItemHands | null): boolean =>
  hands === null || (hands.of > 0 && hands.of <= MOST_HANDS && hands.scam >= 0 && hands.scam <= hands.of);
