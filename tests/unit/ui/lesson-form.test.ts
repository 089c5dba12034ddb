// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { shippedItems, shippedScenario } from '../../support/class-lesson.ts';
import { mountLesson } from '../../support/mounted-lesson.ts';

const scenario = shippedScenario('friend-needs-50k');

describe('a count in a form that cannot be', () => {
  let page: Awaited<ReturnType<typeof mountLesson>>;
  beforeEach(async () => {
    page = await mountLesson([scenario], shippedItems());
    page.classroom.begin(null);
    await page.classroom.goTo('form-a');
    await page.settle();
  });

  const field = (name: string) => page.find(`[data-hands="${name}"]`) as HTMLInputElement;
  const type = async (name: string, digits: string) => {
    field(name).value = digits;
    field(name).dispatchEvent(new Event('input', { bubbles: true }));
    await page.settle();
  };
  const note = async () => {
    page.find('[data-action="note"]').focus();
    page.find('[data-action="note"]').click();
    await page.settle();
  };
  const said = () => page.find('.lesson-answer__wrong');

  it.each([
    ['more hands than pupils', '25', '20', 'scam', 'of', ['25', '20']],
    ['no hands entered', null, '20', 'scam', 'of', ['gõ 0']],
    ['nobody answered', '0', '0', 'of', 'scam', ['Trong bao nhiêu em trả lời?']],
  ])('%s', async (_what, scam, of, wrong, right, words) => {
    if (scam !== null) await type('scam', scam);
    await type('of', of);
    await note();
    for (const word of words) expect(said().textContent).toContain(word);
    expect(field(wrong).getAttribute('aria-invalid')).toBe('true');
    expect(field(wrong).getAttribute('aria-describedby')).toBe(said().id);
    expect(document.activeElement).toBe(field(wrong));
    expect(field(right).getAttribute('aria-invalid')).toBeNull();
    expect(page.store.getState().classroom?.lesson?.hands).toEqual({});
  });

  it('is no fault any more once it is changed, and is then noted', async () => {
    await type('scam', '25');
    await type('of', '20');
    await note();
    await type('scam', '15');
    expect(said().textContent).toBe('');
    expect(field('scam').getAttribute('aria-invalid')).toBeNull();
    await note();
    expect(Object.values(page.store.getState().classroom?.lesson?.hands ?? {})).toEqual([{ scam: 15, of: 20 }]);
  });

  it.each(['x', '-', '1e'])('“%s” is no count: the field stays blank, and nothing is noted', async (text) => {
    await type('of', '30');
    await type('scam', text);
    await note();
    expect(field('scam').value).toBe('');
    expect(said().textContent).toContain('gõ 0');
    expect(page.store.getState().classroom?.lesson?.hands).toEqual({});
  });

  /** As fingers type: each key is told, behind what stands in the field by then. */
  const typeKeys = async (name: string, keys: string) => {
    for (const key of keys) await type(name, field(name).value + key);
  };

  it.each(['-3', '−12', '+4', '.5'])('“%s” is no count, key for key, and it is said why', async (keys) => {
    await typeKeys('scam', keys);
    expect(field('scam').value).toBe('');
    expect(field('scam').closest('.hands')?.querySelector('.hands__refused')?.textContent).toBe(
      page.t('lesson.count-refused', { most: 999 }),
    );
    field('scam').dispatchEvent(new Event('blur'));
    await typeKeys('scam', '12');
    expect(field('scam').value).toBe('12');
  });

  it('a sign that is taken back leaves the digits behind it alone', async () => {
    await typeKeys('scam', '-');
    field('scam').dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true }));
    await typeKeys('scam', '12');
    expect(field('scam').value).toBe('12');
  });

  it.each(['-', '1e', '-3'])('“%s” is refused in words, until a count comes in', async (text) => {
    const refused = () =>
      page.find('[data-action="note"]').closest('form')?.querySelector('.hands__refused')?.textContent;
    await type('scam', text);
    expect(refused()).toBe(page.t('lesson.count-refused', { most: 999 }));
    field('scam').dispatchEvent(new Event('blur'));
    await type('scam', '3');
    expect(refused()).toBe('');
  });

  it('who answered the last message is taken to answer the next; more than the class is not asked twice', async () => {
    page.classroom.setGroup(20);
    await type('of', '30');
    await type('scam', '5');
    await note();
    await note();
    expect(field('of').value).toBe('30');
    await type('scam', '6');
    await note();
    expect(Object.values(page.store.getState().classroom?.lesson?.hands ?? {})).toHaveLength(2);
    page.find('[data-action="pass"]').click();
    await page.settle();
    expect(field('of').value).toBe('30');
    expect(field('scam').value).toBe('');
  });

  it('a count that was taken away again is blank, not nought', async () => {
    await type('of', '30');
    await type('scam', '4');
    await type('scam', '');
    await note();
    expect(page.store.getState().classroom?.lesson?.hands).toEqual({});
  });

  it('more who answered than the class has is asked about, and can be noted', async () => {
    page.classroom.setGroup(20);
    await type('of', '30');
    await type('scam', '5');
    expect(page.find('.lesson-answer__many').textContent).toMatch(/30.*20/);
    await note();
    expect(page.store.getState().classroom?.lesson?.hands).toEqual({});
    expect(document.activeElement).toBe(field('of'));
    await note();
    expect(Object.values(page.store.getState().classroom?.lesson?.hands ?? {})).toEqual([{ scam: 5, of: 30 }]);
  });

  it('digits begin the count wherever the focus is, but in another field', async () => {
    page.find('h1, h2, h3').focus();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
    expect(document.activeElement).toBe(field('scam'));
    field('of').focus();
    field('of').dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
    expect(document.activeElement).toBe(field('of'));
  });
});
