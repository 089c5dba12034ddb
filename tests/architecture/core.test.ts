import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

describe('core layers', () => {
  const core = [
    'scenario',
    'engine',
    'learning',
    'analysis',
    'protocol',
    'classroom',
    'layout',
    'art',
    'ports',
  ].flatMap((layer) => sourceFiles(`src/${layer}`, ['.ts']));
  it.each(core.map(({ path, text }) => [path, code(text)] as const))('%s has no clock and no chance', (_path, text) => {
    expect(text).not.toMatch(/Math\.random|\bnew Date\b|Date\.now|performance\.now/);
  });
});

describe('seeded chance', () => {
  it('has one home, so that a seed means the same everywhere', () => {
    const step = ['0x6d2b', '79f5'].join('');
    const homes = ['src', 'tests'].flatMap((folder) => sourceFiles(folder, ['.ts', '.tsx']));
    const found = homes.filter(({ text }) => text.toLowerCase().includes(step)).map(({ path }) => path);
    expect(found).toEqual(['src/scenario/random.ts']);
  });
});

describe('words', () => {
  const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
  /** Tables of the Vietnamese language itself (tones, forbidden words) are data, not words shown to the player. */
  const LANGUAGE_DATA = ['src/platform/audio/voice/'];
  const shown = sourceFiles('src', ['.ts', '.tsx']).filter(
    ({ path }) => !LANGUAGE_DATA.some((prefix) => path.startsWith(prefix)),
  );
  it.each(shown.map(({ path, text }) => [path, code(text)] as const))('%s holds no Vietnamese words', (_path, text) => {
    const lines = text.split('\n').filter((line) => VIETNAMESE.test(line) && !line.includes('Có Nhau'));
    expect(lines).toEqual([]);
  });

  it.each(sourceFiles('src', ['.ts', '.tsx']).map(({ path, text }) => [path, code(text)] as const))(
    '%s never writes HTML from strings',
    (_path, text) => {
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\b/);
    },
  );
});

describe('sizes', () => {
  const tables = /vocabulary\.ts|schema\.ts|\/data\/|art\//;
  it.each(
    sourceFiles('src', ['.ts', '.tsx'])
      .filter(({ path }) => !tables.test(path))
      .map(({ path, text }) => [path, text.split('\n').length] as const),
  )('%s stays under 300 lines', (_path, lines) => expect(lines).toBeLessThanOrEqual(300));
});
