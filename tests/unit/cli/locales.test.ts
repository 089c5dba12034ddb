import { describe, expect, it } from 'vitest';
import { FINDING_CODES, PLAYERS } from '#analysis';
import { APPS, ENDING_TONES, KINDS, REGIONS, ROLES, SEATS, STANCES } from '#scenario';
import { SURFACE_FEATURES } from '#scenario/lint';
import { sourceFiles } from '../../support/source-files.ts';

const files = sourceFiles('src/cli/locales', ['.json']);
const read = (name: string) =>
  JSON.parse(files.find(({ path }) => path.endsWith(`/${name}.json`))?.text ?? '{}') as Record<string, string>;
const shared = (name: string) =>
  sourceFiles('assets/locales', [`${name}.json`]).flatMap(({ text }) => Object.keys(JSON.parse(text) as object));
const [vi, en] = [read('vi'), read('en')];
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of the command line', () => {
  it('have the same keys and blanks in both languages, sorted, NFC, nowhere empty', () => {
    expect(Object.keys(vi)).toEqual(Object.keys(en));
    expect(Object.keys(en)).toEqual(Object.keys(en).toSorted());
    for (const [key, text] of Object.entries(vi)) {
      expect(text, key).toBe(text.normalize('NFC'));
      expect(text.trim(), key).not.toBe('');
      expect(blanks(text), key).toEqual(blanks(en[key] ?? ''));
    }
  });

  const code = sourceFiles('src/cli', ['.ts']);
  const used = code.flatMap(({ path, text }) => [
    ...[...text.matchAll(/\bsay\(\s*'([a-z][\w.-]*)'/g)].map((match) => [path, match[1] ?? ''] as const),
    ...[...text.matchAll(/wrongUse\(run, '\w+', '([\w.-]+)'/g)].map((match) => [path, match[1] ?? ''] as const),
    ...[...text.matchAll(/reason: '([\w.-]+)'/g)].map((match) => [path, match[1] ?? ''] as const),
  ]);
  const known = new Set([...Object.keys(en), ...shared('en')]);
  it.each([...new Set(used.map(([, key]) => key))])('%s', (key) => expect(known).toContain(key));

  const built = [
    ...FINDING_CODES.map((id) => `invariant.${id}`),
    ...[...PLAYERS, 'expert'].map((id) => `player.${id}`),
    ...STANCES.flatMap((id) => [`stance.${id}`, `stance.short.${id}`]),
    ...ENDING_TONES.map((id) => `tone.${id}`),
    ...APPS.map((id) => `app.${id}`),
    ...KINDS.map((id) => `kind.${id}`),
    ...SEATS.map((id) => `seat.${id}`),
    ...ROLES.map((id) => `role.${id}`),
    ...REGIONS.map((id) => `region.${id}`),
    ...SURFACE_FEATURES.map((id) => `surface.${id}`),
    ...['few', 'away', 'hidden', 'below'].map((id) => `season.verdict.${id}`),
    ...['complete', 'open', 'none'].map((id) => `season.state.${id}`),
  ];
  it.each(built)('%s', (key) => expect(known).toContain(key));
});
