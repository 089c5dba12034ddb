import { BOOSTER_DAYS } from '#learning';
import { html } from '../html.ts';
import { blank, orderedList } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export const BOOSTERS: Sheet = {
  id: 'boosters',
  group: 'after',
  facts: ['SCH-5'],
  pages: [
    ({ t, list, heading }) => {
      const [counts, questions] = [list('boosters.count'), list('boosters.ask')];
      return html`${heading(1, t('boosters.title'))}
        <p class="lead">${t('boosters.lead')}</p>
        <div class="boosters__start">${blank(t('boosters.day-zero'))}</div>
        <table class="boosters">
          <thead>
            <tr>
              <th scope="col">${t('boosters.col-day')}</th>
              <th scope="col">${t('boosters.col-date')}</th>
              <th scope="col">${t('boosters.col-count')}</th>
              <th scope="col">${t('boosters.col-ask')}</th>
              <th scope="col">${t('boosters.col-done')}</th>
            </tr>
          </thead>
          <tbody>
            ${BOOSTER_DAYS.map(
              (day, index) =>
                html`<tr>
                  <th scope="row">${day}</th>
                  <td class="boosters__date"></td>
                  <td>${counts[index] ?? ''}</td>
                  <td>${questions[index] ?? ''}</td>
                  <td class="tick"></td>
                </tr>`,
            )}
          </tbody>
        </table>
        <section>${heading(2, t('boosters.how'))} ${orderedList(list('boosters.how'))}</section>
        <section class="frame">
          <p>${t('boosters.slip')}</p>
          <p>${t('boosters.paper')}</p>
        </section>`;
    },
  ],
};
