import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClientFrame, parseDoorAnswer, parseDoorRequest, parseServerFrame } from '#protocol';

const TOKEN = 'A'.repeat(22);

describe('frames of pages', () => {
  it.each([
    ['{"t":"beat"}'],
    ['{"t":"choose","n":1,"step":0,"choice":"hang-up"}'],
    ['{"t":"move","n":2,"step":3,"move":{"type":"flag","line":"nodes/s1/lines/hello","on":true}}'],
    ['{"t":"rename","n":3}'],
    ['{"t":"do","n":4,"what":{"type":"advance","step":0,"choice":null}}'],
  ])('%s is one', (text) => expect(parseClientFrame(text)).toEqual(JSON.parse(text)));

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['nothing known', '{"t":"shout"}'],
    ['an additional key', '{"t":"beat","x":1}'],
    ['a number that is none', '{"t":"choose","n":1.5,"step":0,"choice":"a"}'],
    ['a number of 0', '{"t":"rename","n":0}'],
    ['a number too large', '{"t":"rename","n":1e9}'],
    ['a choice that is text', '{"t":"choose","n":1,"step":0,"choice":"<b>hello</b>"}'],
    ['a choice with a bad name', '{"t":"choose","n":1,"step":0,"choice":"__proto__"}'],
    ['a sentence', '{"t":"move","n":1,"step":0,"move":{"type":"choose","choice":"a","sentence":"my name is"}}'],
    ['an order of nothing', '{"t":"do","n":1,"what":{"type":"destroy"}}'],
    ['a prototype', '{"t":"beat","__proto__":{"x":1}}'],
    ['a prototype as type', '{"t":"__proto__"}'],
    ['a type from the prototype', '{"t":"constructor"}'],
    ['a deep document', '['.repeat(4000)],
  ])('%s is none', (_what, text) => expect(parseClientFrame(text)).toBeNull());

  it('whatever comes, an answer comes', () => {
    const readers = [
      parseClientFrame,
      parseServerFrame,
      (text: string) => parseDoorRequest('open', text),
      (text: string) => parseDoorRequest('join', text),
      (text: string) => parseDoorRequest('resume', text),
      (text: string) => parseDoorAnswer('join', text),
    ];
    const document = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ t: 'do', n: 1, what: value })),
    );
    fc.assert(
      fc.property(document, fc.constantFrom(...readers), (text, read) => {
        const result = read(text);
        expect(result === null || typeof result === 'object').toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('doors', () => {
  it.each([
    ['join', '{"code":"7km 4q9"}', { code: '7KM4Q9' }],
    ['join', `{"code":"7KM4Q9","pass":"${TOKEN}"}`, { code: '7KM4Q9', pass: TOKEN }],
    ['join', '{"code":"7KM4Q9","pass":"short"}', null],
    ['join', '{"code":"hello!"}', null],
    ['resume', '{"code":"7KM4Q9"}', null],
    ['leave', '{"code":"7KM4Q9"}', null],
    ['leave', `{"code":"7km-4q9","token":"${TOKEN}"}`, { code: '7KM4Q9', token: TOKEN }],
    [
      'open',
      '{"mode":"together","scenario":"job","gentler":false,"seats":45}',
      { mode: 'together', scenario: 'job', gentler: false, seats: 45 },
    ],
    ['open', '{"mode":"together","scenario":"../job","gentler":false,"seats":45}', null],
    ['open', '{"mode":"together","scenario":"job","gentler":false,"seats":100000}', null],
  ] as const)('%s: %s', (door, text, expected) => expect(parseDoorRequest(door, text)).toEqual(expected));

  it('a seat cannot lead to another site', () => {
    const answer = (seat: string) =>
      parseDoorAnswer('resume', JSON.stringify({ ok: true, code: '7KM4Q9', seat, role: 'pupil' }));
    expect(answer('abc/def?sessionId=ghi')).not.toBeNull();
    for (const seat of [
      '//evil.example/a?sessionId=b',
      '../a/b?sessionId=c',
      'a/b?sessionId=c#d',
      'https://a.example/b',
    ])
      expect(answer(seat)).toBeNull();
  });
});
