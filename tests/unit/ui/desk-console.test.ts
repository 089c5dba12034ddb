// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { deskView } from '#classroom';
import type { DeskView } from '#protocol';
import type { Scenario } from '#scenario';
import { classWithLog } from '../../support/classroom.ts';
import { shippedScenario } from '../../support/class-lesson.ts';
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
