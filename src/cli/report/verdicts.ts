/** What holds of a story and what does not, on the report page, and what each verdict rests on. */
import type { Analysis } from '#analysis';
import { isEndless, judge } from '../tiers.ts';
import { sayIfKnown } from '../words.ts';
import type { Drawing } from './graph-svg.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { moveList } from './paths.ts';

export function verdicts(drawing: Drawing): Markup {
  return html`${verdictList(drawing)}${findingList(drawing)}${deadList(drawing)}${
    isEndless(drawing.analysis) ? null : boundsList(drawing)
  }`;
}

function verdictList({ say, analysis }: Drawing): Markup {
  const items = judge(analysis).map(
    ({ code, verdict, broken, evidence }) =>
      html`<li class="${verdict}">
        ${sayIfKnown(say, `invariant.${code}`) ?? code}${broken === 0 ? '' : ` (${broken})`}
        <span class="sure">${say(evidence)}</span>
      </li>`,
  );
  return html`<ul class="verdicts">
    ${items}
  </ul>`;
}

function findingList(drawing: Drawing): Markup {
  const { say, analysis } = drawing;
  const { findings, evidence } = analysis;
  const proven = Object.values(evidence).every((one) => one === 'exact');
  if (findings.length === 0) {
    return html`<p class="good">${say(proven ? 'explain.ok' : 'explain.ok-unproven')}</p>`;
  }
  return html`${findings.map(
    (found) =>
      html`<h3 class="bad">
          ${found.code}: ${say(found.messageKey, found.params)}
          <span class="sure">${say(`evidence.${found.evidence}`)}</span>
        </h3>
        ${found.witness.length > 0 ? moveList(drawing, found.witness) : null}`,
  )}`;
}

function deadList({ say, words, analysis }: Drawing): Markup {
  const items = analysis.dead.map((name) => {
    const [node = '', choice = ''] = name.split('/');
    return html`<li>${words.choice(node, choice)} <code>${name}</code></li>`;
  });
  return html`<h3>${say('explain.dead')}</h3>
    ${
      items.length === 0
        ? html`<p class="note">${say('explain.none')}</p>`
        : html`<ul class="dead">
            ${items}
          </ul>`
    }`;
}

function boundsList({ say, analysis: { bounds } }: Drawing): Markup {
  const title = html`<h3>${say('explain.bounds')}</h3>`;
  if (bounds === null)
    return html`${title}
      <p class="note">${say('explain.bounds-exact')}</p>`;
  const line = (key: string, names: NonNullable<Analysis['bounds']>['neverOpen'], none: string): Markup =>
    html`<li>${say(key, { names: names.length === 0 ? say(none) : names.join(', ') })}</li>`;
  return html`${title}
    <p class="note">${say('explain.bounds-note')}</p>
    <ul class="bounds">
      ${line('explain.bounds-unreachable', bounds.unreachable, 'explain.none-ruled-out')}
      ${line('explain.bounds-never-open', bounds.neverOpen, 'explain.none-ruled-out')}
      ${line('explain.bounds-always', bounds.alwaysOpen, 'explain.none')}
    </ul>`;
}
