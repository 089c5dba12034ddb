/**
 * Which build answers, and what becomes of one that does not start. Pure: the service worker keeps the state and does
 * what comes of it. A build that follows another is on trial until one of its pages says that it can be used.
 */

/** Milliseconds that a build on trial has from the first page that it answered. */
export const TRIAL_MS = 10_000;

/** A page that is left before the time is over proves nothing; so many such beginnings without a start do. */
export const TRIAL_BEGINNINGS = 2;

/** Woken later than this after its time, the device was asleep, and the page had no time to start. */
const SLEPT_MS = 10_000;

/** Builds that failed and are not tried again; only the latest are remembered. */
const BAD_KEPT = 8;

export interface Trial {
  /** When the first page of this beginning was answered, in milliseconds of the clock; `null` before and between. */
  readonly since: number | null;
  readonly beginnings: number;
}

export interface OfflineState {
  /** The build that answers new pages. */
  readonly current: string;
  /** The one to go back to, while the current one is on trial or pages of the older one are still open. */
  readonly previous: string | null;
  /** Of the current build; `null` once it has started, or where there is nothing to go back to. */
  readonly trial: Trial | null;
  readonly bad: readonly string[];
  /** Which build answered an open page, by the browser's id of it; '' stands for pages without one. */
  readonly pages: Readonly<Record<string, string>>;
}

/** A service worker's build takes over; pages that are open stay with the build that they came from. */
export function takeOver(state: OfflineState | null, build: string, open: readonly string[]): OfflineState {
  if (state === null) return { current: build, previous: null, trial: null, bad: [], pages: pagesOf(open, build) };
  if (state.current === build || state.bad.includes(build)) return state;
  const proven = state.trial === null ? state.current : state.previous;
  const previous = proven === build ? null : proven;
  const pages = { ...pagesOf(open, state.current), ...withoutClosed(state.pages, open) };
  const trial = previous === null ? null : { since: null, beginnings: 0 };
  return { current: build, previous, trial, bad: state.bad, pages };
}

/** A page is asked for: the state after it, in which `current` is the build that answers. `page` is '' where unknown. */
export function openPage(state: OfflineState, now: number, page: string): OfflineState {
  const next = state.trial === null ? state : goOnWithTrial(state, state.trial, now);
  return { ...next, pages: { ...next.pages, [page]: next.current } };
}

function goOnWithTrial(state: OfflineState, { since, beginnings }: Trial, now: number): OfflineState {
  // A clock that was set back says nothing about how long it has been.
  const running = since !== null && now >= since && now < since + TRIAL_MS;
  if (running) return state;
  if (beginnings >= TRIAL_BEGINNINGS) return restore(state);
  return { ...state, trial: { since: now, beginnings: beginnings + 1 } };
}

/** A page says that it can be used. Only one of the build on trial proves it. */
export function pageStarted(state: OfflineState, page: string): OfflineState {
  const build = state.pages[page] ?? state.pages[''];
  return state.trial !== null && build === state.current ? { ...state, trial: null } : state;
}

/** Looks at the trial when its time may be over; `open` are the pages that are open now. */
export function endTrial(state: OfflineState, now: number, open: readonly string[]): OfflineState {
  const { trial } = state;
  if (trial === null || trial.since === null || now < trial.since + TRIAL_MS) return state;
  if (pagesOnTrial(state, open).length === 0) return { ...state, trial: { ...trial, since: null } };
  if (now < trial.since + TRIAL_MS + SLEPT_MS || trial.beginnings >= TRIAL_BEGINNINGS) return restore(state);
  return { ...state, trial: { since: now, beginnings: trial.beginnings + 1 } };
}

/** Open pages that the current build answered; those that the browser gave no id may be any. */
export function pagesOnTrial({ pages, current }: OfflineState, open: readonly string[]): string[] {
  return open.filter((page) => (pages[page] ?? pages['']) === current);
}

function restore(state: OfflineState): OfflineState {
  if (state.previous === null) return { ...state, trial: null };
  const bad = [...state.bad.filter((build) => build !== state.current), state.current].slice(-BAD_KEPT);
  return { ...state, current: state.previous, previous: null, trial: null, bad };
}

/** The builds in which a page's file is looked for, the page's own first. */
export function buildsFor({ pages, current, previous }: OfflineState, page: string): string[] {
  const builds = [pages[page] ?? current, current, previous].filter((build) => build !== null);
  return [...new Set(builds)];
}

/** Forgets pages that are closed, and the previous build once neither a trial nor an open page needs it. */
export function tidy(state: OfflineState, open: readonly string[]): OfflineState {
  const pages = withoutClosed(state.pages, open);
  const needed = state.trial !== null || Object.values(pages).some((build) => build === state.previous);
  return { ...state, pages, previous: needed ? state.previous : null };
}

const pagesOf = (open: readonly string[], build: string): Record<string, string> =>
  Object.fromEntries(open.map((page) => [page, build]));

const withoutClosed = (pages: OfflineState['pages'], open: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(pages).filter(([page]) => page === '' || open.includes(page)));
