import { useMemo } from 'preact/hooks';
import { choiceKey } from '#state';
import { EMPTY_DESK, deskModel } from '#state/desk';
import type { DeskCommands, DeskModel, DeskState } from '#state/desk';
import { useApp, useText, useUi } from '../context.ts';

/** Id of what says why the class cannot go on yet. */
export const TIE_REASON = 'desk-tie';

/** Leads whoever presses the key that waits to the reason. */
export function toTieReason(): void {
  const reason = document.getElementById(TIE_REASON);
  reason?.scrollIntoView({ block: 'center' });
  reason?.focus({ preventScroll: true });
}

/** The commands of a class on the server; its screens are shown only once they have been fetched. */
export function useDeskCommands(): DeskCommands {
  const { desk } = useUi();
  if (desk.current === null) throw new Error('a class before it was fetched');
  return desk.current;
}

export const useDesk = (): DeskState => useApp((state) => state.desk ?? EMPTY_DESK);

/** What stands on the console, and what can be ordered; `null` before the first view. */
export function useDeskModel(): DeskModel | null {
  const { view, loaded, kept } = useDesk();
  const openedAt = kept?.openedAt ?? 0;
  return useMemo(() => (view === null ? null : deskModel(view, loaded, openedAt)), [view, loaded, openedAt]);
}

/** The words of a choice at a moment of the class's story. */
export function useChoiceWords(): (node: string, choice: string) => string {
  const { text } = useUi();
  useText();
  const loaded = useApp((state) => (state.desk ?? state.wall)?.loaded ?? null);
  return (node, choice) =>
    loaded === null ? choice : text.story(loaded.scenario.id, choiceKey(loaded.scenario, node, choice, 'text'));
}

/** Of the language's own habit: hours and minutes. */
export function useClockTime(): (epoch: number) => string {
  const { text } = useUi();
  const format = new Intl.DateTimeFormat(text.language(), { hour: '2-digit', minute: '2-digit' });
  return (epoch) => format.format(epoch);
}
