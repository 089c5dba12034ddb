/** A story without any device, for the day when the power is out: four stops, and a genuine look-alike. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Sheet, SheetContext } from '../sheet.ts';

const STOPS = [1, 2, 3, 4] as const;
/** The stop before which the class is asked something. */
const ASKING_STOP = 3;
const LETTERS = ['A', 'B', 'C', 'D'] as const;
/** When each part begins, and where the last one ends, in minutes of the lesson. */
const MINUTES = [0, 4, 22, 32, 39, 45] as const;
/** Repeats of the watermark in one frame: enough for every part of it to carry one (rulings 16). */
const MARKS = 24;
/** Between two of them; ordinary blanks would run together. */
const GAP = '\u2003\u2003 ';

export const READ_ALOUD: Sheet = {
  id: 'read-aloud',
  group: 'desk',
  facts: ['CHAT-1', 'ACT-CALL', 'ACT-TELL', 'ACT-KEEP', 'ACT-BANK', 'LEGIT-6'],
  pages: [
    (context) => {
      const { t, heading } = context;
      return html`${heading(1, t('read-aloud.title'))}
        <p class="lead">${t('read-aloud.lead')}</p>
        <p><b>${t('read-aloud.note')}</b></p>
        ${heading(2, t('read-aloud.story'), 'title')} ${STOPS.slice(0, 3).map((stop) => stopOf(context, stop))}`;
    },
    (context) =>
      html`${STOPS.slice(3).map((stop) => stopOf(context, stop))} ${ending(context)} ${twin(context)} ${plan(context)}`,
  ],
};

/** What a pupil would see on a phone. It carries the watermark as every fake message does. */
const message = ({ t }: SheetContext, texts: readonly string[]): Html =>
  html`<div class="told" data-marks="${Array.from({ length: MARKS }, () => t('page.simulation')).join(GAP)}">
    ${texts.map((text) => html`<p>${text}</p>`)}
  </div>`;

const options = (texts: readonly string[]): Html =>
  html`<ul class="options">
    ${texts.map((text, index) => html`<li><b>${LETTERS[index] ?? ''}</b> ${text}</li>`)}
  </ul>`;

function stopOf(context: SheetContext, stop: number): Html {
  const { t, list, heading } = context;
  const key = `read-aloud.${stop}`;
  return html`<section class="stop">
    ${heading(3, t('read-aloud.stop', { number: stop }))} ${message(context, list(`${key}-read`))}
    ${stop === ASKING_STOP ? html`<p><b>${t(`${key}-ask`)}</b></p>` : null} ${options(list(`${key}-option`))}
    <div class="answers">
      <p class="answers__title">${t('read-aloud.answers')}</p>
      ${options(list(`${key}-answer`))}
    </div>
  </section>`;
}

function ending(context: SheetContext): Html {
  const { t, heading } = context;
  return html`<section class="stop">
    ${heading(2, t('read-aloud.end'))} ${message(context, [t('read-aloud.end-read')])}
    <p><b>${t('read-aloud.if')}</b> ${t('read-aloud.if-text')}</p>
  </section>`;
}

function twin(context: SheetContext): Html {
  const { t, list, heading } = context;
  return html`<section class="stop">
    ${heading(2, t('read-aloud.twin'))} ${message(context, list('read-aloud.twin-read'))}
    <p><b>${t('read-aloud.twin-ask')}</b></p>
    ${options(list('read-aloud.twin-option'))}
    <div class="answers">
      <p class="answers__title">${t('read-aloud.answers')}</p>
      <p>${t('read-aloud.twin-answer')}</p>
    </div>
  </section>`;
}

function plan({ t, list, heading }: SheetContext): Html {
  return html`<section class="frame">
    ${heading(2, t('read-aloud.plan'))}
    <dl class="minutes">
      ${list('read-aloud.plan-step').map(
        (step, index) =>
          html`<dt>${MINUTES[index] ?? 0}–${MINUTES[index + 1] ?? 0}</dt>
            <dd>${step}</dd>`,
      )}
    </dl>
  </section>`;
}
