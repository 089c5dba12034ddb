import { useEffect } from 'preact/hooks';
import { useUi } from '../context.ts';
import { useDesk, useDeskCommands, useDeskModel } from './use-desk.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';

/**
 * As before one screen: a full stop stops everything for those who are upset, P asks a question. Besides, letters choose
 * what the class goes on with, and N gives the order that leads on. The end of a class is never a key.
 */
export function useDeskKeys(): void {
  const desk = useDeskCommands();
  const { store } = useUi();
  const { view, overlay } = useDesk();
  const model = useDeskModel();
  useEffect(() => {
    if (view === null || view.phase === 'ended') return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || store.getState().panel !== null) return;
      if (isTyping(event.target)) return;
      if (event.key === '.') {
        event.preventDefault();
        if (overlay?.kind === 'distress') desk.closeOverlay();
        else desk.distress();
        return;
      }
      if (overlay?.kind === 'distress' || document.querySelector('dialog[data-full="remove"], dialog[data-full="end"]'))
        return;
      const key = event.key.toUpperCase();
      const leading = model?.leading ?? null;
      const row = model?.moment?.counts.rows.find(({ letter }) => letter === key);
      if (key === 'P') desk.ask();
      else if (overlay !== null) return;
      else if (key === 'N' && leading === 'advance') desk.advance();
      else if (key === 'N' && (leading === 'start' || leading === 'reveal')) desk.order({ type: leading });
      else if (key === ' ' && event.target === document.body && view.phase === 'running')
        desk.order({ type: 'pause', on: !view.paused });
      else if (row !== undefined) desk.pick(row.id);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [desk, store, view, overlay, model]);
}
