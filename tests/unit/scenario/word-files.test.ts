import { describe, expect, it } from 'vitest';
import HELPLINES from '../../../scenarios/helplines.json' with { type: 'json' };
import { lintWords } from '#scenario/lint';
import type { WordFile } from '#scenario/lint';
import { sourceFiles } from '../../support/source-files.ts';

const listed = new Set(Object.values(HELPLINES).map(({ number }) => number));
const codes = (words: unknown, file: Partial<WordFile> = {}): string[] =>
  lintWords({ text: JSON.stringify(words), language: 'vi', listed, forPlayers: true, ...file }).map(
    ({ code, path }) => `${code} ${path}`,
  );

describe('words outside scenarios', () => {
  it.each<[string, string, string[]]>([
    ['sound words', 'Bạn có quyền dừng lại.', []],
    ['words that blame', 'Bạn nhẹ dạ quá.', ['L205 /a']],
    ['a real name', 'Mở Zalo lên.', ['L206 /a']],
    ['a real address', 'Xem ở vidu.com nhé.', ['L207 /a']],
    ['a mobile number through separators', 'Gọi 0912 - 345 - 678.', ['L208 /a']],
    ['an account', 'Số 1903 5566 7788.', ['L209 /a']],
    ['an amount', 'Mất 12.500.000đ.', []],
    ['a listed helpline', 'Gọi 111 ngay.', []],
    ['an unlisted one', 'Gọi 156 ngay.', ['L210 /a']],
    ['a blank to fill', 'Có {{count}} lần.', []],
    ['markup', 'Có <b>hai</b> lần.', ['L215 /a', 'L215 /a']],
    ['detached marks', 'Có hai lần.'.normalize('NFD'), ['L201 /a']],
    ['a sentence of 29 syllables', `${'đi '.repeat(28)}đi.`, ['L212 /a', 'L218 ']],
  ])('%s', (_name, text, expected) => expect(codes({ a: text }).toSorted()).toEqual(expected.toSorted()));

  it('a key named like a part of every object is a key like all others', () => {
    expect(codes({ constructor: 'Mở Zalo lên.' })).toEqual(['L206 /constructor']);
  });

  it('English is not measured in syllables', () => {
    expect(codes({ a: `${'go '.repeat(40)}now.` }, { language: 'en' })).toEqual([]);
  });

  it('authors may read long sentences', () => {
    expect(codes({ a: `${'đi '.repeat(40)}đi.` }, { forPlayers: false })).toEqual([]);
  });

  it('reads pairs of languages wherever they stand, and nothing else', () => {
    const file = { x: { number: '1900 9247', name: { vi: 'Gọi 156', en: 'Ring 113' }, source: 'zalo' }, id: 'zalo' };
    expect(codes(file, { language: null })).toEqual(['L210 /x/name/vi']);
  });

  it('says line and column', () => {
    const text = '{\n  "a": "Ngây thơ quá."\n}';
    const [fault] = lintWords({ text, language: 'vi', listed, forPlayers: true });
    expect([fault?.line, fault?.column]).toEqual([2, 8]);
  });

  const shipped = [
    ...sourceFiles('assets/locales', ['.json']).map(({ path, text }) => ({
      path,
      file: {
        text,
        language: path.includes('vi.json') ? ('vi' as const) : ('en' as const),
        forPlayers: !path.includes('diagnostics'),
      },
    })),
    ...sourceFiles('scenarios', ['helplines.json', 'pack.json']).map(({ path, text }) => ({
      path,
      file: { text, language: null, forPlayers: true },
    })),
  ];
  it.each(shipped.map(({ path, file }) => [path, file] as const))('%s is clean', (_path, file) => {
    expect(
      lintWords({ ...file, listed }).map(({ code, path, params }) => `${code} ${path} ${JSON.stringify(params)}`),
    ).toEqual([]);
  });
});
