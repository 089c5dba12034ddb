import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPlazaFree, updateAtHome } from '#modes';
import { DEFAULT_SETTINGS, createAppStore, initialState } from '#state';
import type { AppState } from '#state';
import { fakeStorage } from '../../support/fake-ports.ts';

const plaza: AppState = { ...initialState(fakeStorage().port, DEFAULT_SETTINGS), screen: 'hub' };

describe('when a build may be exchanged for the next', () => {
  it('on the plaza, with nothing open', () => expect(isPlazaFree(plaza)).toBe(true));

  it.each<[string, Partial<AppState>]>([
    ['a story', { screen: 'story' }],
    ['a debrief', { screen: 'debrief' }],
    ['a round', { screen: 'round' }],
    ['the lake', { screen: 'lake' }],
    ['an open dialog', { panel: 'settings' }],
    ['a walk into a lantern', { transition: { kind: 'enter', theme: 'jobs' } }],
    ['a story that is being fetched', { loading: true }],
  ])('not in %s', (_what, patch) => expect(isPlazaFree({ ...plaza, ...patch })).toBe(false));
});

describe('a newer build at home', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A page that somebody has touched, with a build that waits from the start. */
  function openPage(patch: Partial<AppState>) {
    const page = { hidden: false, addEventListener: (_type: string, hear: () => void) => void (seen = hear) };
    let seen = () => undefined as void;
    vi.stubGlobal('document', page);
    vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
    const store = createAppStore({ ...plaza, ...patch });
    let taken = 0;
    updateAtHome(store, {
      onWaiting: (listener) => (listener(), () => undefined),
      apply: async () => (taken++, true),
    });
    const hide = () => {
      page.hidden = true;
      seen();
    };
    return { store, hide, taken: () => taken };
  }

  it('is taken when the page goes out of sight, once', () => {
    const page = openPage({});
    expect(page.taken()).toBe(0);
    page.hide();
    page.store.setState({ panel: null });
    expect(page.taken()).toBe(1);
  });

  it('is taken out of sight when the walk back to the plaza ends, not before', () => {
    const page = openPage({ screen: 'story' });
    page.hide();
    page.store.setState({ screen: 'hub', loading: true });
    expect(page.taken()).toBe(0);
    page.store.setState({ loading: false });
    expect(page.taken()).toBe(1);
  });
});
