import { VOTE_LETTERS, voteShapeSvg } from '#art/print';
import { drawing, html } from '../html.ts';
import { INK } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

const LETTERS_A_PAGE = 4;

const cards =
  (letters: readonly (typeof VOTE_LETTERS)[number][]): Sheet['pages'][number] =>
  ({ t, heading }) =>
    html`<div class="letters__head">
        ${letters[0] === 'a' ? heading(1, t('letters.title')) : html`<p class="h1">${t('letters.title')}</p>`}
        <p>${t('letters.how')}</p>
      </div>
      <div class="cuts cuts--letters">
        ${letters.map(
          (letter) =>
            html`<div class="cut vote vote--${letter}">
              ${drawing(voteShapeSvg(letter, INK))}
              <p class="vote__letter">${letter.toUpperCase()}</p>
              <p class="vote__shape">${t(`letters.shape-${letter}`)}</p>
            </div>`,
        )}
      </div>`;

export const LETTERS: Sheet = {
  id: 'letters',
  group: 'class',
  facts: ['SCH-3', 'SCH-4'],
  pages: [cards(VOTE_LETTERS.slice(0, LETTERS_A_PAGE)), cards(VOTE_LETTERS.slice(LETTERS_A_PAGE))],
};
