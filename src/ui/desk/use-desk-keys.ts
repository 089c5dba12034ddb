import { useEffect } from 'preact/hooks';
import { deskModel, ownPick } from '#state/desk';
import type { DeskCommands, DeskState } from '#state/desk';
import { isChord, isTyping, letterOfKey } from '../components/keys.ts';
import { useUi } from '../context.ts';
import { toTieReason, useDeskCommands } from './use-desk.ts';

/** Questions that have to be answered first. */
const ASKING = 'dialog[data-full="remove"], dialog[data-full="end"]';

/**
 * As before one screen: a full stop stops everything for those who are upset, P asks a question. Besides, letters choose
 * what the class goes on with, and N gives the order that leads on. The end of a class is never a key.
 */
export function useDeskKeys(): void {
  const desk = useDeskCommands();
  const { store } = useUi();
  useEffect(() => {
    // The state is read when a key comes, not when something was last drawn: keys may come faster.
    const listen = (event: KeyboardEvent) => {
      const { desk: state, panel } = store.getState();
      if (isChord(event) || event.repeat || panel !== null) return;
      if (state === null || isTyping(event.target) || document.querySelector(ASKING) !== null) return;
      const key = letterOfKey(event) ?? event.key;
      if (act(desk, state, key, event.target === document.body)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [desk, store]);
}

/** What a key does, letters as capitals; `false` where it does nothing. `free`: no control has the focus. */
function act(desk: DeskCommands, state: DeskState, key: string, free: boolean): boolean {
  const { view, loaded, kept, overlay } = state;
  if (view === null || view.phase === 'ended') return false;
  if (key === '.') {
    if (overlay?.kind === 'distress') desk.closeOverlay();
    else desk.distress();
    return true;
  }
  if (overlay?.kind === 'distress') return false;
  if (key === 'P') {
    desk.ask();
    return true;
  }
  if (overlay !== null) return false;
  if (key === ' ' && free && view.phase === 'running') {
    desk.order({ type: 'pause', on: !view.paused });
    return true;
  }
  const { leading, moment, majority } = deskModel(view, loaded, kept?.openedAt ?? 0);
  const own = ownPick(state);
  if (key === 'N' && leading === 'advance') {
    if (own === null && majority === null) toTieReason();
    else desk.advance();
  } else if (key === 'N' && (leading === 'start' || leading === 'reveal')) desk.order({ type: leading });
  else {
    // Moves of one drawer share its letter: pressed again, it goes on to the next.
    const rows = moment?.counts.rows.filter(({ letter }) => letter.startsWith(key)) ?? [];
    const now = rows.findIndex(({ id }) => id === own);
    const row = rows[(now + 1) % rows.length];
    if (row === undefined) return false;
    desk.pick(row.id);
  }
  return true;
}
