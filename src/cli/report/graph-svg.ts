/** The story as a drawing: decision points, endings by tone, ways by stance, and how many runs come through. */
import type { App, Scenario, Story, StoryNode } from '#scenario';
import type { Analysis } from '#analysis';
import type { Heat } from '../heat.ts';
import type { ScenarioWords } from '../scenario-words.ts';
import { percent } from '../statistics.ts';
import type { Say } from '../words.ts';
import { createLabelPlaces } from './graph-labels.ts';
import type { PlaceLabel } from './graph-labels.ts';
import { layoutGraph } from './graph-layout.ts';
import type { Point, Route } from './graph-layout.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { createStoryGraph } from './story-graph.ts';
import type { Way, WayKind } from './story-graph.ts';

export interface Drawing {
  /** Before every id on the page, so that a gentler run has its own. */
  readonly prefix: string;
  readonly say: Say;
  readonly words: ScenarioWords;
  readonly scenario: Scenario;
  readonly story: Story;
  readonly analysis: Analysis;
  readonly heat: Heat;
}

const WIDTH = 172;
const NODE_HEIGHT = 68;
const ENDING_HEIGHT = 60;
const MARGIN = 16;
const NO_ROUTE: Route = { points: [], port: 0 };
/** Letters that fit on one line of a node at its size of type. */
const FITS = 22;

/** Ways in the order of the legend. */
export const WAY_KINDS: readonly WayKind[] = [
  'trust', 'refuse', 'verify', 'tell', 'report', 'recover', 'accuse', 'pause', 'story',
]; // prettier-ignore

export function drawGraph(drawing: Drawing): Markup {
  const { story } = drawing;
  const graph = createStoryGraph(story);
  const heightOf = (id: string) => (story.endings[id] === undefined ? NODE_HEIGHT : ENDING_HEIGHT);
  const layout = layoutGraph(
    graph.ids.map((id) => ({ id, width: WIDTH, height: heightOf(id) })),
    graph.main,
  );
  const at = (id: string): Point => layout.places.get(id) ?? { x: 0, y: 0 };
  const width = Math.ceil(layout.width + 2 * MARGIN);
  const height = Math.ceil(layout.height + 2 * MARGIN);
  const place = createLabelPlaces();
  const draw = (way: Way, route: Route): Markup =>
    drawWay(drawing, way, trimEnds(route, heightOf(way.from), heightOf(way.to)), place);
  const main = graph.main.map((way, i) => draw(way, layout.routes[i] ?? NO_ROUTE));
  const tray = graph.tray.map((way) => draw(way, { points: [at(way.from), at(way.to)], port: 0 }));
  return html`<svg
    class="graph"
    viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${drawing.say('page.graph')}"
  >
    <defs>
      ${WAY_KINDS.map(
        (kind) =>
          html`<marker
            id="${drawing.prefix}tip-${kind}"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
            ><path class="tip way-${kind}" d="M0 0 8 4 0 8z"
          /></marker>`,
      )}
    </defs>
    <g class="tray-ways">${tray}</g>
    <g>${main}</g>
    <g>
      ${graph.ids.map((id) => {
        const node = story.nodes[id];
        return node === undefined ? drawEnding(drawing, id, at(id)) : drawNode(drawing, node, at(id));
      })}
    </g>
  </svg>`;
}

/** Ways leave at the lower edge of a node and arrive at the upper edge; those that lead back, the other way round. */
function trimEnds(route: Route, from: number, to: number): Route {
  const points = [...route.points];
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return route;
  const down = first.y < last.y ? 1 : -1;
  points[0] = { x: first.x, y: first.y + (down * from) / 2 };
  points[points.length - 1] = { x: last.x, y: last.y - (down * to) / 2 };
  return { points, port: route.port };
}

