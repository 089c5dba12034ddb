import { tacticIconSvg } from '#art';
import type { IconName } from '#art';
import { lineLanternSvg } from '#art/print';
import { GREEN_CUES, TRAY_KINDS } from '#scenario';
import type { Cue } from '#scenario';
import { drawing, html } from '../html.ts';
import { INK, icon, listOf, numbers } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export const STEPS_POSTER: Sheet = {
  id: 'steps',
  group: 'wall',
  facts: ['ACT-STOP', 'ACT-CALL', 'ACT-TELL', 'ACT-KEEP', 'HELP-1', 'HELP-2'],
  pages: [
    (context) => {
      const { t, ui, heading } = context;
      return html`<div class="poster">
        <div class="poster__head">${drawing(lineLanternSvg(INK))}${heading(1, t('steps.title'))}</div>
        <p class="poster__lead">${t('steps.lead')}</p>
        <ol class="poster__steps">
          ${TRAY_KINDS.map(
            (kind) =>
              html`<li>
                ${drawing(tacticIconSvg(kind, { stroke: INK }))}
                <div>
                  ${heading(2, ui(`tray.${kind}`))}
                  <p>${ui(`call-card.${kind}`)}</p>
                </div>
              </li>`,
          )}
        </ol>
        ${numbers(context)}
        <p class="poster__foot">${t('steps.foot')}</p>
      </div>`;
    },
  ],
};

/** Signs that go together, by what a genuine sender would allow: to wait, to ask again, to tell; and by what is wanted. */
const CUE_GROUPS: readonly { readonly icon: IconName; readonly cues: readonly Cue[] }[] = [
  { icon: 'clock', cues: ['Q21', 'Q11', 'Q22', 'Q23'] },
  { icon: 'search', cues: ['Q05', 'Q06', 'Q03', 'Q07'] },
  { icon: 'mic-off', cues: ['Q24', 'Q20', 'Q12', 'Q25'] },
  { icon: 'lock', cues: ['Q13', 'Q14', 'Q10', 'Q18'] },
  { icon: 'money', cues: ['Q15', 'Q16', 'Q17', 'Q19'] },
  { icon: 'star', cues: ['Q26', 'Q27', 'Q30', 'Q28'] },
];

export const CUES_POSTER: Sheet = {
  id: 'cues',
  group: 'wall',
  facts: ['RF-1', 'RF-2', 'RF-3', 'RF-4', 'RF-5', 'RF-6', 'RF-7', 'RF-8', 'RF-9', 'RF-10', 'RF-11', 'RF-12', 'RF-13'],
  pages: [
    ({ t, heading }) =>
      html`<div class="poster">
        ${heading(1, t('cues.title'))}
        <p class="poster__lead">${t('cues.lead')}</p>
        <div class="poster__cues">
          ${CUE_GROUPS.map(
            (group, index) =>
              html`<section class="frame">
                <div class="poster__group">${icon(group.icon, 40)}${heading(2, t(`cues.group-${index + 1}`))}</div>
                ${listOf(group.cues.map((cue) => t(`cues.${cue}`)))}
              </section>`,
          )}
        </div>
        <section class="frame frame--strong poster__green">
          <div class="poster__group">${icon('check', 40)}${heading(2, t('cues.green'))}</div>
          <p>${t('cues.green-text')}</p>
          ${listOf(GREEN_CUES.map((cue) => t(`cues.${cue}`)))}
        </section>
      </div>`,
  ],
};
