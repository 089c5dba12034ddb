import { describe, expect, it } from 'vitest';
import { formResult, formatClassCode, formatPracticeCode } from '#learning';
import type { Rating } from '#learning';
import { createRandom } from '#scenario/random';
import { COMPETENCIES, CUES } from '#scenario';
import { formItems, formatReport, lessonReport, newLesson, parseLesson, formatLesson } from '#state/class';
import type { ItemHands, Lesson } from '#state/class';
import { openClass, pupilAnswers, shippedItems, shippedScenario } from '../../../support/class-lesson.ts';
import { ratedTrials } from '../../../support/trials.ts';

const items = shippedItems();
const plan = { story: 'midnight-call', twin: 'real-parcel', item: null, gentler: false, seed: 7 };

/** Both forms of a class in which each answers by chance, entered as a teacher does: totals only. */
function taught(pupils: number, seed: number): { lesson: Lesson; answers: Record<string, boolean[]> } {
  const answers = pupilAnswers(pupils, items, seed);
  const hands: Record<string, ItemHands> = {};
  for (const form of ['a', 'b'] as const) {
    for (const id of formItems(items, form, plan.seed)) {
      hands[id] = { scam: answers[id]!.filter(Boolean).length, of: pupils };
    }
  }
  return { lesson: { ...newLesson({ ...plan, group: pupils }), hands }, answers };
}

/** Shares again, pupil by pupil, with nothing of the code under test. */
function shareAgain(answers: Record<string, boolean[]>, use: string, truth: string): number {
  let [scam, all] = [0, 0];
  for (const [id, item] of Object.entries(items)) {
    if (item.use !== use || item.truth !== truth) continue;
    for (const said of answers[id]!) {
      all += 1;
      if (said) scam += 1;
    }
  }
  return scam / all;
}

describe('forms by hands', () => {
  it.each([
    [45, 1],
    [31, 2],
    [10, 3],
  ])('%i pupils (%i): the printed digits, recomputed from every single answer', (pupils, seed) => {
    const { lesson, answers } = taught(pupils, seed);
    const { hands } = lessonReport(lesson, items);
    const digits = (value: number) => Math.round(value * 100);
    for (const truth of ['scam', 'legit'] as const) {
      const [a, b] = [shareAgain(answers, 'form-a', truth), shareAgain(answers, 'form-b', truth)];
      expect(digits(hands.before[truth].share!)).toBe(digits(a));
      expect(digits(hands.after[truth].share!)).toBe(digits(b));
      expect(digits(hands.shift![truth])).toBe(digits(b - a));
    }
    const csv = formatReport(lessonReport(lesson, items), lesson);
    const a = shareAgain(answers, 'form-b', 'scam') - shareAgain(answers, 'form-a', 'scam');
    expect(csv).toContain(`shift,scam,${hands.sentence},${digits(a)}\r\n`);
  });

  it('never names an item that few called one way, and keeps d′ to itself', () => {
    const { lesson } = taught(12, 4);
    const report = lessonReport(lesson, items);
    for (const form of [report.hands.before, report.hands.after]) {
      for (const { rows } of [form.scam, form.legit]) {
        for (const { yes, of } of rows) expect(Math.min(yes, of - yes)).toBeGreaterThanOrEqual(5);
      }
    }
    expect(JSON.stringify(report)).not.toMatch(/dPrime|criterion/);
  });
});

/** Codes of so many devices, beside the ratings from which they were made. */
function devices(count: number, seed: number) {
  const random = createRandom(seed);
  const draw = (middle: number): Rating[] =>
    Array.from({ length: 5 }, () => Math.min(6, Math.max(1, Math.round(middle + 3 * (random() - 0.5)))) as Rating);
  const raw = Array.from({ length: count }, () => ({
    before: { scams: draw(3.8), real: draw(3.1) },
    after: { scams: draw(4.6), real: draw(2.6) },
  }));
  const codes = raw.map(({ before, after }) =>
    formatClassCode({
      first: 'a',
      before: formResult(ratedTrials(before.scams, before.real))!,
      after: formResult(ratedTrials(after.scams, after.real))!,
    }),
  );
  return { raw, codes };
}

