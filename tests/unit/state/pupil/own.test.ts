import { describe, expect, it } from 'vitest';
import { pupilScreen, standsOf } from '#state/pupil';
import { openPupilPage, settle } from '../../../support/pupil-page.ts';
import type { PupilTestPage } from '../../../support/pupil-page.ts';

async function begun(): Promise<PupilTestPage> {
  const page = openPupilPage('own');
  await page.join();
  page.order({ type: 'start' });
  await settle();
  return page;
}
const standing = (page: PupilTestPage) => standsOf(page.known(), page.state().run)?.standing;
const served = (page: PupilTestPage) => page.lesson.room().pupils.get(1)?.session;

describe('a story of one’s own', () => {
  it('happens at once, and is said to be sent when it is', async () => {
    const page = await begun();
    expect(pupilScreen(page.known())).toBe('story');
    page.commands.choose('stay');
    expect(page.state().run?.session.node).toBe('second');
    expect(standing(page)).toBe('saving');
    page.deliverAll();
    expect(standing(page)).toBe('saved');
    expect(served(page)?.node).toBe('second');
  });

  it('is played to its end with every kind of move', async () => {
    const page = await begun();
    page.commands.pause();
    page.commands.choose('pay');
    page.commands.choose('mum', 'sentence');
    expect(standing(page)).toBe('done-sending');
    page.deliverAll();
    expect(standing(page)).toBe('done');
    expect(served(page)?.ending).toBe('end');
    expect(served(page)?.moves).toEqual([
      { type: 'pause' },
      { type: 'choose', choice: 'pay' },
      { type: 'choose', choice: 'mum' },
    ]);
  });

  it('stops at the gate, and goes on when it opens', async () => {
    const page = await begun();
    page.order({ type: 'gate', decisions: 1 });
    page.commands.choose('stay');
    page.deliverAll();
    expect(standing(page)).toBe('gate');
    page.commands.choose('leave');
    expect(page.waiting()).toEqual([]);
    page.commands.pause();
    page.deliverAll();
    expect(served(page)?.moves).toHaveLength(2);
    page.order({ type: 'gate', decisions: null });
    page.commands.choose('leave');
    page.deliverAll();
    expect(standing(page)).toBe('done');
  });

  it('goes back to what the class knows when moves are not taken', async () => {
    const page = await begun();
    page.cut();
    for (const choice of ['stay', 'leave']) page.commands.choose(choice);
    expect(standing(page)).toBe('own-lost');
    expect(page.state().run?.session.ending).toBe('end');
    page.order({ type: 'gate', decisions: 0 });
    page.mend();
    page.deliverAll();
    expect(page.state().run?.session.moves).toEqual([]);
    expect(standing(page)).toBe('gate');
    expect(served(page)?.moves).toEqual([]);
  });

  it('made without a network is delivered in its order', async () => {
    const page = await begun();
    page.cut();
    for (const choice of ['stay', 'on']) page.commands.choose(choice);
    page.mend();
    page.deliverAll();
    expect(served(page)?.ending).toBe('end');
    expect(page.state().run?.session.ending).toBe('end');
  });

  it('“what if” after the end is nobody’s business', async () => {
    const page = await begun();
    for (const choice of ['stay', 'on']) page.commands.choose(choice);
    page.deliverAll();
    page.commands.toDebrief();
    page.commands.whatIf(0);
    page.commands.choose('pay');
    expect(page.waiting()).toEqual([]);
    page.order({ type: 'gate', decisions: 5 });
    expect(page.state().run?.whatIf).toBe(true);
    page.commands.backToOriginal();
    expect(page.state().run?.session.ending).toBe('end');
  });
});
