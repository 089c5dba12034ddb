// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { deskView } from '#classroom';
import type { DeskView } from '#protocol';
import type { Scenario } from '#scenario';
import type { KeptDesk } from '#state/desk';
import { classWithLog } from '../../support/classroom.ts';
import { shippedItems, shippedScenario } from '../../support/class-lesson.ts';
import { loadedFrom } from '../../support/fake-ports.ts';
import { mountLesson } from '../../support/mounted-lesson.ts';

const scenario: Scenario = shippedScenario('friend-needs-50k');
const loaded = loadedFrom(scenario);
const here = new Set([1, 2]);

/** Two pupils in a class together. */
function room() {
  const room = classWithLog('together', loaded.story);
  room.join(0);
  room.join(1);
  return room;
}
const viewOf = (open: ReturnType<typeof room>): DeskView => deskView(open.room(), here, 1);

describe('a tie of votes', () => {
  let page: Awaited<ReturnType<typeof mountLesson>>;
  let picked: string[];
  let advanced: number;
  beforeEach(async () => {
    page = await mountLesson([scenario]);
    [picked, advanced] = [[], 0];
    const open = room();
    open.order({ type: 'start' });
    const choices = Object.values(loaded.story.nodes[loaded.story.start]?.choices ?? {}).map(({ id }) => id);
    choices.slice(0, 2).forEach((choice, i) => open.send(i + 1, { t: 'choose', n: 1, step: 0, choice }));
    open.order({ type: 'reveal' });
    await page.showDesk(
      { view: viewOf(open), loaded, copy: 'ready', link: 'open' },
      { pick: (choice) => void picked.push(choice), advance: () => void (advanced += 1) },
    );
    await page.settle();
  });

  const voted = () => page.all('.desk-option[data-votes="1"]');

  it('is said before the options, with their letters, and what to do', () => {
    const reason = page.find('#desk-tie');
    const letters = voted().map((row) => row.querySelector('.vote__letter')?.textContent);
    expect(letters).toHaveLength(2);
    expect(reason.textContent).toBe(page.t('desk.tie', { letters: letters.join(', ') }));
    const order = reason.compareDocumentPosition(page.find('.desk-options'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('marks the equal options in words', () => {
    const marked = page.all('.desk-option').filter((row) => row.querySelector('[data-equal]') !== null);
    expect(marked).toEqual(voted());
  });

  it.each([
    ['a press on the key that waits', () => page.find('[data-action="lead-advance"]').click()],
    ['its letter', () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))],
  ])('%s leads to the reason, and orders nothing', (_what, press) => {
    const wait = page.find('[data-action="lead-advance"]');
    expect(wait.getAttribute('aria-describedby')).toBe('desk-tie');
    press();
    expect(document.activeElement).toBe(page.find('#desk-tie'));
    expect(advanced).toBe(0);
  });

  it('is over once the teacher has picked', async () => {
    page.find('.desk-option input').click();
    expect(picked).toHaveLength(1);
    const state = page.store.getState().desk;
    if (state !== null) page.store.setState({ desk: { ...state, picked: { step: 0, choice: picked[0] ?? '' } } });
    await page.settle();
    expect(page.find('#desk-tie').textContent).toBe(page.t('desk.tie-picked', { letter: 'A' }));
    page.find('[data-action="lead-advance"]').click();
    expect(advanced).toBe(1);
  });
});

describe('before a class on devices starts', () => {
  it('the agreement, the board and the content note are there to be read aloud, and gone once it runs', async () => {
    const page = await mountLesson([scenario]);
    const open = room();
    await page.showDesk({ view: viewOf(open), loaded, copy: 'ready', link: 'open' });
    const said = page.find('.desk-agree').textContent ?? '';
    for (const key of ['rules-story', 'rules-pass', 'rules-blame', 'rules-helper', 'rules-board']) {
      expect(said).toContain(page.t(`lesson.${key}`));
    }
    expect(said).toContain(scenario.title.vi);
    open.order({ type: 'start' });
    await page.showDesk({ view: viewOf(open), loaded, copy: 'ready', link: 'open' });
    await page.settle();
    expect(page.all('.desk-agree')).toEqual([]);
  });

  it('what to look at where devices cannot get in is folded under a title that says so', async () => {
    const page = await mountLesson([scenario]);
    const addresses = { wall: 'http://h/?mode=wall#x', join: 'http://h/lop#x', page: 'http://h/lop' };
    const kept = { code: 'ABC234', openedAt: 0, secrets: null, final: null, codes: [], practice: [] };
    await page.showDesk(
      { view: viewOf(room()), loaded, copy: 'ready', link: 'open', kept: kept as unknown as KeptDesk },
      { addresses: () => addresses },
    );
    const stuck = page.find('.desk-code__stuck') as HTMLDetailsElement;
    expect(stuck.open).toBe(false);
    const lines = stuck.querySelectorAll('li').length;
    expect(stuck.querySelector('summary')?.textContent).toBe(page.t('desk.stuck', { count: lines }));
  });
});

describe('forms by hands beside a class on devices', () => {
  const over = () => {
    const open = room();
    open.order({ type: 'start' });
    open.order({ type: 'end' });
    return { view: viewOf(open), loaded, copy: 'ready', link: 'over' } as const;
  };

  it('form B is offered from the report where a lesson waits', async () => {
    const page = await mountLesson([scenario], shippedItems());
    page.classroom.begin(30);
    await page.showDesk(over());
    page.find('[data-action="to-form-b"]').click();
    await page.settle();
    expect(page.store.getState().classroom?.lesson?.step).toBe('form-b');
    expect(page.find('[data-page]').dataset['page']).toBe('form-b');
  });

  it('and is no word of it where none does', async () => {
    const page = await mountLesson([scenario], shippedItems());
    await page.showDesk(over());
    expect(page.all('[data-report]')).toHaveLength(1);
    expect(page.all('[data-part="form-b"]')).toEqual([]);
  });
});
