import { describe, expect, it } from 'vitest';
import { deskView } from '#classroom';
import type { DeskView } from '#protocol';
import { deskReport, formatDeskReport } from '#state/desk';
import { CLASS_STORY, classWithLog } from '../../../support/classroom.ts';
import { loadedStory } from '../../../support/loaded-story.ts';

/** Every moment of the story trains C2. */
const decision = { competency: 'C2', weight: 1, judgement: false } as const;
const loaded = loadedStory({
  ...CLASS_STORY,
  nodes: Object.fromEntries(Object.entries(CLASS_STORY.nodes).map(([id, node]) => [id, { ...node, decision }])),
});
const NO_CODES = { codes: [], practice: [] };

/** A class together of so many, whose votes at each step are given by choice; the last choice is what it goes on with. */
function taught(pupils: number, steps: readonly Readonly<Record<string, number>>[]): DeskView {
  const room = classWithLog('together');
  for (let i = 0; i < pupils; i++) room.join(i);
  room.order({ type: 'start' });
  steps.forEach((votes, step) => {
    const cast = Object.entries(votes).flatMap(([choice, count]) => Array.from({ length: count }, () => choice));
    cast.forEach((choice, i) => room.send(i + 1, { t: 'choose', n: step + 1, step, choice }));
    room.order({ type: 'advance', step, choice: cast.at(-1) ?? 'pay' });
  });
  room.order({ type: 'end' });
  return deskView(room.room(), new Set(), 1);
}

describe('the report of a class', () => {
  it('tells votes by moment, with what the class went on with', () => {
    const report = deskReport(taught(20, [{ 'hang-up': 12, pay: 8 }]), loaded, NO_CODES);
    expect(report).toMatchObject({ suppressed: false, group: 20, mode: 'together', lights: 12 });
    expect(report.nodes).toEqual([
      {
        node: 'first',
        picked: ['pay'],
        total: 20,
        cells: {
          shown: [
            { id: 'hang-up', count: 12 },
            { id: 'pay', count: 8 },
          ],
          merged: null,
        },
      },
    ]);
  });

  it.each([
    ['nine pupils', taught(9, [{ 'hang-up': 9 }])],
    ['nobody', taught(0, [])],
  ])('gives no figure for %s', (_what, view) => {
    const report = deskReport(view, loaded, NO_CODES);
    expect(report).toMatchObject({ suppressed: true, nodes: [], bars: [], lights: 0, joined: null, finished: null });
    expect(formatDeskReport(report, 'x')).toBe('\uFEFFtable,of,what,count\r\ngroup,,under-10,\r\n');
  });

  it('merges cells under five, and leaves out moments of fewer than ten choices', () => {
    const report = deskReport(
      taught(20, [{ 'hang-up': 12, 'tell-mum': 3, pay: 4 }, { 'hang-up': 9 }]),
      loaded,
      NO_CODES,
    );
    expect(report.nodes[0]?.cells).toEqual({
      shown: [{ id: 'hang-up', count: 12 }],
      merged: { ids: ['tell-mum', 'pay'], count: 7 },
    });
    expect(report.nodes[1]).toMatchObject({ node: 'second', cells: null, total: null });
    const csv = formatDeskReport(report, 'x');
    expect(csv).toContain('chose,x/first,tell-mum+pay,7');
    expect(csv).not.toMatch(/,[1-4]\r/);
  });

  it('tells of a skill only what the merged cells do not give away', () => {
    // "tell-mum" (good, 3) and "pay" (not good, 4) are one cell of 7: a bar of 15 good ones would tell them apart.
    const one = deskReport(taught(20, [{ 'hang-up': 12, 'tell-mum': 3, pay: 4 }]), loaded, NO_CODES);
    expect(one).toMatchObject({ bars: [], hidden: ['C2'] });
    const plain = deskReport(taught(20, [{ 'hang-up': 12, pay: 8 }]), loaded, NO_CODES);
    expect(plain.bars).toEqual([{ competencies: ['C2'], good: 12, of: 20 }]);
    expect(plain.followUp).toBe('C2');
    // Two moments together give away nothing small.
    const mixed = { 'hang-up': 12, 'tell-mum': 4, pay: 4 };
    const two = deskReport(taught(20, [mixed, mixed]), loaded, NO_CODES);
    expect(two.bars).toEqual([{ competencies: ['C2'], good: 32, of: 40 }]);
  });

  it('of a class on their own: who came to the end, unless that is a small cell', () => {
    const view = { ...taught(20, []), mode: 'own', finished: 12 } as const;
    expect(deskReport(view, loaded, NO_CODES).finished).toBe(12);
    expect(deskReport({ ...view, finished: 17 }, loaded, NO_CODES).finished).toBeNull();
    expect(deskReport({ ...view, tallies: { first: { pay: 11 } } }, loaded, NO_CODES).nodes).toMatchObject([
      { node: 'first', picked: [], total: 11 },
    ]);
  });

  it('goes without a copy of the story', () =>
    expect(deskReport(taught(20, [{ pay: 12 }]), null, NO_CODES)).toMatchObject({ group: 20, nodes: [], bars: [] }));
});
