/** The tables and lists of the report page. */
import { STAY } from '#scenario';
import type { StoryLine } from '#scenario';
import { errorOf, shareWithError } from '../precision.ts';
import { percent } from '../statistics.ts';
import type { Drawing } from './graph-svg.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';

export const meter = (share: number): Markup =>
  html`<span class="meter" style="width:${(100 * share).toFixed(1)}%"></span>`;

export function endingsTable({ say, words, scenario, analysis }: Drawing): Markup {
  const rows = analysis.endings.map((ending) => {
    const { id, tone, reached, probability } = ending;
    const share = reached ? shareWithError(probability, errorOf(ending, 'error')) : say('explain.never');
    return html`<tr>
      <td>${words.ending(id)}<br /><code>${id}</code></td>
      <td>${say(`tone.${tone}`)}</td>
      <td class="number">${share}${meter(probability)}</td>
      <td>${words.text(scenario.endings[id]?.text)}</td>
    </tr>`;
  });
  return html`<div class="scroll">
    <table class="stack">
      <thead>
        <tr>
          <th>${say('page.ending')}</th>
          <th>${say('page.tone')}</th>
          <th class="number">${say('page.probability')}</th>
          <th>${say('page.text')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** Every line of every node that carries a tactic or a cue, and the choices of each node. */
export function nodesTable(drawing: Drawing): Markup {
  const { say, words, story, heat } = drawing;
  const rows = Object.values(story.nodes).map((node) => {
    const lines = [...node.lines, ...node.choices.flatMap((choice) => (choice.source === 'tray' ? [] : choice.lines))];
    const choices = node.choices
      .filter(({ source }) => source !== 'tray')
      .map(
        ({ id, stance, goto, q4 }) =>
          html`<li>
            ${words.choice(node.id, id)} <span class="chip">${say(`stance.${stance}`)}</span>${
              q4 === null ? null : html`<span class="chip">q ${q4 / 4}</span>`
            } <code>${id} → ${goto === STAY ? say('page.stay') : goto}</code>
          </li>`,
      );
    return html`<tr id="${drawing.prefix}node-${node.id}">
      <td><code>${node.id}</code><br /><span class="share">${percent(heat.nodes[node.id] ?? 0)}</span></td>
      <td>${lines.map((line) => lineOf(drawing, line))}</td>
      <td>
        <ul class="plain">
          ${choices}
        </ul>
      </td>
    </tr>`;
  });
  return html`<div class="scroll">
    <table class="stack">
      <thead>
        <tr>
          <th>${say('page.node')}</th>
          <th>${say('page.lines')}</th>
          <th>${say('page.choices')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function lineOf({ say, words, analysis }: Drawing, { key, tactics, cues, greenCues }: StoryLine): Markup {
  const speaker = words.speaker(key);
  const chips = [
    ...tactics.map((id) => html`<span class="chip">${id} ${say(`tactic.${id}`)}</span>`),
    ...cues.map((id) => html`<span class="chip cue">${id} ${say(`cue.${id}`)}</span>`),
    ...greenCues.map((id) => html`<span class="chip green">${id} ${say(`green.${id}`)}</span>`),
  ];
  return html`<p>
    ${speaker === null ? null : html`<b>${speaker}:</b> `}${words.line(key, analysis.variant === 'gentler')} ${chips}
  </p>`;
}

/** How often each tactic and cue comes up. */
export function tagTable({ say, story }: Drawing): Markup {
  const tray = new Map(
    Object.values(story.nodes).flatMap(({ choices }) => choices.map((c) => [`${c.id}${c.source}`, c])),
  );
  const own = Object.values(story.nodes).flatMap(({ lines, choices }) => [
    ...lines,
    ...choices.flatMap((choice) => (choice.source === 'tray' ? [] : choice.lines)),
  ]);
  const lines = [...own, ...[...tray.values()].flatMap((choice) => (choice.source === 'tray' ? choice.lines : []))];
  const count = (kind: string, tags: readonly string[]) =>
    [...new Set(tags)].toSorted().map((id) => {
      const times = tags.filter((tag) => tag === id).length;
      return html`<tr>
        <td><code>${id}</code></td>
        <td>${say(`${kind}.${id}`)}</td>
        <td>${say(`page.kind.${kind}`)}</td>
        <td class="number">${times}</td>
      </tr>`;
    });
  const rows = [
    ...count(
      'tactic',
      lines.flatMap(({ tactics }) => tactics),
    ),
    ...count(
      'cue',
      lines.flatMap(({ cues }) => cues),
    ),
    ...count(
      'green',
      lines.flatMap(({ greenCues }) => greenCues),
    ),
  ];
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th></th>
          <th>${say('page.tag')}</th>
          <th>${say('page.kind')}</th>
          <th class="number">${say('page.lines')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export function summaryCards({ say, analysis }: Drawing, mean: number): Markup {
  const { best, worst, players, findings } = analysis;
  const harmed = players.find(({ name }) => name === 'random')?.harmed ?? 0;
  const card = (value: string, label: string, bad = false) =>
    html`<div class="card${bad ? ' bad' : ''}"><b>${value}</b>${say(label)}</div>`;
  return html`<div class="cards">
    ${card(mean.toFixed(1), 'page.card.mean')}${card(
      String(best?.score ?? '–'),
      'page.card.best',
    )}${card(String(worst?.score ?? '–'), 'page.card.worst')}${card(percent(harmed), 'page.card.harmed')}${card(
      String(findings.length),
      'page.card.findings',
      findings.length > 0,
    )}
  </div>`;
}
