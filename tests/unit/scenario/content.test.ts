import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { ROOT } from '../../support/source-files.ts';

const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');

/** Codes found when the caller says this. */
function said(words: { vi?: string; en?: string }, speaker = 'caller'): string[] {
  const scenario = JSON.parse(TINY);
  const line = scenario.nodes.hook.lines.hello;
  line.speaker = speaker;
  line.text = { ...line.text, ...words };
  return checkScenario(JSON.stringify(scenario)).diagnostics.map(({ code }) => code);
}

describe('numbers (rulings 14)', () => {
  it.each([
    ['a mobile number', 'Gọi 0912345678 nhé.', ['L208']],
    ['with spaces', 'Gọi 091 234 56 78 nhé.', ['L208']],
    ['with dots', 'Gọi 0912.345.678 nhé.', ['L208']],
    ['with hyphens', 'Gọi 0912-345-678 nhé.', ['L208']],
    ['with hyphens between spaces', 'Gọi 0912 - 345 - 678 nhé.', ['L208']],
    ['in pairs, with dots between spaces', 'Gọi 09 · 12 · 34 · 56 · 78 nhé.', ['L208']],
    ['with brackets', 'Gọi (091) 234 5678 nhé.', ['L208']],
    ['with a country code', 'Gọi +84 912 345 678 nhé.', ['L208']],
    ['with no-break spaces', 'Gọi 0912\u00A0345\u00A0678 nhé.', ['L208']],
    ['in full-width digits', 'Gọi ０９１２３４５６７８ nhé.', ['L208']],
    ['an account number', 'Chuyển vào 19035566778 nhé.', ['L209']],
    ['an account number in groups', 'Chuyển vào 1903 5566 778 nhé.', ['L209']],
    ['an identity number', 'Số 001 204 005 678 của em.', ['L209']],
    ['an account number with commas', 'Chuyển vào 1903,5566,778 nhé.', ['L209']],
    ['an account number with slashes', 'Chuyển vào 1903/5566/778 nhé.', ['L209']],
    ['a mobile number dressed as an amount', 'Gọi 0912345678k nhé.', ['L208']],
    ['a mobile number with a country code, dressed as an amount', 'Gọi +84912345678 đ nhé.', ['L208']],
    ['a masked account', 'Chuyển vào •••• 7790 nhé.', []],
    ['an amount with a unit', 'Em chuyển 12.500.000đ nhé.', []],
    ['an amount in words', 'Em chuyển 12 500 000 đồng nhé.', []],
    ['an amount with short unit', 'Em chuyển 350k hoặc 2tr nhé.', []],
    ['a range of amounts', 'Từ 500.000 - 1.000.000 đồng.', []],
    ['an amount in groups without unit', 'Lương 12.500.000 mỗi tháng.', []],
    ['an amount in groups with commas', 'Lương 12,500,000 mỗi tháng.', []],
    ['a date', 'Hẹn em 24.10.2025 nhé.', []],
    ['a date with slashes', 'Hẹn em 24/10/2025 nhé.', []],
    ['a span of days', 'Lễ hội 1–2/11/2025 nhé.', []],
    ['a span of days of two months', 'Nghỉ 28/10 - 2/11/2025 nhé.', []],
    ['a span of amounts without unit', 'Lương 500.000 - 1.000.000 mỗi ca.', []],
    ['a span of years', 'Khoá 2024-2025 nhé.', []],
    ['times', 'Từ 08:00 tới 17:30 nhé.', []],
    ['a listed helpline', 'Em gọi 111 hoặc 113 nhé.', []],
    ['an unlisted number', 'Em gọi 156 nhé.', ['L210']],
    ['an unlisted number that nobody knows', 'Em gọi số 4321 nhé.', ['L210']],
    ['an unlisted hotline', 'Tổng đài 1900 9247 nhé.', ['L210']],
    ['a small amount', 'Trả 156k thôi.', []],
    ['a room number', 'Phòng A-115 nhé.', []],
    ['a count', 'Gọi 20 lần rồi.', []],
  ])('%s', (_name, vi, expected) => expect(said({ vi })).toEqual(expected));
});

describe('addresses', () => {
  it.each([
    ['a bare domain', 'Open vidu.com now.', ['L207']],
    ['a domain of a country', 'Open nganhang.com.vn now.', ['L207']],
    ['a short link', 'Open bit.ly/abc now.', ['L207']],
    ['with a protocol', 'Open https://example.org/x now.', ['L207']],
    ['a look-alike of the safe ending', 'Open example.com now.', ['L207']],
    ['safe only in its path', 'Open https://vidu.top/a.example now.', ['L207']],
    ['an address of mail', 'Write to chi@vidu.net now.', ['L207']],
    ['the example ending', 'Open vidu-nganhang.example now.', []],
    ['the example ending with protocol', 'Open https://a.vidu.example/x?y=1 now.', []],
    ['the test ending', 'Open vidu.test.', []],
    ['a missing space between sentences', 'Ok.now look.', []],
  ])('%s', (_name, en, expected) => expect(said({ en })).toEqual(expected));
});

