// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { previewOf } from '#state/class';
import { shippedItems, shippedScenario } from '../../support/class-lesson.ts';
import { loadedFrom } from '../../support/fake-ports.ts';
import { mountLesson } from '../../support/mounted-lesson.ts';

const scenario = shippedScenario('friend-needs-50k');

describe('preparation', () => {
  it('says before the lesson can begin that the helper’s name belongs on the board', async () => {
    const page = await mountLesson([scenario]);
    const helper = page.find('[data-ready-item="helper"]');
    expect(helper.textContent).toContain('người giúp');
    const order = helper.compareDocumentPosition(page.find('[data-action="begin-lesson"]'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('and once more with the ground rules', async () => {
    const page = await mountLesson([scenario]);
    page.classroom.begin(30);
    await page.classroom.goTo('rules');
    await page.settle();
    expect(page.find('[data-page="rules"]').textContent).toContain(page.t('lesson.rules-board'));
  });
});

describe('a lesson under way, and its teacher back at the preparation', () => {
  const underWay = async () => {
    const page = await mountLesson([scenario]);
    page.classroom.begin(40);
    await page.classroom.goTo('form-a');
    page.classroom.showHome();
    await page.settle();
    const group = () => page.store.getState().classroom?.lesson?.group;
    const type = async (typed: string) => {
      const field = page.find('[data-hands="group"]');
      if (!(field instanceof HTMLInputElement)) throw new Error('no field for the number');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await page.settle();
      return field;
    };
    return { page, group, type };
  };

  it('a number typed is the lesson’s at once, and the lesson stays', async () => {
    const { page, group, type } = await underWay();
    await type('38');
    expect(group()).toBe(38);
    expect(page.store.getState().classroom?.lesson?.step).toBe('form-a');
    expect(page.find('.lesson-begin__under-way').textContent).toContain('38');
    expect(page.find('.lesson-unfinished').textContent).toContain('38');
  });

  it('what is no number changes nothing; an empty field leaves the number out', async () => {
    const { group, type } = await underWay();
    await type('x');
    expect(group()).toBe(40);
    await type('');
    expect(group()).toBe(null);
  });

  it('Enter behind the number changes the number and begins nothing', async () => {
    const { page, group, type } = await underWay();
    (await type('38')).form?.requestSubmit();
    await page.settle();
    expect(group()).toBe(38);
    expect(page.find('[data-page]').dataset['page']).toBe('home');
  });

  it.each(['<b>', '-3', '1e9', '12345'])(
    '“%s” cannot be entered: a lesson is begun with the number seen',
    async (typed) => {
      const { page, group, type } = await underWay();
      const field = await type(typed);
      expect(field.value).toBe('40');
      page.find('.lesson-begin [data-action="ask"]').click();
      await page.settle();
      page.find('.lesson-begin [data-action="confirm"]').click();
      await page.settle();
      expect(page.store.getState().classroom?.lesson?.step).toBe('rules');
      expect(group()).toBe(40);
    },
  );

  it('a letter between digits is left out, and the next digit goes on behind the others', async () => {
    const { type } = await underWay();
    await type('4');
    const field = await type('4x');
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['4', 1, 1]);
  });

  it('wide digits are digits', async () => {
    const { group, type } = await underWay();
    expect((await type('４１')).value).toBe('41');
    expect(group()).toBe(41);
  });

  it('a new lesson is begun only after it has been asked what is lost', async () => {
    const { page } = await underWay();
    page.find('.lesson-begin [data-action="ask"]').click();
    await page.settle();
    expect(page.find('.lesson-begin .confirm [role="alert"]').textContent).toBe(page.t('lesson.begin-replaces'));
    expect(page.store.getState().classroom?.lesson?.step).toBe('form-a');
    page.find('.lesson-begin [data-action="confirm"]').click();
    await page.settle();
    expect(page.store.getState().classroom?.lesson?.step).toBe('rules');
  });
});

describe('everything beforehand', () => {
  it('every scene has a title in words, and every mark is explained', async () => {
    const page = await mountLesson([scenario]);
    page.classroom.showPreview();
    await page.settle();
    const heads = page.all('[data-node] summary');
    expect(heads.length).toBe(previewOf(loadedFrom(scenario)).moments.length);
    for (const head of heads) {
      expect(head.querySelector('strong')?.textContent).toMatch(/^Cảnh \d+ · \p{L}.*: \p{L}/u);
      expect(head.querySelector('.preview__about')?.textContent?.trim()).not.toBe('');
      // No mark stands alone.
      for (const mark of head.querySelectorAll('svg')) expect(mark.parentElement?.textContent).not.toBe('');
    }
    const marks = page.find('.preview__marks').textContent;
    expect(marks).toContain(page.t('lesson.preview-mark-pause'));
    expect(marks).toContain(page.t('lesson.preview-mark-harm'));
  });
});

describe('form A before a class on devices', () => {
  it('leads on to the page where the class is opened, and the lesson waits', async () => {
    const page = await mountLesson([scenario], shippedItems());
    page.fetchDesk();
    page.classroom.begin(30);
    await page.classroom.goTo('form-a');
    for (let at = 0; at < 10; at++) page.classroom.answerItem('a', { scam: 12, of: 30 });
    await page.settle();
    page.find('[data-action="to-devices"]').click();
    await page.settle();
    expect(page.find('[data-page]').dataset['page']).toBe('home');
    expect(page.store.getState().classroom?.lesson?.at.a).toBe(10);
  });
});
