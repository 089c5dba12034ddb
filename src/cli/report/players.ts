/** The players on the report page: what each may expect, and, to open, how he plays. */
import type { PlayerReport } from '#analysis';
import { endingShares, runsOf } from '../explain-players.ts';
import { errorOf, scoreWithError, shareWithError } from '../precision.ts';
import type { Drawing } from './graph-svg.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { aboutPath, moveList } from './paths.ts';
import { meter } from './tables.ts';

export function playersTable(drawing: Drawing): Markup {
  const { say, analysis } = drawing;
  const rows = analysis.players.map(
    (player) =>
      html`<tr>
        <td>${say(`player.${player.name}`)}</td>
        <td class="number">${scoreWithError(player.mean, errorOf(player, 'meanError'))}${meter(player.mean / 100)}</td>
        <td class="number">${shareWithError(player.harmed, errorOf(player, 'harmedError'))}</td>
      </tr>`,
  );
  return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th>${say('page.player')}</th>
            <th class="number">${say('page.expected')}</th>
            <th class="number">${say('page.harmed')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <h3>${say('explain.player-runs')}</h3>
    ${analysis.players.map((player) => playerRuns(drawing, player))}`;
}

function playerRuns(drawing: Drawing, player: PlayerReport): Markup {
  const { say, words, analysis } = drawing;
  const runs = runsOf(player);
  const shares = endingShares(player, analysis.samples).map(([id, share]) => `${words.ending(id)} ${share}`);
  const scores = runs.map(
    ({ kind, path }) => html`<span class="chip">${say(`explain.run.${kind}`)} ${path.score}</span>`,
  );
  return html`<details class="player">
    <summary><b>${say(`player.${player.name}`)}</b> ${scores}</summary>
    ${shares.length > 0 ? html`<p class="note">${say('explain.ends-at', { endings: shares.join(', ') })}</p>` : null}
    <div class="columns">
      ${runs.map(
        ({ kind, path }) =>
          html`<div class="path">
            <h4>${say(`explain.run.${kind}`)}: ${aboutPath(drawing, path)}</h4>
            ${moveList(drawing, path.moves)}
          </div>`,
      )}
    </div>
  </details>`;
}
