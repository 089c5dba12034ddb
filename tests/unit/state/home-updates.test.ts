import { describe, expect, it } from 'vitest';
import { isPlazaFree } from '#modes';
import { DEFAULT_SETTINGS, initialState } from '#state';
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
