import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { LINTS } from '#scenario/lint';
import { ROOT } from '../../support/source-files.ts';

const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');

/** Codes and pointers when the caller says these lines. */
function heard(lines: readonly string[], member: Record<string, unknown> = {}): string[] {
  const tiny = JSON.parse(TINY);
  Object.assign(tiny.cast.caller, member);
  tiny.nodes.hook.lines = Object.fromEntries(
    lines.map((vi, i) => [`l${i}`, { speaker: 'caller', text: { vi, en: `Line ${i} here.` } }]),
  );
  const { diagnostics } = checkScenario(JSON.stringify(tiny), { lints: LINTS });
  return diagnostics.filter(({ code }) => code.startsWith('L24')).map(({ code, path }) => `${code} ${path}`);
}

describe('one speaker, one region (REG-2)', () => {
  it.each<[string, string[], string[]]>([
    ['two regions in one line', ['Bố em có nhà hông?'], ['L240 /nodes/hook/lines/l0/text/vi']],
    [
      'the region heard less is named',
      ['Có hông em?', 'Lấy hông em?', 'Sao thế em?'],
      ['L240 /nodes/hook/lines/l2/text/vi'],
    ],
    [
      'heard equally, the later region is named, once a speaker',
      ['Má có nhà hông?', 'Bố có nhà à?', 'Thế à em?'],
      ['L240 /nodes/hook/lines/l1/text/vi'],
    ],
    ['the south alone', ['Má con có nhà hông?', 'Dạ để ổng coi.'], []],
    ['the north alone', ['Bố em có nhà không thế?', 'Tớ chả biết.'], []],
    ['the centre and the north', ['Răng rứa em?', 'Bố đâu?'], ['L240 /nodes/hook/lines/l1/text/vi']],
    ['neutral words belong to all', ['Mẹ không có nhà hông?', 'Này em, mẹ đi rồi.'], []],
    ['words that the young share', ['Có hông em nhé?', 'Nè, đấy nha.'], []],
    ['words that contain others', ['Công bố rồi hông?', 'Bố trí xong hông?'], []],
    ['a hip is no question', ['Bố đau bên hông.'], []],
    ['cheeks are no mother', ['Bố em đỏ hai má.'], []],
    ['the words of others', ['Bố em nói “có hông” đó.'], []],
    ['capitals', ['BỐ có nhà HÔNG?'], ['L240 /nodes/hook/lines/l0/text/vi']],
  ])('%s', (_name, lines, expected) => expect(heard(lines)).toEqual(expected));

  it('a group is many voices', () => expect(heard(['Bố có nhà hông?'], { portrait: 'nhom' })).toEqual([]));

  it('a declared region makes every word count, each line by itself', () => {
    expect(heard(['Alo em nhé.', 'Có hông?', 'Đấy em.'], { region: 'south' })).toEqual([
      'L241 /nodes/hook/lines/l0/text/vi',
      'L241 /nodes/hook/lines/l2/text/vi',
    ]);
    expect(heard(['Alo em nhé.', 'Đấy em.'], { region: 'north' })).toEqual([]);
  });

  it('the player speaks in replies, bubbles, sentences and rehearsed words', () => {
    const tiny = JSON.parse(TINY);
    tiny.tray['tell-mum'].sentences.plain.vi = 'Bố ơi, có người gọi con.';
    tiny.nodes.hook.choices.pay.text.vi = 'Dạ hông.';
    tiny.nodes.hook.choices.wait.say = { vi: 'Để em hỏi bố.', en: 'Let me ask dad.' };
    const { diagnostics } = checkScenario(JSON.stringify(tiny), { lints: LINTS });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['L240 /nodes/hook/choices/pay/text/vi']);
  });

  it('softer words are the same speaker', () => {
    const tiny = JSON.parse(TINY);
    tiny.nodes.hook.lines.hello.text.vi = 'Có đơn cho em, lấy hông?';
    tiny.gentler = { lines: { 'nodes/hook/lines/hello': { vi: 'Bố em có đơn.', en: 'There is a parcel for dad.' } } };
    const { diagnostics } = checkScenario(JSON.stringify(tiny), { lints: LINTS });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'L240 /gentler/lines/nodes~1hook~1lines~1hello/vi',
    ]);
  });

  it('an act without words is no speech', () => {
    const tiny = JSON.parse(TINY);
    tiny.tray['tell-mum'].sentences.plain.vi = 'Bố ơi, có người gọi con.';
    Object.assign(tiny.nodes.hook.choices.pay, { text: { vi: 'Xem ổng là ai', en: 'See who it is' }, silent: true });
    expect(checkScenario(JSON.stringify(tiny), { lints: LINTS }).diagnostics).toEqual([]);
  });
});
