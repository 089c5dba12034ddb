import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#scenario';
import { formatCsv, parseCsv } from '../../../src/cli/i18n/csv.ts';
import { isBadFile } from '../../../src/cli/i18n/exchange.ts';
import type { Exchange } from '../../../src/cli/i18n/exchange.ts';
import type { TextRow } from '../../../src/cli/i18n/texts.ts';
import { fitsXliff, formatXliff, parseXliff } from '../../../src/cli/i18n/xliff.ts';
import { fixture, runCli, tempFolder } from '../../support/run-cli.ts';
import { WHOLE_BUDGET } from '../../support/tier.ts';

const FORMS = ['csv', 'xliff'] as const;

/** A folder with the tiny scenario, and ways to export, edit and import. */
function workshop() {
  const folder = tempFolder();
  const scenario = join(folder, 'tiny.scenario.json');
  const sheet = join(folder, 'sheet.txt');
  copyFileSync(fixture('valid/tiny'), scenario);
  return {
    folder,
    scenario,
    sheet,
    text: () => readFileSync(scenario, 'utf8'),
    out: (...args: string[]) => runCli(['i18n', 'export', scenario, '--out', sheet, ...args]),
    edit: (from: string, to: string) => {
      const before = readFileSync(sheet, 'utf8');
      expect(before).toContain(from);
      writeFileSync(sheet, before.replace(from, to));
    },
    back: async (...args: string[]) => {
      const { code, out } = await runCli(['i18n', 'import', sheet, '--json', ...args]);
      return { code, ...JSON.parse(out) };
    },
  };
}

