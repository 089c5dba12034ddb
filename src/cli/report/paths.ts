/** Paths through a story on the report page, in the story's own words. */
import type { PathStep, RunPath, ScoredPath } from '#analysis';
import type { Drawing } from './graph-svg.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';

const PATHS = ['best', 'worst', 'bestHarmed', 'shortestUnharmed'] as const;

export function pathLists(drawing: Drawing): Markup {
  const { say, analysis } = drawing;
  const lists = PATHS.flatMap((name) => {
    const path: RunPath | ScoredPath | null = analysis[name];
    if (path === null) return [];
    return [
      html`<div class="path">
        <h3>${say(`path.${name}`)}: ${aboutPath(drawing, path)}</h3>
        ${moveList(drawing, path.moves)}
      </div>`,
    ];
  });
  return html`<div class="columns">${lists}</div>`;
}

/** What a path comes to. */
export function aboutPath({ say, words }: Drawing, path: RunPath | ScoredPath): string {
  const { decisions } = path;
  const ending = words.ending(path.ending);
  return 'score' in path
    ? say('explain.scored-path', { score: path.score, decisions, ending })
    : say('explain.path', { decisions, ending });
}

export function moveList({ say, words, story }: Drawing, moves: readonly PathStep[]): Markup {
  const items = moves.map(({ node, move }) => {
    const stance = story.nodes[node]?.choices.find(({ id }) => move.type === 'choose' && id === move.choice)?.stance;
    const about = stance === undefined ? say('page.inspects') : say(`stance.${stance}`);
    const id = move.type === 'choose' ? move.choice : move.type;
    return html`<li>${words.move(node, move)} <span class="chip">${about}</span> <code>${node}/${id}</code></li>`;
  });
  return html`<ol class="moves">
    ${items}
  </ol>`;
}
