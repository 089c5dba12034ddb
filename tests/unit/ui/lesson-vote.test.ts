// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { voteInHand } from '#state/class';
import { shippedScenario } from '../../support/class-lesson.ts';
import { mountLesson } from '../../support/mounted-lesson.ts';

const scenario = shippedScenario('friend-needs-50k');

type Page = Awaited<ReturnType<typeof mountLesson>>;

/** A lesson whose story has come to its first vote. */
async function toVote(page: Page): Promise<void> {
  page.classroom.begin(30);
  await page.classroom.goTo('story');
  await page.settle();
  page.commands.revealAll();
  page.classroom.closeOverlay();
  page.classroom.openVote();
  await page.settle();
}

const optionsOf = ({ store }: Page) => voteInHand(store.getState())?.options ?? [];

describe('letters', () => {
  const press = async (page: Page, key: string, more: KeyboardEventInit = {}) => {
    const target = document.activeElement?.closest('dialog') === null ? page.find('dialog') : document.activeElement;
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await page.settle();
  };
  const handsOf = ({ store }: Page) => store.getState().classroom?.lesson?.open?.hands ?? {};
  const enter = async (page: Page, field: HTMLElement, text: string) => {
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await page.settle();
  };

  it('a letter that is held down is one hand, and so is an Enter that is held down', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    const [a] = optionsOf(page);
    await press(page, 'a');
    for (let count = 0; count < 5; count++) await press(page, 'a', { repeat: true });
    expect(handsOf(page)).toEqual({ [a?.id ?? '']: 1 });
    page.classroom.reveal();
    await page.settle();
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
  });

  it('two presses of which an input method makes one letter are two hands', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    const [a] = optionsOf(page);
    await press(page, 'a');
    const field = page.find(`[data-hands="${a?.id}"]`);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, cancelable: true }));
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'â', bubbles: true, cancelable: true }));
    await page.settle();
    expect(handsOf(page)).toEqual({ [a?.id ?? '']: 2 });
  });

  it.each(['â', 'x', '1e9', '-3'])('“%s” in a field changes no count', async (text) => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    const [a] = optionsOf(page);
    await press(page, 'a');
    const field = page.find(`[data-hands="${a?.id}"]`);
    await enter(page, field, text);
    expect(handsOf(page)).toEqual({ [a?.id ?? '']: 1 });
    expect((field as HTMLInputElement).value).toBe('1');
  });

  it('every press of a letter is one hand, the first one too', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    for (const key of ['a', 'a', 'b']) {
      page.find('dialog').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await page.settle();
    }
    const [a, b] = optionsOf(page);
    expect(page.store.getState().classroom?.lesson?.open?.hands).toEqual({ [a?.id ?? '']: 2, [b?.id ?? '']: 1 });
    expect(document.activeElement).toBe(page.find(`[data-hands="${b?.id}"]`));
  });
});

describe('a tie by hands', () => {
  let page: Page;
  beforeEach(async () => {
    page = await mountLesson([scenario]);
    await toVote(page);
    const [a, b] = optionsOf(page);
    page.classroom.setHands(a?.id ?? '', 9);
    page.classroom.setHands(b?.id ?? '', 9);
    page.classroom.reveal();
    await page.settle();
  });

  it('says at the top which letters are equal and what can be done', () => {
    const said = page.find('.vote__said');
    expect(said.textContent).toContain('A, B');
    expect(said.textContent).toContain(page.t('lesson.vote-again'));
    expect(said.dataset['tie']).toBe('true');
  });

  it('marks the options that are equal in words, and no other', () => {
    expect(page.all('.vote__row').map((row) => row.querySelector('[data-equal]') !== null)).toEqual(
      optionsOf(page).map((_option, at) => at < 2),
    );
    expect(page.find('[data-equal]').textContent).toBe(page.t('lesson.vote-equal'));
  });

  it('puts the reader at the top, and the way on says why it waits', () => {
    expect(document.activeElement).toBe(page.find('.vote__said'));
    const wait = page.find('[data-action="go-wait"]');
    expect(wait.getAttribute('aria-disabled')).toBe('true');
    expect(wait.getAttribute('aria-describedby')).toBe(page.find('.vote__said').id);
  });

  it('a press on the key that waits leads back to the reason', async () => {
    page.find('[data-action="count-again"]').focus();
    page.find('[data-action="go-wait"]').click();
    await page.settle();
    expect(document.activeElement).toBe(page.find('.vote__said'));
  });

  it('ends with what the teacher picks', async () => {
    page.find('.vote__pick').click();
    await page.settle();
    expect(page.all('[data-action="go-wait"]')).toEqual([]);
    expect(page.find('[data-action="go-on"]').textContent).toContain('A');
    expect(document.activeElement).toBe(page.find('[data-action="go-on"]'));
  });
});

describe('the letters of a vote', () => {
  it('stand before the vote on the story screen, as far as they go, and on the tray', async () => {
    const page = await mountLesson([scenario]);
    page.classroom.begin(30);
    await page.classroom.goTo('story');
    await page.settle();
    page.commands.revealAll();
    page.classroom.closeOverlay();
    await page.settle();
    page.classroom.openVote();
    const letters = optionsOf(page).map(({ letter }) => letter);
    page.classroom.closeVote();
    await page.settle();
    const shown = [...page.all('.choice__letter'), ...page.all('.tray__letter')].map((letter) => letter.textContent);
    expect([...new Set(shown)].sort()).toEqual(letters);
  });
});
