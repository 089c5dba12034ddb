/** Small pieces that a page holds several times, to be cut apart. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { blank, cutOut } from '../sheet.ts';
import type { Sheet, SheetContext } from '../sheet.ts';

const HELP_CARDS = 8;
const TICKETS = 4;
const QUESTIONS = [1, 2, 3] as const;
/** Whom a pupil may call: at home, at school, a friend. */
const PEOPLE = [1, 2, 3] as const;

export const HELP_CARD: Sheet = {
  id: 'help',
  group: 'class',
  facts: ['HELP-1', 'HELP-2'],
  pages: [
    (context) =>
      html`<div class="cuts__head">
          ${context.heading(1, context.t('help.title'))}
          <p>${context.t('help.copies')}</p>
        </div>
        ${cutOut(HELP_CARDS, 'cuts--eight', helpCard(context))}`,
  ],
};

function helpCard(context: SheetContext): Html {
  const { t, ui, helplines, language } = context;
  const oldest = helplines.map(({ verifiedOn }) => verifiedOn).sort()[0] ?? '';
  return html`<p class="help__title">${ui('help.now')}</p>
    <ul class="numbers numbers--small">
      ${helplines.map(
        ({ number, name, note }) =>
          html`<li>
            <strong>${number}</strong><span><b>${name[language]}</b> ${note[language]}</span>
          </li>`,
      )}
    </ul>
    ${PEOPLE.map((who) => blank(ui(`call-card.who-${who}`)))}
    <p class="small">${ui('app.title')} · ${t('help.checked', { date: formatDay(oldest, language) })}</p>`;
}

/** An ISO date as people write it. */
const formatDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

export const TICKET: Sheet = {
  id: 'ticket',
  group: 'class',
  facts: ['LAW-2', 'HELP-2'],
  pages: [
    (context) =>
      html`<div class="cuts__head">
          ${context.heading(1, context.t('ticket.title'))}
          <p>${context.t('ticket.count')}</p>
        </div>
        ${cutOut(TICKETS, 'cuts--four', ticket(context))}`,
  ],
};

const ticket = ({ t, list }: SheetContext): Html =>
  html`<p class="ticket__title">${t('ticket.title')}</p>
    <p class="small">${t('ticket.note')}</p>
    ${QUESTIONS.map(
      (number) =>
        html`<p class="ticket__question">${number}. ${t(`ticket.${number}`)}</p>
          <ul class="ticks">
            ${list(`ticket.${number}-answer`).map((answer) => html`<li>${answer}</li>`)}
          </ul>`,
    )}
    <p class="small ticket__private">${t('ticket.private')}</p>`;
