import { useLayoutEffect } from 'preact/hooks';
import { useUi } from '../context.ts';

const PRESSES = 3;
/** Short enough that closing one dialog after another does not leave the page. */
const WITHIN_MS = 1200;

/** Esc three times leaves at once, on any screen and over any dialog (A19), from the moment when the page is there. */
export function useQuickExitKey(): void {
  const { commands } = useUi();
  useLayoutEffect(() => {
    let times: number[] = [];
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      times = [...times.filter((time) => event.timeStamp - time < WITHIN_MS), event.timeStamp];
      if (times.length >= PRESSES) commands.quickExit();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [commands]);
}
