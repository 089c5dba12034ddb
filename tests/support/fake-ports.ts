import { compileStory, extractTexts } from '#scenario';
import type { Scenario } from '#scenario';
import type {
  AudioPort,
  CatalogEntry,
  DevicePort,
  Items,
  LoadedScenario,
  PacksPort,
  PinPort,
  RecordPort,
  RecoveryKind,
  StorageKey,
  StoragePort,
  TextPort,
} from '#ports';
import type { Ports } from '#state';

export const fakeStorage = (initial: Partial<Record<StorageKey, string>> = {}, denied = false) => {
  const kept = new Map<string, string>(Object.entries(initial));
  const port: StoragePort = {
    read: (key) => kept.get(key) ?? null,
    // As the browser's own port does, a denied storage still remembers while the page lives.
    write: (key, value) => (kept.set(key, value), !denied),
    remove: (key) => void kept.delete(key),
    onErased: () => () => undefined,
  };
  return { kept, port };
};

/** A clock that runs each task when told to. */
export const fakeClock = (today = 20_000) => {
  const tasks: (() => void)[] = [];
  let day = today;
  let late = 0;
  return {
    port: {
      now: () => 0,
      today: () => day,
      minute: () => 600,
      epoch: () => day * 86_400_000 + late,
      after: (_ms: number, task: () => void) => (tasks.push(task), () => undefined),
    },
    goTo: (next: number) => void (day = next),
    /** Time goes on, ms; with less than 0 the clock is set back. */
    wait: (ms: number) => void (late += ms),
    flush: () => {
      for (const task of tasks.splice(0)) task();
    },
  };
};

export const fakeAudio = () => {
  const played: string[] = [];
  const port: AudioPort = {
    unlock: () => undefined,
    play: (cue) => void played.push(cue),
    startLoop: () => undefined,
    stopLoop: () => undefined,
    speak: () => ({ totalMs: 0, syllables: [] }),
    stopSpeaking: () => undefined,
    setPressure: () => undefined,
    setVolumes: () => undefined,
    stopAll: () => void played.push('stop-all'),
  };
  return { played, port };
};

const fakeText = (): TextPort => {
  let language: 'vi' | 'en' = 'vi';
  return {
    language: () => language,
    setLanguage: async (next) => void (language = next),
    t: (key) => key,
    addStory: () => undefined,
    loadDiagnostics: async () => undefined,
    loadLesson: async () => undefined,
    loadDesk: async () => undefined,
    story: (_scenario, key) => key,
  };
};

export const loadedFrom = (scenario: Scenario): LoadedScenario => ({
  scenario,
  story: compileStory(scenario),
  texts: extractTexts(scenario),
});

const entryOf = (scenario: Scenario): CatalogEntry => ({
  ...scenario,
  file: `test/${scenario.id}.scenario.json`,
  twin: scenario.twin ?? null,
  gentler: scenario.gentler !== undefined,
  arc: scenario.arc === true,
  awaitsSignOff: scenario.signOff === 'pending',
  endings: Object.fromEntries(Object.entries(scenario.endings).map(([id, { tone }]) => [id, tone])),
});

export function fakePorts(
  scenarios: readonly Scenario[],
  options: { storage?: StoragePort; fragment?: string; arcs?: boolean; items?: Items | null } = {},
) {
  const clock = fakeClock();
  const audio = fakeAudio();
  const shown: string[] = [];
  let here: string | null = null;
  const exits: string[] = [];
  const early: string[] = [];
  const packs: PacksPort = {
    catalog: async () => ({ entries: scenarios.map(entryOf), broken: [] }),
    load: async (id) => {
      const scenario = scenarios.find((known) => known.id === id);
      return scenario === undefined
        ? { ok: false, reason: 'missing' }
        : { ok: true, loaded: loadedFrom(scenario), warnings: [] };
    },
    prefetch: async (id) => void early.push(id),
    loadOwn: async () => ({ ok: false, reason: 'faults', diagnostics: [] }),
    loadAddress: async () => ({ ok: false, reason: 'unreachable' }),
    items: async () => options.items ?? null,
  };
  const ports: Ports = {
    arcs: options.arcs ?? false,
    clock: clock.port,
    storage: options.storage ?? fakeStorage().port,
    packs,
    text: fakeText(),
    audio: audio.port,
    links: {
      prepareExit: async () => undefined,
      quickExit: () => void exits.push('exit'),
      show: (fragment) => void shown.push(fragment),
      onNavigate: () => () => undefined,
      fragment: () => options.fragment ?? '',
      keepHere: (note) => void (here = note),
      keptHere: () => here,
    },
    seed: () => 7,
  };
  return { ports, clock, audio, shown, exits, early };
}

/** The device of a kiosk: its record in memory, hashes that are quick to make, and hands to touch and break things. */
export function fakeKioskPorts(stored: string | null = null, software = false) {
  let kept = stored;
  let broken = false;
  let secure = true;
  let salts = 0;
  let reloads = 0;
  let reachable = true;
  const touched = new Set<() => void>();
  const failed = new Set<(kind: RecoveryKind) => void>();
  const listenTo = <T>(listeners: Set<T>, listener: T) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const record: RecordPort = {
    load: async () => (broken ? null : kept),
    async save(text) {
      if (!broken) kept = text;
      return !broken;
    },
  };
  const pin: PinPort = {
    salt: () => btoa(`salt number ${String(++salts).padStart(4, '0')}`),
    derive: async (digits, salt, rounds) => (secure ? btoa(`${digits}|${salt}|${rounds}`.padEnd(48, '.')) : null),
  };
  const device: DevicePort = {
    onTouch: (listener) => listenTo(touched, listener),
    onFault: (listener) => listenTo(failed, listener),
    drawsInSoftware: () => software,
    canReload: () => reachable,
    reload: () => void (reloads += 1),
  };
  return {
    own: { record, pin, device },
    kept: () => kept,
    reloads: () => reloads,
    /** The device keeps nothing any more, or does again. */
    breakRecord: (isBroken: boolean) => void (broken = isBroken),
    /** The page could not be opened anew. */
    loseNetwork: () => void (reachable = false),
    leaveSecurity: () => void (secure = false),
    touch: () => [...touched].forEach((listener) => listener()),
    fail: (kind: RecoveryKind) => [...failed].forEach((listener) => listener(kind)),
  };
}
