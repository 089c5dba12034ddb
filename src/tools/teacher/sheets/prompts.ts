import { html } from '../html.ts';
import { listOf } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

const QUESTIONS = [1, 2, 3, 4, 5, 6] as const;

export const PROMPTS: Sheet = {
  id: 'prompts',
  group: 'desk',
  facts: ['ACT-CALL', 'OK-SCRIPT', 'STAT-5'],
  pages: [
    ({ t, list, heading }) =>
      html`${heading(1, t('prompts.title'))}
        <p class="lead">${t('prompts.lead')}</p>
        <div class="questions">
          ${QUESTIONS.map(
            (number) =>
              html`<section class="question">
                ${heading(2, t(`prompts.${number}`))}
                <p><b>${t('prompts.listen')}:</b> ${t(`prompts.${number}-listen`)}</p>
                <p><b>${t('prompts.more')}:</b> ${t(`prompts.${number}-more`)}</p>
              </section>`,
          )}
        </div>
        <section class="frame">${heading(2, t('prompts.how'))} ${listOf(list('prompts.how'))}</section>`,
  ],
};