describe.each(FORMS)('export and import as %s', (form) => {
  it.each(['en', 'vi'])('changes nothing when nothing was changed (%s)', async (target) => {
    const { out, back, text } = workshop();
    const before = text();
    expect((await out('--to', form, '--target', target)).code).toBe(0);
    expect(await back()).toMatchObject({ code: 0, target, changed: [], written: false, refused: [] });
    expect(text()).toBe(before);
  });

  it('takes a changed text into the scenario and leaves every other sign of it alone', async () => {
    const { out, edit, back, text } = workshop();
    const before = text();
    await out('--to', form);
    edit('Hello, you have a parcel.', 'Hello, there is a parcel for you.');
    const { code, changed } = await back();
    expect({ code, changed }).toEqual({ code: 0, changed: ['nodes/hook/lines/hello/text'] });
    expect(text()).toBe(before.replace('Hello, you have a parcel.', 'Hello, there is a parcel for you.'));
  });

  it('writes a new language beside the scenario, and exports it again', async () => {
    const { out, edit, back, folder, text } = workshop();
    const before = text();
    await out('--to', form, '--target', 'fr');
    if (form === 'csv') edit('"A call","",', '"A call","Un appel",');
    else edit('<target state="needs-translation"></target>', '<target>Un appel</target>');
    expect(await back()).toMatchObject({ code: 0, target: 'fr', changed: ['title'], orphans: [], stale: [] });
    const overlay = JSON.parse(readFileSync(join(folder, 'tiny.fr.texts.json'), 'utf8'));
    expect(overlay).toMatchObject({ format: 1, scenario: 'tiny', language: 'fr', texts: { title: 'Un appel' } });
    expect(overlay.sources.title).toBe(contentHash('Cuộc gọi'));
    expect(text()).toBe(before);
    await out('--to', form, '--target', 'fr');
    expect(await back()).toMatchObject({ changed: [], unchanged: 1, written: false });
  });

  it('lists stale, orphan and missing rows, takes none of them, and says why', async () => {
    const { out, edit, back, scenario, text } = workshop();
    await out('--to', form);
    edit('nodes/hook/lines/hello/text', 'nodes/gone/lines/hello/text');
    edit('I will pay.', 'I am going to pay.');
    edit('You may stop.', '');
    writeFileSync(scenario, text().replace('Dạ em chuyển.', 'Dạ em chuyển liền.'));
    const before = text();
    const report = await back();
    expect(report.code).toBe(1);
    expect(report.stale).toEqual(['nodes/hook/choices/pay/text']);
    expect(report.orphans).toEqual(['nodes/gone/lines/hello/text']);
    expect(report.missing).toContain('nodes/hook/choices/pay/feedback/better');
    expect(text()).toBe(before);
    expect((await back('--stale')).changed).toEqual(['nodes/hook/choices/pay/text']);
    expect(text()).toContain('I am going to pay.');
  });

  it('refuses a text that would bring a fault, with the reason, and takes the others', async () => {
    const { out, edit, back, text } = workshop();
    await out('--to', form);
    edit('I will pay.', 'I will pay at real-bank.com now.');
    edit('Hang up.', 'End the call.');
    const { code, changed, refused } = await back();
    expect(code).toBe(1);
    expect(changed).toEqual(['nodes/after/choices/end/text']);
    expect(refused).toEqual([
      { key: 'nodes/hook/choices/pay/text', reason: expect.stringContaining('may be a real address') },
    ]);
    expect(text()).toContain('I will pay.');
    expect(text()).toContain('End the call.');
  });

  it('--dry-run writes nothing', async () => {
    const { out, edit, back, text } = workshop();
    const before = text();
    await out('--to', form);
    edit('Hang up.', 'End the call.');
    expect(await back('--dry-run')).toMatchObject({ changed: ['nodes/after/choices/end/text'], written: false });
    expect(text()).toBe(before);
  });

  it('carries any text there and back, whatever stands in it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '\t', '\r', '<', '&', ']]>', 'ế', ' '),
      }),
    );
    const row = fc.record({ vi: text, en: text, fr: text });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom('en', 'vi', 'fr'), (texts, target) => {
        const rows = texts.map(({ vi, en, fr }, i): TextRow => {
          const words = target === 'fr' ? fr : target === 'vi' ? vi : en;
          const hash = contentHash(target === 'vi' ? en : vi);
          return { key: `k${i}`, vi, en, target: words, state: 'translated', hash };
        });
        const sent = form === 'csv' ? rows : rows.filter(fitsXliff);
        const file = form === 'csv' ? formatCsv('tiny', target, sent) : formatXliff('tiny', target, sent);
        const read = form === 'csv' ? parseCsv(file) : parseXliff(file);
        if (isBadFile(read)) throw new Error(read.reason);
        expect(read.rows.map(({ key, target: words, hash }) => [key, words, hash])).toEqual(
          sent.map(({ key, target: words, hash }) => [key, words, hash]),
        );
        if (sent.length > 0 && form === 'xliff') expect(read).toMatchObject({ scenario: 'tiny', target });
        if (sent.length > 0 && form === 'csv') expect(read.target).toBe(target);
      }),
      { numRuns: 400, seed: 20_260_602 },
    );
  });
});

describe('xliff', () => {
  it('leaves a mark that XML does not name as it was written', () => {
    const row: TextRow = { key: 'k', vi: 'v', en: 'e', target: 'SAID', state: 'translated', hash: '0' };
    const read = parseXliff(formatXliff('tiny', 'vi', [row]).replace('SAID', '&amp;&nbsp;&constructor;'));
    if (isBadFile(read)) throw new Error(read.reason);
    expect(read.rows[0]?.target).toBe('&&nbsp;&constructor;');
  });
});

describe('csv', () => {
  const rows = (text: string): Exchange['rows'] => {
    const read = parseCsv(text);
    if (isBadFile(read)) throw new Error(read.reason);
    return read.rows;
  };

  it('begins with a byte order mark and hides what a spreadsheet would run', () => {
    const row: TextRow = { key: 'k', vi: '=1+1', en: '@SUM(A1)', target: '', state: 'translated', hash: '0' };
    const file = formatCsv('tiny', 'en', [row]);
    expect(file.startsWith('\uFEFF"key"')).toBe(true);
    expect(file).toContain(`"'=1+1","'@SUM(A1)"`);
  });

  it.each([';', '\t'])('reads columns parted by %j, as spreadsheets of some countries save them', (sign) => {
    expect(rows(['key', 'vi', 'en'].join(sign) + '\n' + ['title', 'Một', '"One, two"'].join(sign))).toMatchObject([
      { key: 'title', source: 'Một', target: 'One, two', hash: null, line: 2 },
    ]);
  });

  it('judges by the source text where the hash is lost', async () => {
    const { sheet, back } = workshop();
    writeFileSync(sheet, 'key,vi,en\ntitle,Cuộc gọi,One call\nsummary,Câu khác,Other\n');
    const report = await back('--scenario', join(sheet, '../tiny.scenario.json'));
    expect(report).toMatchObject({ changed: ['title'], stale: ['summary'] });
  });
});