/** AUC by counting pairs; 95 % interval with t for 11 degrees of freedom from the printed table (2.201). */
function changeAgain(raw: ReturnType<typeof devices>['raw']) {
  const pairs = ({ scams, real }: { scams: Rating[]; real: Rating[] }): number => {
    let won = 0;
    for (const scam of scams) for (const other of real) won += scam > other ? 2 : scam === other ? 1 : 0;
    return won / (2 * scams.length * real.length);
  };
  const changes = raw.map(({ before, after }) => pairs(after) - pairs(before));
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const variance = changes.reduce((sum, change) => sum + (change - mean) * (change - mean), 0) / (changes.length - 1);
  const half = 2.201 * Math.sqrt(variance / changes.length);
  return [mean, mean - half, mean + half];
}

describe('codes of devices', () => {
  it('twelve: the printed digits, recomputed from every single rating', () => {
    const { raw, codes } = devices(12, 5);
    const lesson = { ...newLesson({ ...plan, group: 12 }), codes };
    const { devices: told } = lessonReport(lesson, items);
    const { auc, interval } = told!.change!;
    const printed = [auc, interval.low, interval.high].map((value) => value.toFixed(2));
    expect(printed).toEqual(changeAgain(raw).map((value) => value.toFixed(2)));
    expect(told!.sentence.startsWith('better')).toBe(changeAgain(raw)[1]! > 0);
  });

  it('nine: the sentence, and no figure anywhere', () => {
    const lesson = { ...newLesson({ ...plan, group: 30 }), codes: devices(9, 6).codes };
    const report = lessonReport(lesson, items);
    expect(report.devices).toMatchObject({ sentence: 'too-few', change: null, bootstrap: null });
    expect(formatReport(report, lesson)).toContain('devices,,too-few,\r\n');
  });

  it('practice codes: levels merged, three signs at most, and what follows from the first', () => {
    const levels = Object.fromEntries(COMPETENCIES.map((id) => [id, 'growing'])) as never;
    const practice = Array.from({ length: 14 }, (_, i) =>
      formatPracticeCode({ levels, missed: [CUES[23], ...(i < 6 ? [CUES[2]] : []), ...(i < 4 ? [CUES[6]] : [])] }),
    );
    const report = lessonReport({ ...newLesson({ ...plan, group: 14 }), practice }, items);
    expect(report.missedBy).toBe('devices');
    expect(report.missed).toEqual([
      { cue: 'Q24', missed: 14, of: 14 },
      { cue: 'Q03', missed: 6, of: 14 },
    ]);
    expect(report.followUp).toBe('C4');
    for (const { groups } of report.levels!) expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(14);
  });
});

describe('a group of nine', () => {
  it('says that it is too small, whatever was counted, and nothing else', () => {
    const { lesson } = taught(9, 8);
    const vote = { slot: 'story', node: 's1', turn: 0, hands: { a: 4, b: 5 }, picked: 'b' } as const;
    const full = { ...lesson, votes: [vote], codes: devices(9, 9).codes };
    const report = lessonReport(full, items);
    expect(report.suppressed).toBe(true);
    expect(report.votes).toEqual([]);
    expect(report.missed).toEqual([]);
    expect(formatReport(report, full)).toBe('\uFEFFtable,of,what,count\r\ngroup,,under-10,\r\n');
    // The same where the teacher did not say how many there are.
    expect(lessonReport({ ...full, group: null }, items).suppressed).toBe(true);
  });
});