function drawWay({ say, words, prefix }: Drawing, way: Way, { points, port }: Route, place: PlaceLabel): Markup {
  const { from, to, kind, choices } = way;
  const spoken = choices.map((id) => `${id}: ${words.choice(from, id)}`).join('\n');
  const path = curve(points);
  const name = say(`stance.short.${kind}`);
  const middle = place(name, points, port);
  return html`<g class="way way-${kind}${way.tray ? ' by-tray' : ''}"
    ><title>${from} → ${to} · ${say(`stance.${kind}`)} ${spoken}</title
    ><path d="${path}" marker-end="url(#${prefix}tip-${kind})" /><text
      x="${middle.x.toFixed(1)}"
      y="${middle.y.toFixed(1)}"
      >${name}</text
    ></g
  >`;
}

function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${spot(first)}`;
  let before = first;
  for (const next of rest) {
    const half = (next.y - before.y) / 2;
    path += `C${spot({ x: before.x, y: before.y + half })} ${spot({ x: next.x, y: next.y - half })} ${spot(next)}`;
    before = next;
  }
  return path;
}

const spot = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function drawNode({ prefix, say, words, scenario, story, heat }: Drawing, node: StoryNode, { x, y }: Point): Markup {
  const { id, decision, thread } = node;
  const share = heat.nodes[id] ?? 0;
  const hue = Object.keys(scenario.threads).indexOf(thread) % THREAD_HUES;
  const left = x - WIDTH / 2;
  const top = y - NODE_HEIGHT / 2;
  const kind = decision === null ? '' : `${decision.competency} ×${decision.weight}${decision.judgement ? ' ◆' : ''}`;
  const app = say(`app.${scenario.threads[thread]?.app ?? ('chat' satisfies App)}`);
  const first = id === story.start ? say('page.start') : '';
  return html`<a href="#${prefix}node-${id}"
    ><g class="node${decision === null ? '' : ' decides'}"
      ><title>${id} · ${words.thread(thread)} · ${percent(share)}</title>
      <rect class="box" x="${left}" y="${top}" width="${WIDTH}" height="${NODE_HEIGHT}" rx="12" />
      <rect
        class="heat"
        x="${left}"
        y="${top}"
        width="${WIDTH}"
        height="${NODE_HEIGHT}"
        rx="12"
        style="fill-opacity:${(0.55 * share).toFixed(3)}"
      />
      <rect
        class="thread thread-${hue}"
        x="${left + 6}"
        y="${top + 8}"
        width="5"
        height="${NODE_HEIGHT - 16}"
        rx="2.5"
      />
      <text class="name" x="${left + 18}" y="${top + 20}">${shorten(id)}</text>
      <text class="kind" x="${left + WIDTH - 10}" y="${top + 20}">${kind}</text>
      <text class="where" x="${left + 18}" y="${top + 37}"
        >${shorten(`${app} · ${words.thread(thread)}`, FITS + 2)}</text
      >
      <text class="share" x="${left + 18}" y="${top + 55}">${percent(share)}</text>
      <text class="first" x="${left + WIDTH - 10}" y="${top + 55}">${first}</text>
    </g></a
  >`;
}

/** Colours for threads; further threads begin again, and their name stands on every node. */
const THREAD_HUES = 8;

function drawEnding({ prefix, say, words, story, analysis }: Drawing, id: string, { x, y }: Point): Markup {
  const tone = story.endings[id]?.tone ?? 'safe';
  const share = analysis.endings.find((ending) => ending.id === id)?.probability ?? 0;
  const left = x - WIDTH / 2;
  const top = y - ENDING_HEIGHT / 2;
  return html`<a href="#${prefix}endings"
    ><g class="ending tone-${tone}"
      ><title>${id} · ${words.ending(id)} · ${percent(share)}</title>
      <rect class="box" x="${left}" y="${top}" width="${WIDTH}" height="${ENDING_HEIGHT}" rx="${ENDING_HEIGHT / 2}" />
      <text class="name" x="${x}" y="${top + 19}">${shorten(id)}</text>
      <text class="where" x="${x}" y="${top + 35}">${say(`tone.${tone}`)}</text>
      <text class="share" x="${x}" y="${top + 51}">${percent(share)}</text>
    </g></a
  >`;
}

const SIGNS = new Intl.Segmenter();

function shorten(text: string, fits = FITS): string {
  const signs = [...SIGNS.segment(text)].map(({ segment }) => segment);
  return signs.length <= fits ? text : `${signs.slice(0, fits - 1).join('')}…`;
}
