import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import FACTS from '../../../src/scenario/data/fact-ids.json' with { type: 'json' };
import HELPLINES from '../../../scenarios/helplines.json' with { type: 'json' };
import { LANGUAGES } from '#scenario';
import { lintWords } from '#scenario/lint';
import { escapeHtml, html } from '../../../src/tools/teacher/html.ts';
import { teacherFiles } from '../../../src/tools/teacher/pages.ts';
import { LESSON_MINUTES } from '../../../src/tools/teacher/sheets/guide.ts';
import { SHEETS } from '../../../src/tools/teacher/sheets/index.ts';
import { listStoryPairs } from '../../../src/tools/teacher/stories.ts';
import { readWords } from '../../../src/tools/teacher/words.ts';
import { ROOT } from '../../support/source-files.ts';

const files = teacherFiles(ROOT);
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const facts: ReadonlySet<string> = new Set(FACTS);
const listed = new Set(Object.values(HELPLINES).map(({ number }) => number));

/** What stands on a page, without its tags. */
const textOf = (page: string): string =>
  page
    .replaceAll(/<(?:style|script|title)\b.*?<\/(?:style|script|title)>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

describe('the sheets for teachers', () => {
  it('are all there in both languages, with a page that shows all of them', () => {
    const names = ['index', ...SHEETS.map(({ id }) => id)];
    const wanted = LANGUAGES.flatMap((language) => names.map((name) => `teacher/${name}.${language}.html`));
    expect(pages.map(([path]) => path).sort()).toEqual(wanted.sort());
  });

  it.each(SHEETS.map((sheet) => [sheet.id, sheet] as const))('%s rests on facts that exist', (_id, sheet) => {
    expect(sheet.facts.filter((fact) => !facts.has(fact))).toEqual([]);
    expect(sheet.facts.length).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)('%s: no word is left over', (language) => {
    const { t } = readWords(ROOT, language);
    const all = textOf(pages.flatMap(([path, page]) => (path.includes(`.${language}.`) ? [page] : [])).join(' '));
    const keys = Object.keys(
      JSON.parse(readFileSync(join(ROOT, 'assets', 'locales', `teacher.${language}.json`), 'utf8')) as object,
    );
    const blanks = {
      count: SHEETS.reduce((sum, sheet) => sum + sheet.pages.length, 0),
      page: 1,
      pages: 2,
      age: 13,
      number: 1,
      date: '',
    };
    const spoken = all + [...files.values()].join(' ');
    expect(keys.filter((key) => !spoken.includes(t(key, blanks).trim()))).toEqual([]);
  });
});

describe.each(pages)('%s', (path, page) => {
  const [, language = ''] = /\.(\w+)\.html$/.exec(path) ?? [];

  it('says its language, one title, and headings in order', () => {
    expect(page).toContain(`<html lang="${language}">`);
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  });

  it('asks for nothing, keeps nothing, and fetches from nowhere else', () => {
    expect(page.match(/<(?:input|textarea|select|form|iframe|object)\b/g)).toBeNull();
    expect(page.match(/\son\w+="|\sstyle="|<style|<script(?! src="print\.js")/g)).toBeNull();
    expect(page.match(/(?:https?:)?\/\/(?!www\.w3\.org\/2000\/svg)[\w.-]+\.\w/g)).toBeNull();
    expect(page).toContain("default-src 'self'");
  });

  it('leads to pages and files that exist', () => {
    const links = [...page.matchAll(/\s(?:href|src)="([^"#?]*)/g)].map((match) => match[1] ?? '');
    const missing = links.filter((link) => {
      const target = new URL(link, 'file:///teacher/').pathname.slice(1);
      return target !== '' && !files.has(target) && !existsSync(join(ROOT, 'assets', target));
    });
    expect(missing).toEqual([]);
  });

  it('names no number, name or address that may not stand there', () => {
    const found = lintWords({
      text: JSON.stringify({ page: textOf(page) }),
      language: language === 'vi' ? 'vi' : 'en',
      listed,
      forPlayers: false,
    });
    expect(found.map(({ code, params }) => `${code} ${JSON.stringify(params)}`)).toEqual([]);
    expect(page).not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe('what may not be lost', () => {
  const pageOf = (name: string): string => textOf(files.get(`teacher/${name}.html`) ?? '');

  it.each([
    [
      'the sentences of the protocol',
      'disclosure.vi',
      '“Cảm ơn em đã kể. Em không có lỗi. Thầy/cô không hứa giữ bí mật, nhưng chỉ nói với người cần biết.”',
    ],
    ['the law', 'disclosure.vi', 'Theo Điều 25 Nghị định 56/2017/NĐ-CP, nhà trường phải báo ngay cho 111'],
    ['the law in English', 'disclosure.en', 'article 25 of Decree 56/2017 the school must at once inform 111'],
    ['a live threat', 'disclosure.vi', 'Gọi 113.'],
    ['images', 'disclosure.en', 'never view intimate images'],
    ['the word for distress', 'distress.vi', 'Một số bạn có thể thấy khó chịu.'],
    ['the questions', 'prompts.vi', 'Kẻ lừa đảo làm gì để người ta không dám kể?'],
    ['helplines on the card', 'help.vi', '113'],
  ])('%s', (_what, name, words) => expect(pageOf(name)).toContain(words));

  it.each([
    ['vi', 'MÔ PHỎNG'],
    ['en', 'SIMULATION'],
  ])('every message that is read aloud carries the watermark: %s', (language, mark) => {
    const page = files.get(`teacher/read-aloud.${language}.html`) ?? '';
    expect(page.match(/class="told"/g)?.length).toBeGreaterThan(3);
    expect(page.match(/class="told" data-marks="[^"]*"/g)?.every((told) => told.includes(mark))).toBe(true);
  });

  it('a lesson has 45 minutes, and each step some of them', () => {
    expect(LESSON_MINUTES.at(-1)).toBe(45);
    expect(LESSON_MINUTES.every((minute, index) => index === 0 || minute > (LESSON_MINUTES[index - 1] ?? 0))).toBe(
      true,
    );
  });

  it('the guide offers pairs of a trap and its genuine twin, the lightest first', () => {
    const pairs = listStoryPairs(ROOT);
    expect(pairs.length).toBeGreaterThanOrEqual(4);
    expect(pairs.every(({ scam, legit }) => scam.truth === 'scam' && legit.truth === 'legit')).toBe(true);
    expect(pairs[0]?.scam.intensity).toBe(1);
    for (const { scam, legit } of pairs) {
      expect(pageOf('guide.vi')).toContain(scam.title.vi);
      expect(pageOf('guide.en')).toContain(legit.title.en);
    }
  });
});

describe('pieces of pages', () => {
  it.each([
    ['markup', '<b>&"', '&lt;b&gt;&amp;&quot;'],
    ['nothing', '', ''],
    ['Vietnamese', 'Kể “ngay”', 'Kể “ngay”'],
  ])('%s', (_name, text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
    expect(html`<p>${text}</p>`.text).toBe(`<p>${expected}</p>`);
  });

  it('pieces are not escaped twice, lists follow each other, null is nothing', () => {
    const piece = html`<b>${'<'}</b>`;
    expect(html`${['a', piece]}${null}${3}`.text).toBe('a<b>&lt;</b>3');
  });

  it('an unknown key or blank is a mistake of ours', () => {
    const { t } = readWords(ROOT, 'vi');
    expect(() => t('no.such-key')).toThrow('no.such-key');
  });
});
