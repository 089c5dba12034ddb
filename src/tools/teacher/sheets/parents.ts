import { html } from '../html.ts';
import { blank, listOf, orderedList } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export const PARENTS: Sheet = {
  id: 'parents',
  group: 'after',
  facts: ['OK-ADVICE', 'CHAT-18', 'CHAT-19', 'LAW-1', 'LAW-2', 'HELP-1', 'HELP-2', 'ACT-BANK', 'ACT-KEEP'],
  pages: [
    ({ t, list, heading }) =>
      html`<div class="letter">
        <div class="letter__head">${blank(t('parents.school'))} ${blank(t('parents.date'))}</div>
        ${heading(1, t('parents.title'))}
        <p>${t('parents.greeting')}</p>
        <p>${t('parents.what')}</p>
        <p>${t('parents.why')}</p>
        ${heading(2, t('parents.care'))} ${listOf(list('parents.care'))} ${heading(2, t('parents.home'))}
        ${orderedList(list('parents.home'))}
        <section class="frame">
          ${heading(2, t('parents.if'))}
          <p>${t('parents.if-text')}</p>
          <p><b>${t('parents.ask')}</b></p>
        </section>
        <div class="letter__foot">
          <p>${t('parents.close')}</p>
          ${blank(t('parents.sign'))}
        </div>
      </div>`,
  ],
};
