/**
 * Pages to print, made at build time: `teacher/<sheet>.<language>.html`, each sheet by itself, and
 * `teacher/index.<language>.html`, which shows all of them small and prints all of them. They work without any script;
 * one of this site only brings the print button. Nothing can be typed in, and nothing is kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineLanternSvg } from '#art/print';
import { LANGUAGES } from '#scenario';
import type { Language } from '#scenario';
import { Html, drawing, html } from './html.ts';
import type { Content } from './html.ts';
import { GROUPS, INK, listOf, orderedList } from './sheet.ts';
import type { Sheet, SheetContext } from './sheet.ts';
import { SHEETS } from './sheets/index.ts';
import { listStoryPairs } from './stories.ts';
import { readWords } from './words.ts';
import type { Words } from './words.ts';

/** Folder of the pages, below the game's own. */
const FOLDER = 'teacher';
const INDEX = 'index';
const FILES = ['teacher.css', 'print.js'] as const;
const CLASS_MODE = '../?mode=class';
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";
/** Headings of a sheet on the page of all sheets lie this much lower: title, group and name of the sheet stand above. */
const LOWER = 3;

export const pageFile = (name: string, language: Language): string => `${name}.${language}.html`;

/** Every file of the package by its path in the build. `root` is the repository. */
export function teacherFiles(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const stories = listStoryPairs(root);
  for (const language of LANGUAGES) {
    const words = { ...readWords(root, language), stories };
    files.set(`${FOLDER}/${pageFile(INDEX, language)}`, indexPage(words));
    for (const sheet of SHEETS) files.set(`${FOLDER}/${pageFile(sheet.id, language)}`, sheetPage(words, sheet));
  }
  for (const file of FILES) {
    files.set(`${FOLDER}/${file}`, readFileSync(join(root, 'src', 'tools', 'teacher', 'page', file), 'utf8'));
  }
  return files;
}

type Known = Omit<SheetContext, 'heading'>;

function sheetPage(words: Known, sheet: Sheet): string {
  const { t } = words;
  return documentOf(words, sheet.id, t(`${sheet.id}.title`), [
    barOf(words, sheet.id, [
      html`<a href="${pageFile(INDEX, words.language)}">${t('page.back-index')}</a>`,
      printButton(t('page.print')),
      html`<p>${t(`${sheet.id}.copies`)} ${t('page.print-hint')}</p>`,
    ]),
    html`<main class="paper">${papersOf(words, sheet, 0)}</main>`,
  ]);
}

function indexPage(words: Known): string {
  const { t, list } = words;
  const count = SHEETS.reduce((sum, { pages }) => sum + pages.length, 0);
  return documentOf(words, INDEX, t('index.title'), [
    barOf(words, INDEX, [
      html`<a href="${CLASS_MODE}">${t('page.back-class')}</a>`,
      printButton(t('page.print-all')),
      html`<p>${t('page.print-hint-all', { count })} ${t('page.print-hint')}</p>`,
    ]),
    html`<main class="index">
      <div class="index__head">
        ${drawing(lineLanternSvg(INK))}
        <div>
          <h1>${t('index.title')}</h1>
          <p>${t('index.lead')}</p>
        </div>
      </div>
      <section class="index__first">
        <h2>${t('index.first')}</h2>
        ${orderedList(list('index.first'))}
      </section>
      ${GROUPS.map(
        (group) =>
          html`<section class="index__group">
            <h2>${t(`index.group-${group}`)}</h2>
            <ul class="cards">
              ${SHEETS.filter((sheet) => sheet.group === group).map((sheet) => cardOf(words, sheet))}
            </ul>
          </section>`,
      )}
    </main>`,
  ]);
}

/** A sheet small, as a picture of itself: what is read aloud is its name and what it is for. */
function cardOf(words: Known, sheet: Sheet): Html {
  const { t, language } = words;
  return html`<li class="card">
    <h3><a href="${pageFile(sheet.id, language)}">${t(`${sheet.id}.title`)}</a></h3>
    <div class="preview" aria-hidden="true" inert>${papersOf(words, sheet, LOWER)}</div>
    <p>${t(`${sheet.id}.about`)}</p>
    <p class="card__copies">${t(`index.pages-${sheet.pages.length}`)} · ${t(`${sheet.id}.copies`)}</p>
  </li>`;
}

function papersOf(words: Known, sheet: Sheet, lower: number): readonly Html[] {
  const { t, ui } = words;
  const context: SheetContext = {
    ...words,
    heading(depth, content, name = '') {
      const tag = new Html(`h${depth + lower}`);
      return html`<${tag} class="h${depth} ${name}">${content}</${tag}>`;
    },
  };
  const pages = sheet.pages.length;
  return sheet.pages.map(
    (draw, index) =>
      html`<article class="page page--${sheet.id}">
        <div class="page__body">${draw(context)}</div>
        <p class="page__foot">
          <span>${ui('app.title')} · ${t(`${sheet.id}.title`)}</span>
          <span>${t('page.free')}${pages > 1 ? ` · ${t('page.number', { page: index + 1, pages })}` : ''}</span>
        </p>
      </article>`,
  );
}

const printButton = (text: string): Html => html`<button type="button" data-print hidden>${text}</button>`;

function barOf({ t, ui, language }: Words, name: string, parts: readonly Html[]): Html {
  const others = LANGUAGES.filter((other) => other !== language);
  return html`<header class="bar">
    <nav aria-label="${t('page.tools')}">
      ${listOf(
        [
          ...parts.slice(0, 1),
          ...others.map(
            (other) =>
              html`<a href="${pageFile(name, other)}" lang="${other}" hreflang="${other}"
                >${ui(`language.${other}`)}</a
              >`,
          ),
        ],
        'bar__links',
      )}
    </nav>
    ${parts.slice(1)}
  </header>`;
}

function documentOf({ ui, language }: Words, name: string, title: string, body: Content): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · ${ui('app.title')}</title>
        <link rel="icon" href="../icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="teacher.css" />
        <script src="print.js" defer></script>
      </head>
      <body class="of-${name === INDEX ? 'index' : 'sheet'}">
        ${body}
      </body>
    </html> `.text;
}
