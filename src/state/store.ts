import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { AudioPort, ClockPort, LinkPort, PacksPort, StoragePort, TextPort } from '#ports';
import type { AppState } from './app-state.ts';
import { parsePractice } from './practice.ts';
import { parseProgress } from './progress.ts';
import { parseRounds } from './rounds.ts';
import { DEFAULT_SETTINGS, loadSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Everything the state needs from outside. */
export interface Ports {
  readonly clock: ClockPort;
  readonly storage: StoragePort;
  readonly packs: PacksPort;
  readonly text: TextPort;
  readonly audio: AudioPort;
  readonly links: LinkPort;
  /** A seed for a new run; random in the browser, fixed in tests. */
  readonly seed: () => number;
  /** The plaza offers arcs, instead of whole stories. */
  readonly arcs: boolean;
  /** The screen that leaving anything leads to; the plaza unless told. */
  readonly home?: 'hub' | 'class';
}

export type AppStore = StoreApi<AppState>;

/** The state of a page that has just been opened. Resetting means returning to this. */
export function initialState(storage: StoragePort, defaults: Settings = DEFAULT_SETTINGS): AppState {
  return {
    screen: 'hub',
    panel: null,
    catalog: 'loading',
    entries: [],
    broken: [],
    theme: 'kidnapping',
    selected: null,
    transition: null,
    pending: null,
    pendingOwn: false,
    loading: false,
    run: null,
    saved: null,
    faults: null,
    problem: null,
    storageFailed: false,
    settings: loadSettings(storage, defaults),
    progress: parseProgress(storage.read('co-nhau.progress')),
    practice: parsePractice(storage.read('co-nhau.practice')),
    rounds: parseRounds(storage.read('co-nhau.rounds')),
    items: null,
    round: null,
    today: 0,
    kiosk: null,
    classroom: null,
    pupil: null,
    desk: null,
    wall: null,
    world: 'loading',
    drawnByProcessor: false,
  };
}

export const createAppStore = (initial: AppState): AppStore => createStore<AppState>(() => initial);
