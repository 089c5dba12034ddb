import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_TTL_MS, formatPlace, parsePlace, parseWaiting } from '#state/pupil';

const AT = 1_790_000_000_000;
const PLACE = { at: AT, code: '7KM4Q9', token: 'A'.repeat(22), outbox: '[]', marks: ['nodes/a/lines/x'] };
const kept = (patch: Record<string, unknown>) => JSON.stringify({ format: 1, ...PLACE, ...patch });

describe('a place that the device kept', () => {
  it('is read back as it was written', () => expect(parsePlace(formatPlace(PLACE), AT + 1)).toEqual(PLACE));

  it.each<[string, string | null, number]>([
    ['nothing', null, AT],
    ['no JSON', '{', AT],
    ['a list', '[]', AT],
    ['another format', kept({ format: 2 }), AT],
    ['no code', kept({ code: 7 }), AT],
    ['a code that is none', kept({ code: 'OOOOO' }), AT],
    ['no token', kept({ token: null }), AT],
    ['a short token', kept({ token: 'A' }), AT],
    ['no time', kept({ at: 'now' }), AT],
    ['a time that is none', kept({ at: null }), AT],
    ['a day old', formatPlace(PLACE), AT + PLACE_TTL_MS],
    ['from the future', formatPlace(PLACE), AT - 2 * 3_600_000],
    ['far too long', kept({ outbox: 'x'.repeat(500_000) }), AT],
  ])('%s is none', (_, text, now) => expect(parsePlace(text, now)).toBeNull());

  it.each<[string, Record<string, unknown>, object]>([
    ['an outbox that is none', { outbox: 5 }, { outbox: '[]' }],
    ['flags that are none', { marks: [5, '<b>', 'nodes/a/lines/x', null] }, { marks: ['nodes/a/lines/x'] }],
    ['a code as it is typed', { code: '7km-4q9' }, { code: '7KM4Q9' }],
  ])('%s is mended', (_, patch, expected) => expect(parsePlace(kept(patch), AT)).toEqual({ ...PLACE, ...expected }));

  it('is a place or nothing, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => kept(value)),
        ),
        (text) => {
          const place = parsePlace(text, AT);
          if (place !== null) expect(parsePlace(formatPlace(place), AT)).toEqual(place);
          for (const frame of parseWaiting(text)) expect(frame.n).toBeGreaterThan(0);
        },
      ),
    );
  });

  it.each([
    ['no list', '{}', 0],
    ['frames and other things', '[{"t":"choose","n":1,"step":0,"choice":"a"},{"t":"beat"},5,null]', 1],
  ])('an outbox of %s', (_, text, count) => expect(parseWaiting(text)).toHaveLength(count));
});
