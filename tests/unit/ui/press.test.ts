// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPress, lightPressed } from '../../../src/ui/components/press.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout'] }));

/** One picture, and what was to be done after it. */
const picture = () => {
  vi.advanceTimersToNextFrame();
  vi.advanceTimersByTime(1);
};

describe('what a press does', () => {
  it('comes after the picture of the pressed key, once', () => {
    const act = vi.fn();
    const press = createPress();
    press(act);
    expect(act).not.toHaveBeenCalled();
    picture();
    expect(act).toHaveBeenCalledOnce();
  });

  it('is nothing while another press waits for its picture, and counts again afterwards', () => {
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    const press = createPress();
    press(first);
    press(second);
    picture();
    press(third);
    picture();
    expect([first, second, third].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
  });

  it('that fails does not leave the other keys dead', () => {
    const act = vi.fn();
    const press = createPress();
    press(() => {
      throw new Error('no such choice');
    });
    expect(picture).toThrow('no such choice');
    press(act);
    picture();
    expect(act).toHaveBeenCalledOnce();
  });
});

describe('a pressed key', () => {
  it('is lit at once, wherever on it the finger is, and dark again when the answer has been drawn', () => {
    document.body.innerHTML = '<main><button><span>Báo ngay</span></button></main>';
    document.querySelector('main')?.addEventListener('click', lightPressed, true);
    const key = document.querySelector('button');
    document.querySelector('span')?.click();
    expect(key?.dataset).toHaveProperty('pressed');
    picture();
    expect(key?.dataset).toHaveProperty('pressed');
    picture();
    expect(key?.dataset).not.toHaveProperty('pressed');
  });

  it('is none where nothing can be pressed', () => {
    document.body.innerHTML = '<main><p>m ngủ chưa</p></main>';
    const words = document.querySelector('p');
    words?.addEventListener('click', lightPressed);
    words?.click();
    expect(words?.dataset).not.toHaveProperty('pressed');
  });
});
