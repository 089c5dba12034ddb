import { VOTE_LETTERS, voteShapeSvg } from '#art/print';
import { drawing, html } from '../html.ts';
import { INK } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export const LETTERS: Sheet = {
  id: 'letters',
  group: 'class',
  facts: ['SCH-3', 'SCH-4'],
  pages: [
    ({ t, heading }) =>
      html`<div class="letters__head">
          ${heading(1, t('letters.title'))}
          <p>${t('letters.how')}</p>
        </div>
        <div class="cuts cuts--letters">
          ${VOTE_LETTERS.map(
            (letter) =>
              html`<div class="cut vote vote--${letter}">
                ${drawing(voteShapeSvg(letter, INK))}
                <p class="vote__letter">${letter.toUpperCase()}</p>
                <p class="vote__shape">${t(`letters.shape-${letter}`)}</p>
              </div>`,
          )}
        </div>`,
  ],
};
