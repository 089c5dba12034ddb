import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '#scenario/authoring';
import { checkScenario } from '#scenario/check';
import type { PackFile } from '#scenario/authoring';
import { ROOT } from '../../support/source-files.ts';

const TINY = readFileSync(join(ROOT, 'tests/fixtures/valid/tiny.scenario.json'), 'utf8');
const LEGIT_ENDING = {
  tone: 'trusted',
  title: { vi: 'Ổn', en: 'Fine' },
  text: { vi: 'Ổn.', en: 'Fine.' },
  nextSteps: {},
};

function scenarioFile(name: string, changes: Record<string, unknown> = {}): PackFile {
  const text = JSON.stringify({ ...JSON.parse(TINY), ...changes });
  return { name: `pack/${name}.scenario.json`, text, scenario: checkScenario(text).scenario };
}

const packFile = (pack: unknown): PackFile => ({ name: 'pack/pack.json', text: JSON.stringify(pack), scenario: null });
const SOUND_PACK = { format: 1, id: 'pack', title: { vi: 'Gói', en: 'Pack' } };
const legit = (id: string, changes: Record<string, unknown> = {}) =>
  scenarioFile(id, { id, truth: 'legit', endings: { fine: LEGIT_ENDING, mended: LEGIT_ENDING }, ...changes });
const found = (...files: PackFile[]) =>
  checkPack(files).map(({ file, code, path, suggestion }) => [file.split('/')[1], code, path, suggestion]);

describe('checkPack', () => {
  it.each<[string, PackFile[], unknown[]]>([
    [
      'a sound pack',
      [scenarioFile('tiny', { twin: 'real' }), legit('real'), packFile({ ...SOUND_PACK, kiosk: ['tiny'] })],
      [],
    ],
    [
      'a missing twin',
      [scenarioFile('tiny', { twin: 'reel' }), legit('real')],
      [['tiny.scenario.json', 'S170', '/twin', 'real']],
    ],
    [
      'a twin of the same truth',
      [scenarioFile('tiny', { twin: 'other' }), scenarioFile('other', { id: 'other' })],
      [['tiny.scenario.json', 'S171', '/twin', null]],
    ],
    [
      'an id used twice',
      [
        scenarioFile('tiny'),
        packFile(SOUND_PACK),
        { ...scenarioFile('tiny'), name: 'b/tiny.scenario.json' },
        { ...packFile(SOUND_PACK), name: 'b/pack.json' },
      ],
      [['tiny.scenario.json', 'S172', '/id', null]],
    ],
    [
      'a file of another name',
      [scenarioFile('tinny'), packFile(SOUND_PACK)],
      [['tinny.scenario.json', 'S173', '/id', null]],
    ],
    [
      'names and ids in a folder that is no pack',
      [scenarioFile('tinny'), scenarioFile('tiny'), { ...scenarioFile('tiny'), name: 'b/tiny.scenario.json' }],
      [],
    ],
    [
      'an unknown kiosk scenario',
      [scenarioFile('tiny'), packFile({ ...SOUND_PACK, kiosk: ['tinny'] })],
      [['pack.json', 'S174', '/kiosk/0', 'tiny']],
    ],
    [
      'too old for the kiosk',
      [scenarioFile('tiny', { age: 13 }), packFile({ ...SOUND_PACK, kiosk: ['tiny'] })],
      [['pack.json', 'S175', '/kiosk/0', null]],
    ],
    [
      'not signed off for the kiosk',
      [scenarioFile('tiny', { signOff: 'pending' }), packFile({ ...SOUND_PACK, kiosk: ['tiny'] })],
      [['pack.json', 'S175', '/kiosk/0', null]],
    ],
    [
      'too intense for any pack',
      [scenarioFile('tiny', { intensity: 3, signOff: 'done' }), packFile({ ...SOUND_PACK, kiosk: ['tiny'] })],
      [
        ['tiny.scenario.json', 'S176', '/intensity', null],
        ['pack.json', 'S175', '/kiosk/0', null],
      ],
    ],
    ['a misshapen pack', [packFile({ format: 1, id: 'pack', titel: {} })], [['pack.json', 'F011', '/titel', 'title']]],
  ])('%s', (_name, files, expected) => {
    const result = found(...files);
    expect(result).toHaveLength(expected.length);
    expect(result).toEqual(expect.arrayContaining(expected));
  });

  it('takes a twin that exists but has faults of its own', () => {
    const broken: PackFile = { name: 'pack/real.scenario.json', text: '{', scenario: null };
    expect(found(scenarioFile('tiny', { twin: 'real' }), broken)).toEqual([]);
  });
});
