import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { AudioPort, Helpline, TextPort } from '#ports';
import type { AppState, AppStore, Commands } from '#state';

/** What every component may use. */
export interface Ui {
  readonly store: AppStore;
  readonly commands: Commands;
  readonly text: TextPort;
  readonly audio: AudioPort;
  readonly helplines: readonly Helpline[];
  /** Version shown on the About page. */
  readonly version: string;
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
  const [value, setValue] = useState(() => select(store.getState()));
  useEffect(() => {
    const update = () => setValue(() => select(store.getState()));
    update();
    return store.subscribe(update);
  }, [store]);
  return value;
}

/** Interface words. Renders again when the language changes. */
export function useText(): TextPort['t'] {
  const { text } = useUi();
  useApp((state) => state.settings.language);
  return text.t;
}

/** The viewport in CSS px, kept current through resize and rotation. */
export function useViewport(): { readonly width: number; readonly height: number } {
  const read = () => ({ width: window.innerWidth, height: window.innerHeight });
  const [size, setSize] = useState(read);
  useEffect(() => {
    const update = () => setSize(read());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return size;
}