describe('words that blame (learning-spec §1.4)', () => {
  it.each([
    ['a helper', 'linh', { vi: 'Con cả tin quá.' }, ['L205']],
    ['a narrator', undefined, { en: 'You were duped again.' }, ['L205']],
    ['in capitals', 'linh', { vi: 'NGÂY THƠ quá.' }, ['L205']],
    ['an offender may be cruel', 'caller', { vi: 'Em ngây thơ quá.' }, []],
    ['part of another word', 'linh', { en: 'I duplicated the key.' }, []],
  ])('%s', (_name, speaker, words, expected) => expect(said(words, speaker ?? 'linh')).toEqual(expected));
});

describe('names of the real world', () => {
  it.each([
    ['a brand in any case', 'Add me on zalo.', ['L206']],
    ['a name that is also a word, as a name', 'Join on Zoom now.', ['L206']],
    ['the same as a word', 'Please zoom in a bit.', []],
    ['the name of the campaign', 'This is Not Alone.', ['L206']],
    ['the thought behind it', 'You are not alone.', []],
    ['inside another word', 'A viberous sound.', []],
  ])('%s', (_name, en, expected) => expect(said({ en })).toEqual(expected));
});

describe('sentences', () => {
  const syllables = (count: number) => `${Array.from({ length: count }, () => 'đi').join(' ')}.`;
  it.each([
    ['28 syllables', syllables(28), []],
    ['29 syllables', syllables(29), ['L212']],
    ['two sentences', 'Alo em. Có đơn nhé.', []],
    ['three sentences', 'Alo em! Có đơn nhé. Ra chưa?', ['L213']],
    ['a hesitation is no end', 'Ờ... thì... đơn của em nè.', []],
    ['points in an amount are no end', 'Tổng 1.250.000đ. Em ck nhé.', []],
    ['an abbreviation is no end', 'Ở TP. Thủ Đức nhé. Em ra đi.', []],
    ['line ends count', 'Alo em\nCó đơn\nRa nhé', ['L213']],
    ['smileys are no sentence', 'Alo em. Có đơn nhé. :)', []],
  ])('%s', (_name, vi, expected) => expect(said({ vi })).toEqual(expected));
});

describe('marks', () => {
  it.each([
    ['a placeholder', 'Hello {{name}}.', ['L214']],
    ['a nested key', 'Hello $t(name).', ['L214']],
    ['a tag', 'Hello <b>you</b>.', ['L215', 'L215']],
    ['an entity', 'Hello &nbsp; you.', ['L215']],
    ['a zero-width space', 'Hel\u200Blo.', ['L216']],
    ['a tab', 'Hello\tyou.', ['L216']],
    ['less than, and a heart', 'If 2 < 3 then <3.', []],
    ['joined emoji', 'Hello 👩‍💻.', []],
  ])('%s', (_name, en, expected) => expect(said({ en })).toEqual(expected));
});

describe('translations', () => {
  it.each([
    ['the same words', 'Có đơn cho em nhé', ['L202']],
    ['up to three words', 'Alo alo alo', []],
    ['a name with a masked number', 'DO HUU TAI •••• 4417', []],
  ])('%s', (_name, text, expected) => expect(said({ vi: text, en: text })).toEqual(expected));
});

describe('stale translations: amounts that differ', () => {
  it.each([
    ['another amount', 'Em ck 250k nhé.', 'Please send 350k.', ['L219']],
    ['another amount with units', 'Còn 2,4 triệu.', 'There is 2.5 million.', ['L219']],
    ['an amount more', 'Em ck 250k rồi 130k.', 'Please send 250k.', ['L219']],
    ['another masked account', 'Thẻ •••• 7790.', 'Card •••• 7791.', ['L219']],
    ['the same in other units', 'Em ck 250k nhé.', 'Please send 250,000.', []],
    ['the same with other marks', 'Còn 2,4 triệu.', 'There is 2.4 million.', []],
    ['the same in groups', 'Còn 12.500.000đ.', 'There is 12,500,000đ.', []],
    ['in another order', 'Có 350k và 130k.', 'There is 130k, and 350k.', []],
    ['in words', 'Lời 50k.', 'Fifty thousand up.', []],
    ['hours', 'Hẹn 22h10 nhé.', 'See you at 10:10.', []],
    ['small numbers', '38 lượt 5 sao.', '38 five-star reviews.', []],
    ['a date', 'Từ 1/3/2025 nhé.', 'Since 1 March 2025.', []],
  ])('%s', (_name, vi, en, expected) => expect(said({ vi, en })).toEqual(expected));
});