describe('files that are not what they should be', () => {
  it.each([
    ['no columns', 'a,b\n1,2\n'],
    ['an open quote', '"key","vi","en"\n"title","x'],
    ['broken XML', '<xliff version="1.2"><file></xliff>'],
    ['another version', '<?xml version="1.0"?><xliff version="2.0"></xliff>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"/>'],
    ['nothing', ''],
    ['noise', '\u0000\u0001\u0002'],
  ])('%s: nothing is written', async (_name, content) => {
    const { sheet, scenario, text } = workshop();
    const before = text();
    writeFileSync(sheet, content);
    const { code, err } = await runCli(['i18n', 'import', sheet, '--scenario', scenario]);
    expect(code).toBe(1);
    expect(err).toContain('Nothing was written');
    expect(text()).toBe(before);
  });

  it('bytes that are not UTF-8', async () => {
    const { sheet, scenario } = workshop();
    writeFileSync(sheet, Buffer.from([0x6b, 0x65, 0x79, 0xff, 0xfe]));
    expect((await runCli(['i18n', 'import', sheet, '--scenario', scenario])).err).toContain('not UTF-8');
  });

  it('a broken file of texts stays as it is', async () => {
    const { out, back: _back, folder, sheet } = workshop();
    await out('--target', 'fr');
    const overlay = join(folder, 'tiny.fr.texts.json');
    writeFileSync(overlay, '{"texts": [');
    expect((await runCli(['i18n', 'import', sheet])).code).toBe(1);
    expect(readFileSync(overlay, 'utf8')).toBe('{"texts": [');
  });

  it('a row that comes twice, and marks inside a text', async () => {
    const { out, edit, back } = workshop();
    await out('--to', 'xliff');
    edit('<target state="translated">A call</target>', '<target>A <g id="1">call</g></target>');
    edit('id="intro"', 'id="summary"');
    const { refused } = await back();
    expect(refused.map(({ key }: { key: string }) => key).sort()).toEqual(['summary', 'title']);
  });

  it('export does not take the place of a story', async () => {
    const { scenario, text } = workshop();
    const before = text();
    expect((await runCli(['i18n', 'export', scenario, '--out', scenario])).code).toBe(2);
    expect(text()).toBe(before);
  });
});

describe('status', () => {
  it('counts the texts of every language and names what is not in order', async () => {
    const { folder, scenario } = workshop();
    const texts = { title: 'Un appel', summary: 'Un appel à midi.', gone: 'Rien' };
    const sources = { title: contentHash('Cuộc gọi'), summary: 'old', gone: 'x' };
    const overlay = { format: 1, scenario: 'tiny', language: 'fr', texts, sources };
    writeFileSync(join(folder, 'tiny.fr.texts.json'), JSON.stringify(overlay));
    const { code, out } = await runCli(['i18n', 'status', scenario, '--json']);
    const [english, french] = JSON.parse(out);
    expect(code).toBe(1);
    expect(english).toMatchObject({ language: 'en', missing: [], stale: [], orphans: [] });
    expect(french).toMatchObject({ language: 'fr', stale: ['summary'], orphans: ['gone'] });
    expect(french.missing).toHaveLength(english.texts - 2);
    expect((await runCli(['i18n', 'status', scenario])).out).toContain('stale summary');
    expect(existsSync(join(folder, 'tiny.en.texts.json'))).toBe(false);
  });

  it(
    'of what ships has nothing missing and nothing stale',
    async () => {
      expect((await runCli(['i18n', 'status'])).code).toBe(0);
    },
    WHOLE_BUDGET,
  );
});
