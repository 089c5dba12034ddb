/** Commands of the settings dialog: what is changed is kept at once. */
import { hush } from './hush.ts';
import { STORAGE_KEYS } from '#ports';
import type { AppState } from './app-state.ts';
import { NO_ROUNDS } from './rounds.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Settings } from './settings.ts';
import type { AppStore, Ports } from './store.ts';

export interface SettingsCommands {
  change(settings: Partial<Settings>): void;
  eraseData(): void;
  /** Another tab has erased what is kept: nothing of it may come back from here. */
  forget(): void;
}

export function createSettingsCommands(store: AppStore, ports: Ports): SettingsCommands {
  const set = (patch: Partial<AppState>) => store.setState(patch);
  const get = () => store.getState();

  /** Counts changes, so that only the last language that was chosen counts. */
  let wanted = 0;

  const keep = (patch: Partial<Settings>) => {
    const settings = { ...get().settings, ...patch };
    set({ settings });
    ports.audio.setVolumes({ ...settings.volume, muted: settings.muted });
    if (!ports.storage.write('co-nhau.settings', JSON.stringify(settings))) set({ problem: 'storage-denied' });
  };

  return {
    change(patch) {
      const { language } = patch;
      wanted += 1;
      if (language === undefined || language === ports.text.language()) return keep(patch);
      const request = wanted;
      // The words come first: until they are there, everything stays in the language before.
      void ports.text.setLanguage(language).then(() => {
        if (request !== wanted) return void ports.text.setLanguage(get().settings.language);
        const spoken = ports.text.language();
        keep({ ...patch, language: spoken });
        if (spoken !== language) set({ problem: 'language-unreachable' });
      });
    },

    eraseData() {
      for (const key of STORAGE_KEYS) ports.storage.remove(key);
      forgetEverything(store, ports);
    },
    forget: () => forgetEverything(store, ports),
  };
}

/** Back to how a new page begins (P05). A run that goes on would write its save again, so it ends here. */
function forgetEverything(store: AppStore, ports: Ports): void {
  const { language, scanning, scanStepMs, scanCooldown } = store.getState().settings;
  // Whoever plays by one switch could not switch that on again.
  const settings = { ...DEFAULT_SETTINGS, language, scanning, scanStepMs, scanCooldown };
  hush(ports.audio);
  ports.audio.setVolumes({ ...settings.volume, muted: settings.muted });
  ports.links.show('', false);
  const forgotten = { progress: {}, practice: [], rounds: NO_ROUNDS, saved: null };
  store.setState({ ...forgotten, run: null, pending: null, round: null, screen: ports.home ?? 'hub', settings });
}
