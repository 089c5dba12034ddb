// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { voteInHand } from '#state/class';
import { shippedScenario } from '../../support/class-lesson.ts';
import { mountLesson } from '../../support/mounted-lesson.ts';

const scenario = shippedScenario('friend-needs-50k');

type Page = Awaited<ReturnType<typeof mountLesson>>;

/** A lesson whose story has come to its first choices. */
async function toChoices(page: Page): Promise<void> {
  page.classroom.begin(30);
  await page.classroom.goTo('story');
  await page.settle();
  page.commands.revealAll();
  page.classroom.closeOverlay();
  await page.settle();
}

async function toVote(page: Page): Promise<void> {
  await toChoices(page);
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

  it('begin a new count once it is taken again, unless a row has been corrected', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    const [a, b] = optionsOf(page);
    const tie = async () => {
      page.classroom.setHands(a?.id ?? '', 9);
      page.classroom.setHands(b?.id ?? '', 9);
      page.classroom.reveal();
      await page.settle();
      page.classroom.countAgain();
      await page.settle();
    };
    await tie();
    expect(page.find('.vote__said').textContent).toBe(page.t('lesson.vote-keys-again'));
    expect(handsOf(page)).toEqual({ [a?.id ?? '']: 9, [b?.id ?? '']: 9 });
    await press(page, 'b');
    await press(page, 'b');
    expect(handsOf(page)).toEqual({ [b?.id ?? '']: 2 });
    expect(page.find('.vote__said').textContent).toBe(page.t('lesson.vote-keys'));
    await tie();
    await enter(page, page.find(`[data-hands="${a?.id}"]`), '8');
    await press(page, 'b');
    expect(handsOf(page)).toEqual({ [a?.id ?? '']: 8, [b?.id ?? '']: 10 });
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

  it('two presses made one letter without a key of its own are two hands', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    const [a] = optionsOf(page);
    await press(page, 'a');
    const field = page.find(`[data-hands="${a?.id}"]`) as HTMLInputElement;
    for (const text of ['', 'â']) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
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

  it('after letters, one of nothing to choose leaves the count to be typed over', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    const [a] = optionsOf(page);
    for (const key of ['a', 'a', 'a']) await press(page, key);
    const field = page.find(`[data-hands="${a?.id}"]`) as HTMLInputElement;
    await enter(page, field, '3z');
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['3', 0, 1]);
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

describe('taking a vote back', () => {
  const undo = async (page: Page, hands: number) => {
    const [a] = optionsOf(page);
    page.classroom.setHands(a?.id ?? '', hands);
    page.classroom.reveal();
    page.classroom.decide(a?.choices[0] ?? '');
    await page.settle();
    page.find('[data-action="undo"]').focus();
    page.find('[data-action="undo"]').click();
    await page.settle();
  };

  it('leaves the key, so that the next Enter takes back no second one', async () => {
    const page = await mountLesson([scenario]);
    await toVote(page);
    await undo(page, 9);
    expect(document.activeElement?.closest('.story')).not.toBeNull();
  });

  it('is one press of a key that is held down', async () => {
    const page = await mountLesson([scenario]);
    await toChoices(page);
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    page.find('.lesson-bar button').dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
  });
});

describe('a key on the story screen, before the vote', () => {
  const press = async (page: Page, key: string) => {
    const target = page.all('dialog')[0] ?? page.find('.story');
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await page.settle();
  };
  const openVote = ({ store }: Page) => store.getState().classroom?.lesson?.open ?? null;

  it('that is a letter is the first hand for it, and marks nothing', async () => {
    const page = await mountLesson([scenario]);
    await toChoices(page);
    await press(page, 'c');
    const [, , c] = optionsOf(page);
    expect(openVote(page)).toMatchObject({ hands: { [c?.id ?? '']: 1 }, picked: null, revealed: false });
    expect(document.activeElement).toBe(page.find(`[data-hands="${c?.id}"]`));
    await press(page, 'c');
    await press(page, 'c');
    expect(openVote(page)?.hands).toEqual({ [c?.id ?? '']: 3 });
  });

  it('that is a digit begins the count, and marks nothing', async () => {
    const page = await mountLesson([scenario]);
    await toChoices(page);
    await press(page, '1');
    const [a] = optionsOf(page);
    expect(openVote(page)).toMatchObject({ hands: {}, picked: null });
    expect(document.activeElement).toBe(page.find(`[data-hands="${a?.id}"]`));
  });

  it('that is the letter of nothing to choose opens no vote', async () => {
    const page = await mountLesson([scenario]);
    await toChoices(page);
    await press(page, 'z');
    expect(openVote(page)).toBeNull();
  });

  it('does nothing while lines are still to come', async () => {
    const page = await mountLesson([scenario]);
    page.classroom.begin(30);
    await page.classroom.goTo('story');
    page.classroom.closeOverlay();
    await page.settle();
    await press(page, 'a');
    expect(openVote(page)).toBeNull();
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

  it('ends with the letter that the teacher presses', async () => {
    const key = new KeyboardEvent('keydown', { key: 'b', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(key);
    await page.settle();
    expect(page.find('[data-action="go-on"]').textContent).toContain('B');
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
