import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { AudioPort, Helpline, SharePort, TextPort } from '#ports';
import type { AppState, AppStore, Commands, KioskCommands } from '#state';
import type { ClassCommands } from '#state/class';
import type { PupilCommands } from '#state/pupil';
import type { DeskCommands, WallCommands } from '#state/desk';

/** What every component may use. */
export interface Ui {
  readonly store: AppStore;
  readonly commands: Commands;
  /** On the exhibition's page only. */
  readonly kiosk: KioskCommands | null;
  /** On a teacher's page only. */
  readonly classroom: ClassCommands | null;
  /** On a pupil's page only. */
  readonly pupil?: PupilCommands;
  /** There too, once what leads classes on the server has been fetched. */
  readonly desk: { readonly current: DeskCommands | null };
  /** On a projector's page only. */
  readonly wall: WallCommands | null;
  readonly text: TextPort;
  readonly audio: AudioPort;
  readonly share: SharePort;
  readonly helplines: readonly Helpline[];
  /** Version shown on the About page. */
  readonly version: string;
  /** What the lower edge of a window of some height keeps for its controls, CSS px. */
  readonly foot: (height: number) => number;
}

const UiContext = createContext<Ui | null>(null);
export const UiProvider = UiContext.Provider;

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (ui === null) throw new Error('useUi outside of <App>');
  return ui;
}

/** Subscribes to a part of the state; renders again when the selected value changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  const { store } = useUi();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const value = select(store.getState());
  // The selector may close over props, so the newest one is asked, not the first.
  const latest = useRef({ select, value });
  latest.current = { select, value };
  useEffect(() => {
    const check = () => {
      const { select: current, value: shown } = latest.current;
      if (!Object.is(current(store.getState()), shown)) renderAgain(0);
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return value;
}

/** Interface words. Renders again when the language changes. */
export function useText(): TextPort['t'] {
  const { text } = useUi();
  useApp((state) => state.settings.language);
  return text.t;
}

/** On the exhibition's page the console leads on, and nothing is kept or taken away as a file. */
export const useIsKiosk = (): boolean => useApp((state) => state.kiosk !== null);

/** On a teacher's page the lesson leads on, and what a player keeps or takes along is left away. */
export const useIsClass = (): boolean => useApp((state) => state.classroom !== null);

/** On a pupil's page the class leads on; as on a teacher's, nothing is kept or taken along. */
export const useIsPupil = (): boolean => useApp((state) => state.pupil !== null);

/** What screens have of the viewport, CSS px, kept current through resize and rotation. */
export function useViewport(): { readonly width: number; readonly height: number } {
  const { foot } = useUi();
  const read = () => ({ width: window.innerWidth, height: window.innerHeight });
  const [{ width, height }, setSize] = useState(read);
  // What lies at the lower edge may grow with the letters.
  const textSize = useApp((state) => state.settings.textSize);
  useEffect(() => {
    const update = () => setSize(read());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return useMemo(() => ({ width, height: height - foot(height) }), [width, height, textSize]);
}
