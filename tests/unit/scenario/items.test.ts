import { describe, expect, it } from 'vitest';
import { itemDifficulty, tellingCues } from '#scenario';
import type { Item } from '#scenario';
import { checkItems } from '#scenario/lint';
import { TINY } from '../../support/tiny-scenario.ts';

const words = (text: string) => ({ vi: text, en: text });

/** A sound item; its own cue is on its only line. */
function item(changes: Partial<Item> = {}): Item {
  const truth = changes.truth ?? 'scam';
  return {
    use: 'booster',
    truth,
    channel: 'chat',
    topic: 'friend',
    fit: 'medium',
    setting: words('Bạn đang chờ tin của lớp.'),
    from: words('Số lạ'),
    lines: {
      ask: { text: words('cho mượn 200k nhé'), ...(truth === 'scam' ? { cues: ['Q01'] } : { greenCues: ['G02'] }) },
    },
    explain: { scam: words('Người gửi viết “cho mượn 200k”.'), legit: words('Người gửi viết “cho mượn 200k”.') },
    facts: ['CHAT-1'],
    ...changes,
  };
}

const TRUTHS = ['scam', 'legit'] as const;
const numbered = (count: number, name: string, make: (i: number) => Partial<Item>): [string, Item][] =>
  Array.from({ length: count }, (_, i) => [`${name}-${i + 1}`, item(make(i))]);

/** A whole set without faults. */
const soundItems = (): Record<string, Item> =>
  Object.fromEntries(
    TRUTHS.flatMap((truth) => [
      ...numbered(5, `a-${truth}`, (i) => ({ use: 'form-a', truth, pair: `b-${truth}-${i + 1}` })),
      ...numbered(5, `b-${truth}`, (i) => ({ use: 'form-b', truth, pair: `a-${truth}-${i + 1}` })),
      ...numbered(3, `r-${truth}`, () => ({ use: 'reserve', truth })),
      ...numbered(15, `boost-${truth}`, () => ({ truth })),
    ]),
  );

const textOf = (items: Record<string, unknown>): string => JSON.stringify({ format: 1, id: 'set', items }, null, 2);
const faults = (items: Record<string, unknown>): string[] =>
  checkItems(textOf(items)).diagnostics.map(({ code, path, params }) =>
    `${code} ${path} ${params['field'] ?? ''}`.trim(),
  );

/** The sound set with one item changed, or taken away. */
function withChange(id: string, changes: Partial<Item> | null): Record<string, unknown> {
  const items = soundItems();
  const found = items[id];
  if (found === undefined) throw new Error(id);
  if (changes === null) return Object.fromEntries(Object.entries(items).filter(([name]) => name !== id));
  return { ...items, [id]: { ...found, ...changes } };
}

