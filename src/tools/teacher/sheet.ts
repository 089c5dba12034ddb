/** What a sheet is, and what its drawing functions are given. */
import { iconSvg } from '#art';
import type { IconName } from '#art';
import { drawing, html } from './html.ts';
import type { Content, Html } from './html.ts';
import type { StoryPair } from './stories.ts';
import type { Words } from './words.ts';

export const GROUPS = ['desk', 'class', 'wall', 'after'] as const;
export type Group = (typeof GROUPS)[number];

export interface SheetContext extends Words {
  readonly stories: readonly StoryPair[];
  /** A heading of the sheet: depth 1 is its title. On the page of all sheets every depth lies lower. */
  heading(depth: 1 | 2 | 3, content: Content, name?: string): Html;
}

export interface Sheet {
  readonly id: string;
  readonly group: Group;
  /** What the sheet rests on: ids of the facts page; learning-spec §4 and §6 stand behind all of them. */
  readonly facts: readonly string[];
  /** One piece for each A4 page; the sheet has as many pages as it says, in every language (tests/e2e). */
  readonly pages: readonly ((context: SheetContext) => Html)[];
}

export const INK = '#000000';

export const icon = (name: IconName, size = 24): Html => drawing(iconSvg(name, { stroke: INK, size }));

export const listOf = (items: readonly Content[], name = ''): Html =>
  html`<ul class="list ${name}">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

export const orderedList = (items: readonly Content[], name = ''): Html =>
  html`<ol class="list ${name}">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ol>`;

/** What is said aloud, as it is said. */
export const said = (text: string): Html => html`<p class="said">${text}</p>`;

/** Every number that may be called, large. */
export const numbers = ({ helplines, language }: SheetContext): Html =>
  html`<ul class="numbers">
    ${helplines.map(
      ({ number, name, note }) =>
        html`<li>
          <strong>${number}</strong><span><b>${name[language]}</b> ${note[language]}</span>
        </li>`,
    )}
  </ul>`;

/** Room to write by hand. */
export const blank = (label: string): Html =>
  html`<p class="blank"><span>${label}</span><span class="blank__line"></span></p>`;

/** Equal pieces to be cut apart. */
export const cutOut = (count: number, name: string, piece: Html): Html =>
  html`<div class="cuts ${name}">${Array.from({ length: count }, () => html`<div class="cut">${piece}</div>`)}</div>`;
