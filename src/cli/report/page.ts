/** The report as one page: no script, nothing from elsewhere, every word of the scenario escaped. */
import { readFileSync } from 'node:fs';
import type { Language } from '#scenario';
import type { Explained } from '../explain.ts';
import { createScenarioWords } from '../scenario-words.ts';
import { summary } from '../statistics.ts';
import { isEndless, sayTier } from '../tiers.ts';
import type { Say } from '../words.ts';
import { WAY_KINDS, drawGraph } from './graph-svg.ts';
import type { Drawing } from './graph-svg.ts';
import { drawHistogram } from './histogram-svg.ts';
import { Markup, html } from './html.ts';
import { pathLists } from './paths.ts';
import { playersTable } from './players.ts';
import { endingsTable, nodesTable, summaryCards, tagTable } from './tables.ts';
import { verdicts } from './verdicts.ts';

const SECTIONS = ['graph', 'scores', 'endings', 'players', 'paths', 'findings', 'nodes', 'tags'] as const;

export function formatReport(say: Say, language: Language, explained: Explained): string {
  const { scenario, story, analyses } = explained;
  const words = createScenarioWords(scenario, language);
  const css = new Markup(readFileSync(new URL('report.css', import.meta.url), 'utf8'));
  const drawings = analyses.map(({ analysis, heat }, i): Drawing => {
    const prefix = i === 0 ? '' : `v${i}-`;
    return { prefix, say, words, scenario, story, analysis, heat };
  });
  const title = words.text(scenario.title);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title} · ${say('page.title')}</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        <main>
          <header>
            <p class="lead">${say('page.title')} · <code>${scenario.id}</code></p>
            <h1>${title}</h1>
            <p class="lead">${words.text(scenario.summary)}</p>
          </header>
          ${drawings.map((drawing) => variant(drawing, drawings.length))}
          <p class="note">${say('page.made-with')}</p>
        </main>
      </body>
    </html> `.source;
}

/** A gentler run is reported as a whole of its own, because every figure may differ. */
function variant(drawing: Drawing, count: number): Markup {
  const { prefix, say, analysis, scenario } = drawing;
  const { tier, distribution } = analysis;
  const proof = tier === 'exact' && !isEndless(analysis);
  const about = say('explain.variant', {
    variant: say(`variant.${analysis.variant}`),
    truth: say(`truth.${scenario.truth}`),
  });
  const section = (name: (typeof SECTIONS)[number], body: Markup | Markup[]): Markup =>
    html`<section id="${prefix}${name}" class="${name}">
      <h2>${say(`page.${name}`)}</h2>
      ${body}
    </section>`;
  const links = SECTIONS.map((name) => html`<a href="#${prefix}${name}">${say(`page.${name}`)}</a>`);
  return html`${count > 1 ? html`<h1>${about}</h1>` : html`<p>${about}</p>`}
    <p class="tier${proof ? ' proof' : ''}">${sayTier(say, analysis)}</p>
    <nav>${links}</nav>
    ${summaryCards(drawing, summary(distribution).mean)}
    ${section(
      'graph',
      html`<p class="note">${say(drawing.heat.runs === null ? 'page.graph-note' : 'page.graph-note-sampled')}</p>
        ${legend(drawing)}
        <label class="switch"><input type="checkbox" />${say('page.show-tray')}</label>
        <div class="scroll">${drawGraph(drawing)}</div>`,
    )}
    ${section('scores', drawHistogram(say, distribution))} ${section('endings', endingsTable(drawing))}
    ${section('players', playersTable(drawing))} ${section('paths', pathLists(drawing))}
    ${section('findings', verdicts(drawing))} ${section('nodes', nodesTable(drawing))}
    ${section('tags', tagTable(drawing))}`;
}

/** The colours of the ways, with the short words on them where these differ. */
function legend({ say }: Drawing): Markup {
  const nameOf = (kind: (typeof WAY_KINDS)[number]): string => {
    const [full, short] = [say(`stance.${kind}`), say(`stance.short.${kind}`)];
    return full === short ? full : `${full} (${short})`;
  };
  const items = WAY_KINDS.map(
    (kind) =>
      html`<li>
        <svg aria-hidden="true" viewBox="0 0 34 10"><line class="way-${kind}" x1="0" x2="34" y1="5" y2="5" /></svg
        >${nameOf(kind)}
      </li>`,
  );
  return html`<ul class="legend">
    ${items}
  </ul>`;
}