describe('votes in the report', () => {
  it.each([
    [
      'cells of five and more as they are',
      { a: 12, b: 20 },
      [
        ['a', 12],
        ['b', 20],
      ],
      null,
    ],
    ['small ones as one', { a: 20, b: 2, c: 3 }, [['a', 20]], { ids: ['b', 'c'], count: 5 }],
    ['a single small one with the next', { a: 20, b: 2, c: 9 }, [['a', 20]], { ids: ['b', 'c'], count: 11 }],
  ])('%s', (_name, hands, shown, merged) => {
    const vote = { slot: 'story', node: 's1', turn: 0, hands, picked: 'a' } as const;
    const { votes } = lessonReport({ ...newLesson({ ...plan, group: 32 }), votes: [vote] }, items);
    expect(votes[0]!.cells!.shown.map(({ id, count }) => [id, count])).toEqual(shown);
    expect(votes[0]!.cells!.merged).toEqual(merged);
  });

  it('keeps back a vote in which fewer than ten took part', () => {
    const vote = { slot: 'story', node: 's1', turn: 0, hands: { a: 4, b: 5 }, picked: 'a' } as const;
    const { votes } = lessonReport({ ...newLesson({ ...plan, group: 32 }), votes: [vote] }, items);
    expect(votes[0]).toMatchObject({ cells: null, total: null, picked: 'a' });
  });
});

describe('a lesson as it is kept', () => {
  it('comes back as it was', async () => {
    const { lesson } = taught(30, 1);
    const full = { ...lesson, codes: devices(12, 5).codes, at: { a: 10, b: 4 } };
    expect(parseLesson(formatLesson(full))).toEqual(full);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another format', JSON.stringify({ ...newLesson({ ...plan, group: 3 }), format: 2 })],
    ['a step that is none', JSON.stringify({ ...newLesson({ ...plan, group: 3 }), step: 'dance' })],
    ['a story that is no id', JSON.stringify({ ...newLesson({ ...plan, group: 3 }), story: '../x' })],
  ])('%s is no lesson', (_name, stored) => expect(parseLesson(stored)).toBeNull());

  it('leaves out what does not fit, and keeps the rest', () => {
    const odd = {
      ...newLesson({ ...plan, group: 30 }),
      group: -4,
      votes: [{ slot: 'story', node: 's1', turn: 0, picked: 'a', hands: { a: 'many' } }, 7],
      hands: { one: { scam: 4, of: 3 }, two: { scam: 3, of: 4 }, three: null, __proto__: { scam: 1, of: 1 } },
      codes: ['AAAAAAAA', 12, devices(1, 5).codes[0]],
      cards: { story: [{ turn: 'never', prompt: 'feel' }], twin: 'none' },
      at: { a: 99 },
    };
    const parsed = parseLesson(JSON.stringify(odd))!;
    expect(parsed).toMatchObject({ group: null, hands: { two: { scam: 3, of: 4 }, three: null }, at: { a: 0, b: 0 } });
    expect(parsed.votes).toEqual([{ slot: 'story', node: 's1', turn: 0, picked: 'a', hands: null }]);
    expect(parsed.codes).toHaveLength(1);
    expect(parsed.cards).toEqual({ story: [], twin: [] });
  });
});

describe('typing codes', () => {
  const [code = ''] = devices(1, 5).codes;
  const other = (letter: string) => (letter === '7' ? '8' : '7');

  it.each<[string, string, readonly number[]]>([
    ['a letter of the first group', code[0]! + other(code[1]!) + code.slice(2), [1]],
    ['a letter of the second group', code.slice(0, 6) + other(code[6]!) + code.slice(7), [2]],
    ['U, which no code has', `U${code.slice(1)}`, [1]],
    ['one letter short', code.slice(0, 7), [2]],
  ])('%s: the group is named', async (_name, typed, groups) => {
    const { classroom } = await openClass([shippedScenario('midnight-call')], { items });
    classroom.begin(30);
    const answer = classroom.addCode('codes', typed);
    expect(answer).toMatchObject({ ok: false });
    expect(answer.ok ? [] : answer.groups).toEqual(expect.arrayContaining([...groups]));
    expect(classroom.addCode('codes', code.toLowerCase().replace(/^(.{4})/, '$1 - '))).toEqual({ ok: true });
  });
});
