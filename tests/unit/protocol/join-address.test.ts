import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LETTERS, formatJoinAddress, parseInvitation } from '#protocol';

const PASS = 'AbCdEfGhIjKlMnOpQrSt_-';

describe('the address of the pupils’ page', () => {
  it.each([
    ['the root of a site', 'http://192.168.1.20:4173', 'http://192.168.1.20:4173/lop'],
    ['the root with a slash', 'http://192.168.1.20:4173/', 'http://192.168.1.20:4173/lop'],
    ['the teacher’s console', 'http://localhost:4173/?mode=class#x/y', 'http://localhost:4173/lop'],
    ['a file', 'https://lop.example/index.html', 'https://lop.example/lop'],
    ['a folder', 'https://lop.example/co-nhau/?mode=class', 'https://lop.example/co-nhau/lop'],
    ['a slash in the search', 'https://lop.example/a/b?c=/d/e', 'https://lop.example/a/lop'],
    ['a search without a path', 'https://lop.example?mode=class', 'https://lop.example/lop'],
  ])('%s', (_, base, expected) => expect(formatJoinAddress(base)).toBe(expected));

  it('carries code and secret behind the fragment sign only', () => {
    const address = formatJoinAddress('https://lop.example/?mode=class', { code: '7KM4Q9', pass: PASS });
    expect(address).toBe(`https://lop.example/lop#7KM4Q9.${PASS}`);
    expect(new URL(address).pathname + new URL(address).search).toBe('/lop');
  });

  it.each([
    ['an invitation', `#7KM4Q9.${PASS}`, { code: '7KM4Q9', pass: PASS }],
    ['one without the sign', `7KM4Q9.${PASS}`, { code: '7KM4Q9', pass: PASS }],
    ['a code alone, typed', '#7km-4q9', { code: '7KM4Q9', pass: null }],
    ['a secret that is cut off', '#7KM4Q9.AbC', { code: '7KM4Q9', pass: null }],
    ['a secret with more behind it', `#7KM4Q9.${PASS}.x`, { code: '7KM4Q9', pass: null }],
    ['nothing', '', null],
    ['the address of a screen', '#story/midnight-call', null],
    ['a code that is none', '#7KM4Q', null],
    ['something very long', `#7KM4Q9.${'A'.repeat(1000)}`, null],
  ])('reads %s', (_, fragment, expected) => expect(parseInvitation(fragment)).toEqual(expected));

  it('reads back what it writes', () => {
    const letters = fc.array(fc.constantFrom(...Array.from(CODE_LETTERS)), { minLength: 6, maxLength: 6 });
    const sign = fc.constantFrom(...Array.from('AZaz09_-'));
    const pass = fc.option(fc.array(sign, { minLength: 22, maxLength: 22 }).map((signs) => signs.join('')));
    const part = fc.constantFrom('', '/', '/a', '/a/', '/a/b.html', '?x=/y', '#z/w', '?mode=class#p.q');
    const base = fc.tuple(fc.constantFrom('http://10.0.0.7:4173', 'https://lop.example'), part).map(([a, b]) => a + b);
    fc.assert(
      fc.property(base, letters, pass, (from, code, secret) => {
        const invitation = { code: code.join(''), pass: secret };
        expect(parseInvitation(new URL(formatJoinAddress(from, invitation)).hash)).toEqual(invitation);
      }),
    );
  });

  it('never throws', () => {
    const signs = ['#', '.', '/', '?', ':', '%', 'A', '7', 'đ', ' ', '\0', '\uD800', '😀', 'http://'];
    const text = fc.string({ unit: fc.constantFrom(...signs) });
    fc.assert(fc.property(text, (fragment) => void parseInvitation(fragment)));
    fc.assert(fc.property(text, (base) => void formatJoinAddress(base)));
  });
});
