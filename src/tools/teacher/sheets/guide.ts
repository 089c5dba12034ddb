import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { listOf, orderedList, said } from '../sheet.ts';
import type { Sheet, SheetContext } from '../sheet.ts';

/** Where each step of the lesson begins, in minutes, and where the last one ends (learning-spec §4). */
export const LESSON_MINUTES = [0, 4, 9, 21, 29, 34, 39, 45] as const;
const WAYS = [1, 2, 3, 4] as const;
const TRICKY = [1, 2, 3, 4, 5, 6] as const;

export const GUIDE: Sheet = {
  id: 'guide',
  group: 'desk',
  facts: ['SCH-1', 'SCH-2', 'SCH-3', 'SCH-4', 'SCH-5'],
  pages: [lessonPage, waysPage],
};

function lessonPage(context: SheetContext): Html {
  const { t, list, heading } = context;
  return html`${heading(1, t('guide.title'))}
    <p class="lead">${t('guide.lead')}</p>
    <div class="guide__top">
      <section class="frame">${heading(2, t('guide.ready'))} ${orderedList(list('guide.ready'))}</section>
      <section class="frame frame--strong">
        ${heading(2, t('guide.goal'))} ${listOf(list('guide.goal'))}
        <p>${t('guide.goal-note')}</p>
      </section>
    </div>
    <table class="plan">
      <thead>
        <tr>
          <th scope="col">${t('guide.col-min')}</th>
          <th scope="col">${t('guide.col-step')}</th>
          <th scope="col">${t('guide.col-say')}</th>
          <th scope="col">${t('guide.col-do')}</th>
        </tr>
      </thead>
      <tbody>
        ${LESSON_MINUTES.slice(1).map((end, index) => planRow(context, index, end))}
      </tbody>
    </table>`;
}

function planRow({ t, list }: SheetContext, index: number, end: number): Html {
  const key = `guide.plan-${index + 1}`;
  return html`<tr>
    <td class="plan__min">${LESSON_MINUTES[index] ?? 0}–${end}</td>
    <th scope="row">${t(key)}</th>
    <td>${list(`${key}-say`).map(said)}</td>
    <td>${list(`${key}-do`).map((text) => html`<p>${text}</p>`)}</td>
  </tr>`;
}

function waysPage(context: SheetContext): Html {
  const { t, list, heading } = context;
  const pairs = (keys: readonly string[]): Html =>
    html`<dl class="pairs">
      ${keys.map(
        (key) =>
          html`<dt>${t(key)}</dt>
            <dd>${t(`${key}-text`)}</dd>`,
      )}
    </dl>`;
  return html`${storyTable(context)}
    <section>${heading(2, t('guide.ways'))} ${pairs(WAYS.map((way) => `guide.way-${way}`))}</section>
    <section>${heading(2, t('guide.tricky'))} ${pairs(TRICKY.map((case_) => `guide.tricky-${case_}`))}</section>
    <div class="guide__foot">
      <section class="frame frame--strong">
        ${heading(2, t('guide.avoid'))} ${listOf(list('guide.avoid'), 'list--not')}
      </section>
      <section class="frame">
        ${heading(2, t('guide.numbers'))}
        <p>${t('guide.numbers-text')}</p>
      </section>
      <section class="frame">
        ${heading(2, t('guide.fit'))}
        <p>${t('guide.fit-text')}</p>
      </section>
    </div>`;
}

function storyTable({ t, ui, heading, stories, language }: SheetContext): Html {
  const topicsOf = (topics: readonly string[]): string => topics.map((topic) => ui(`topic.${topic}`)).join(', ');
  const row = ({ scam, legit }: SheetContext['stories'][number]): Html =>
    html`<tr>
      <th scope="row">${scam.title[language]}</th>
      <td data-label="${t('guide.stories-legit')}">${legit.title[language]}</td>
      <td data-label="${t('guide.stories-age')}">
        ${t('guide.stories-age-of', { age: Math.max(scam.age, legit.age) })}
      </td>
      <td data-label="${t('guide.stories-weight')}">${t(`guide.stories-weight-${scam.intensity}`)}</td>
      <td data-label="${t('guide.stories-topics')}">${topicsOf(scam.topics)}</td>
    </tr>`;
  return html`<section>
    ${heading(2, t('guide.stories'))}
    <p>${t('guide.stories-note')}</p>
    <table class="stories">
      <thead>
        <tr>
          <th scope="col">${t('guide.stories-scam')}</th>
          <th scope="col">${t('guide.stories-legit')}</th>
          <th scope="col">${t('guide.stories-age')}</th>
          <th scope="col">${t('guide.stories-weight')}</th>
          <th scope="col">${t('guide.stories-topics')}</th>
        </tr>
      </thead>
      <tbody>
        ${stories.map(row)}
      </tbody>
    </table>
  </section>`;
}
