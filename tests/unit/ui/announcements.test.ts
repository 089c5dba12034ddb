import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncements } from '../../../src/ui/components/announcements.ts';

/** Longer than a line stands in the announcer, or the rest after a dialog. */
const LONG_MS = 10_000;
/** By then a screen reader has taken a line up, and it still stands there. */
const TAKEN_UP_MS = 1000;

describe('what is announced once', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** All that has been put into the announcer, and what stands there now. */
  function listen() {
    const announcements = createAnnouncements();
    const put: string[] = [];
    let stands: readonly string[] = [];
    const seen = new Set<number>();
    announcements.onChange((said) => {
      stands = said.map(({ text }) => text);
      for (const { id, text } of said) if (!seen.has(id)) put.push(text);
      for (const { id } of said) seen.add(id);
    });
    return { ...announcements, put, stands: () => stands };
  }

  it('stands there for a while, and goes', () => {
    const { announce, put, stands } = listen();
    announce('a');
    expect(stands()).toEqual(['a']);
    vi.advanceTimersByTime(LONG_MS);
    expect(stands()).toEqual([]);
    expect(put).toEqual(['a']);
  });

  it('is not said again when a dialog that came over it closes', () => {
    const { announce, hold, put, stands } = listen();
    announce('a');
    vi.advanceTimersByTime(TAKEN_UP_MS);
    hold(true);
    expect(stands()).toEqual([]);
    hold(false);
    vi.advanceTimersByTime(LONG_MS);
    expect(put).toEqual(['a']);
  });

  it('waits until the dialog is closed, in one and in order, where it came just before or meanwhile', () => {
    const { announce, hold, put, stands } = listen();
    announce('a');
    hold(true);
    announce('b');
    vi.advanceTimersByTime(LONG_MS);
    expect(stands()).toEqual([]);
    hold(false);
    announce('c');
    vi.advanceTimersByTime(TAKEN_UP_MS);
    expect(stands()).toEqual(['a b c']);
    expect(put).toEqual(['a', 'a b c']);
  });

  it('waits for the next dialog too, where one follows at once', () => {
    const { announce, hold, put } = listen();
    hold(true);
    announce('a');
    hold(false);
    hold(true);
    vi.advanceTimersByTime(LONG_MS);
    expect(put).toEqual([]);
    hold(false);
    vi.advanceTimersByTime(LONG_MS);
    announce('b');
    expect(put).toEqual(['a', 'b']);
  });
});