describe('checkItems', () => {
  it('takes a sound set', () => {
    const { items, diagnostics } = checkItems(textOf(soundItems()));
    expect(diagnostics).toEqual([]);
    expect(Object.keys(items?.items ?? {})).toHaveLength(56);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a reserve too few, and too few scams among them', withChange('r-scam-1', null), ['S180 /items', 'S180 /items']],
    ['a booster too few', withChange('boost-legit-1', null), ['S180 /items']],
    [
      'a partner that is not there',
      withChange('a-scam-1', { pair: 'nobody' }),
      ['S181 /items/a-scam-1/pair', 'S181 /items/b-scam-1/pair'],
    ],
    ['a partner outside the forms', withChange('r-scam-1', { pair: 'a-scam-1' }), ['S181 /items/r-scam-1/pair']],
    ['partners about different things', withChange('a-scam-2', { topic: 'bank' }), ['S182 /items/a-scam-2/pair topic']],
    [
      'partners on different channels',
      withChange('a-scam-2', { channel: 'sms' }),
      ['S182 /items/a-scam-2/pair channel'],
    ],
    [
      'partners of different difficulty',
      withChange('a-scam-2', { fit: 'weak' }),
      ['S182 /items/a-scam-2/pair difficulty'],
    ],
    [
      'partners of different length, in the language concerned',
      withChange('a-scam-2', { setting: { vi: 'Bạn đang chờ tin của lớp.', en: 'You wait.' } }),
      ['S182 /items/a-scam-2/pair length (en)'],
    ],
    [
      'a scam without a sign',
      withChange('boost-scam-1', { lines: { ask: { text: words('cho mượn 200k nhé') } } }),
      ['S183 /items/boost-scam-1'],
    ],
    [
      'two signs of the opposite',
      withChange('boost-legit-1', {
        lines: { ask: { text: words('cho mượn 200k nhé'), greenCues: ['G02'], cues: ['Q01', 'Q21'] } },
      }),
      ['S184 /items/boost-legit-1'],
    ],
    [
      'an explanation that quotes nothing',
      withChange('boost-scam-2', {
        explain: { scam: words('Không có gì.'), legit: words('Ở đây có “cho mượn 200k”.') },
      }),
      ['S185 /items/boost-scam-2/explain/scam/vi', 'S185 /items/boost-scam-2/explain/scam/en'],
    ],
    [
      'a fact that is none',
      withChange('boost-scam-3', { facts: ['CHAT-1', 'CHAT-99'] }),
      ['S109 /items/boost-scam-3/facts/1'],
    ],
    [
      'sums that differ between the languages',
      withChange('boost-scam-4', { setting: { vi: 'Bạn có 500k trong ví.', en: 'You have 900k in cash.' } }),
      ['L219 /items/boost-scam-4/setting/en'],
    ],
  ])('%s', (_name, items, expected) => expect(faults(items)).toEqual(expected));

  it('an explanation of more than sixty words', () => {
    const long = words(`Ở đây có “cho mượn 200k” ${'và '.repeat(60)}`);
    expect(faults(withChange('boost-scam-5', { explain: { scam: long, legit: words('“cho mượn 200k”') } }))).toEqual([
      'L204 /items/boost-scam-5/explain/scam/vi',
      'L204 /items/boost-scam-5/explain/scam/en',
    ]);
  });

  it('names faults of shape with their place, and then gives nothing back', () => {
    const { items, diagnostics } = checkItems(textOf({ one: { ...item(), chanel: 'chat', truth: 'maybe' } }));
    expect(items).toBeNull();
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'F012 /items/one/truth',
      'F011 /items/one/chanel',
    ]);
    expect(checkItems('{"format": 1,').items).toBeNull();
    expect(checkItems('').diagnostics.length).toBeGreaterThan(0);
  });
});

describe('difficulty (learning-spec §1.5)', () => {
  const withCues = (count: number, fit: Item['fit']): Item => {
    const cues = (['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07'] as const).slice(0, count);
    return item({ fit, lines: { ask: { text: words('x'), cues: [...cues] } } });
  };

  it.each([
    [1, [2, 3, 3]],
    [2, [2, 3, 3]],
    [3, [1, 2, 3]],
    [5, [1, 2, 3]],
    [6, [1, 2, 2]],
    [7, [1, 2, 2]],
  ])('%i cues', (count, expected) => {
    expect((['weak', 'medium', 'strong'] as const).map((fit) => itemDifficulty(withCues(count, fit)))).toEqual(
      expected,
    );
  });

  it('counts each cue once, and in a genuine message the green ones', () => {
    const row = { label: words('Số'), value: words('lạ'), cues: ['Q01' as const], greenCues: ['G01' as const] };
    expect(tellingCues(item({ rows: { row } }))).toEqual(['Q01']);
    expect(tellingCues(item({ truth: 'legit', rows: { row } })).toSorted()).toEqual(['G01', 'G02']);
  });
});

describe('items and stories (S186)', () => {
  const said = 'Gói của cháu có chất cấm đang giữ ở kho';
  const [node] = Object.values(TINY.nodes);
  const story = {
    ...TINY,
    nodes: { ...TINY.nodes, extra: { ...node!, lines: { one: { text: { vi: said, en: 'x' } } } } },
  };
  const reused = (text: string) => {
    const file = textOf(withChange('boost-scam-1', { lines: { ask: { text: words(text), cues: ['Q01'] } } }));
    const { diagnostics } = checkItems(file, [story]);
    return diagnostics
      .filter(({ code }) => code === 'S186')
      .map(({ path, line, column, params }) => ({ path, params, at: file.split('\n')[line - 1]?.slice(0, column) }));
  };

  it('finds seven words in a row that a scenario says too, with their place', () => {
    expect(reused(`ôi, ${said.toLowerCase()}!`)).toEqual([
      {
        path: '/items/boost-scam-1/lines',
        params: { name: TINY.id, found: 'gói của cháu có chất cấm đang', language: 'vi' },
        at: '      "lines": {',
      },
    ]);
  });

  it('takes six words for common speech', () => expect(reused('Gói của cháu có chất cấm, nghe sợ quá')).toEqual([]));
});
