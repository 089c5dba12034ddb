/** The two cards for the moments when the story touches a life: learning-spec §4, debrief for distress and disclosure. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { listOf, numbers, orderedList, said } from '../sheet.ts';
import type { Sheet, SheetContext } from '../sheet.ts';

const STEPS = [1, 2, 3, 4, 5, 6] as const;
const CASES = [1, 2, 3, 4] as const;
/** The sentences of the protocol, said word for word. */
const EXACT_STEP = 3;
/** Steps whose duty is done without a word. */
const SILENT_STEPS: readonly number[] = [4, 5];

export const DISTRESS: Sheet = {
  id: 'distress',
  group: 'desk',
  facts: ['LAW-8', 'HELP-1', 'HELP-2'],
  pages: [
    ({ t, list, heading }) =>
      html`${heading(1, t('distress.title'))}
        <p class="lead">${t('distress.lead')}</p>
        <ol class="steps">
          ${STEPS.map((step) => stepOf({ t, heading }, `distress.step-${step}`, t(`distress.step-${step}-say`)))}
        </ol>
        <div class="two">
          <section class="frame">
            ${heading(2, t('distress.avoid'))} ${listOf(list('distress.avoid'), 'list--not')}
          </section>
          <section class="frame frame--strong">
            ${heading(2, t('distress.now'))} ${listOf(list('distress.now'))}
          </section>
        </div>`,
  ],
};

export const DISCLOSURE: Sheet = {
  id: 'disclosure',
  group: 'desk',
  facts: ['LAW-8', 'HELP-1', 'HELP-2', 'HELP-12', 'STAT-5', 'CHAT-13', 'CHAT-17', 'JOB-1', 'OK-ADVICE', 'ACT-BANK'],
  pages: [disclosurePage, casesPage],
};

function stepOf({ t, heading }: Pick<SheetContext, 't' | 'heading'>, key: string, say: string | null): Html {
  return html`<li class="step">
    ${heading(2, t(key))}
    <p>${t(`${key}-text`)}</p>
    ${say === null ? null : said(say)}
  </li>`;
}

function disclosurePage(context: SheetContext): Html {
  const { t, list, heading } = context;
  const steps = STEPS.map((step) => {
    const key = `disclosure.step-${step}`;
    if (step === EXACT_STEP) {
      return html`<li class="step step--exact">${heading(2, t(key))} ${said(t(`${key}-say`))}</li>`;
    }
    return stepOf(context, key, SILENT_STEPS.includes(step) ? null : t(`${key}-say`));
  });
  return html`${heading(1, t('disclosure.title'))}
    <p class="lead">${t('disclosure.lead')}</p>
    <ol class="steps">
      ${steps}
    </ol>
    <section class="frame frame--strong live">
      ${heading(2, t('disclosure.live'))}
      <p>${t('disclosure.live-text')}</p>
      ${orderedList(list('disclosure.live'))}
    </section>
    <p class="over">${t('disclosure.over')}</p>`;
}

function casesPage(context: SheetContext): Html {
  const { t, list, heading } = context;
  return html`${heading(2, t('disclosure.cases'), 'title')}
    <div class="cases">
      ${CASES.map((case_) => {
        const key = `disclosure.case-${case_}`;
        return html`<section class="frame">
          ${heading(3, t(key))} ${said(t(`${key}-say`))} ${listOf(list(key))}
        </section>`;
      })}
    </div>
    <section>${heading(2, t('disclosure.after'))} ${listOf(list('disclosure.after'))}</section>
    <section class="frame frame--strong">${heading(2, t('disclosure.numbers'))} ${numbers(context)}</section>`;
}
