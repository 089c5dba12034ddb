import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { LINTS } from '#scenario/lint';
import { ROOT } from '../../support/source-files.ts';

const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');

type Tiny = ReturnType<typeof JSON.parse>;

/** Codes of feedback faults when the feedback on paying says this in Vietnamese; its English always quotes. */
function codes(happened: string, change: (tiny: Tiny) => void = () => {}, better = 'Em có quyền dừng.'): string[] {
  const tiny: Tiny = JSON.parse(TINY);
  tiny.nodes.hook.judgement = true;
  tiny.nodes.hook.choices.wait.feedback.happened = { vi: '“để em xem đã”', en: '“Let me look”' };
  const feedback = {
    happened: { vi: happened, en: '“You have a parcel”: so it began.' },
    better: { vi: better, en: '.' },
  };
  tiny.nodes.hook.choices.pay.feedback = feedback;
  change(tiny);
  const { diagnostics } = checkScenario(JSON.stringify(tiny), { lints: LINTS });
  return diagnostics.map(({ code }) => code).filter((code) => code.startsWith('L23'));
}

describe('feedback quotes the line it speaks about', () => {
  it.each([
    ['words of the line', '“em có đơn nhé”: người gọi mở lời.', []],
    ['with other capitals and marks', '“Em có ĐƠN, nhé!” là lời mở.', []],
    ['words of the button', 'Em vừa nói “Dạ em chuyển”.', []],
    ['words of a closer look', 'Mục tên ghi “Không có”.', []],
    ['words left out', '“Alo … đơn nhé”: người gọi mở lời.', []],
    ['in straight marks', '"em có đơn" là lời mở.', []],
    ['no quotation', 'Người gọi vừa thúc em.', ['L230']],
    ['a word that nobody has said', 'Người gọi rất “gấp”.', ['L230']],
    ['part of a word', '“lo em có”', ['L231']],
    ['words nobody has said', '“em phải trả ngay” là lời ép.', ['L231']],
    ['words in another order', '“đơn có em” là lời mở.', ['L231']],
    ['pieces in another order', '“đơn nhé … alo em” là lời mở.', ['L231']],
    ['words said only later', '“Xem kỹ số gọi” là lời mở.', ['L231']],
  ])('%s', (_name, happened, expected) => expect(codes(happened)).toEqual(expected));

  it('what is quoted may stand in what would have been better', () => {
    expect(codes('Người gọi vừa thúc em.', undefined, 'Nghe “em có đơn” thì xem lại đơn.')).toEqual([]);
  });

  it('what would have been better may hold words to say', () => {
    expect(codes('“em có đơn nhé”', undefined, 'Nói “để em hỏi mẹ em đã” rồi cúp.')).toEqual([]);
  });

  it.each<[string, (tiny: Tiny) => void, string[]]>([
    ['not judged, no tactic, no cue: free', (tiny) => delete tiny.nodes.hook.judgement, []],
    [
      'a tactic is enough to ask for it',
      (tiny) => {
        delete tiny.nodes.hook.judgement;
        tiny.nodes.hook.choices.pay.feedback.tactic = 'T03';
      },
      ['L230'],
    ],
    [
      'so is a cue',
      (tiny) => {
        delete tiny.nodes.hook.judgement;
        tiny.nodes.hook.choices.pay.feedback.cues = ['Q21'];
      },
      ['L230'],
    ],
    [
      'the shared tray need not quote',
      (tiny) => {
        tiny.nodes.hook.choices.pay.feedback.happened.vi = '“em có đơn”';
        tiny.tray['tell-mum'].quality = 1;
        tiny.tray['tell-mum'].feedback = { happened: { vi: 'Mẹ đã biết.', en: 'Mum knows.' } };
      },
      [],
    ],
    [
      'a node that changes a tray move must',
      (tiny) => {
        tiny.nodes.hook.choices.pay.feedback.happened.vi = '“em có đơn”';
        const feedback = { happened: { vi: 'Mẹ đã biết.', en: 'Mum knows.' } };
        tiny.nodes.hook.tray = { 'tell-mum': { quality: 1, feedback } };
      },
      ['L230'],
    ],
  ])('%s', (_name, change, expected) => expect(codes('Người gọi vừa thúc em.', change)).toEqual(expected));

  it('a line of an earlier node, and the answer to an earlier choice, may be quoted', () => {
    const tiny: Tiny = JSON.parse(TINY);
    const { choices } = tiny.nodes.hook;
    choices.pay.lines = { answer: { speaker: 'caller', text: { vi: 'Tốt lắm em.', en: 'Very good.' } } };
    Object.assign(tiny.nodes.after, { competency: 'C2', weight: 1, judgement: true });
    const happened = { vi: '“tốt lắm em”, sau “em có đơn nhé”', en: '“very good”' };
    for (const choice of Object.values<Tiny>(tiny.nodes.after.choices))
      Object.assign(choice, { quality: 0.75, feedback: { happened } });
    const { diagnostics } = checkScenario(JSON.stringify(tiny), { lints: LINTS });
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
  });
});
