/** What no run ever reaches, over all variants of a story, and where runs get stuck. */
import type { Story } from '#scenario';
import type { StateGraph } from './explore.ts';
import { finding } from './invariants.ts';
import { SLOT } from './layout.ts';
import { movesTo, pathTree } from './paths.ts';
import type { Finding } from './report.ts';
import type { Stepper } from './stepper.ts';

export interface Coverage {
  readonly nodes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Choices open in some state, as `node/choice`. */
  readonly opened: ReadonlySet<string>;
  /** Index of a state without an open choice, by node. */
  readonly stuck: ReadonlyMap<string, number>;
}

/** `entered`: indexes of all nodes that any step entered, those without choices included. */
export function createCoverage(stepper: Stepper, graph: StateGraph, entered: ReadonlySet<number>): Coverage {
  const { nodes, endings } = stepper.layout;
  const opened = new Set<string>();
  const reached = new Set<string>();
  const stuck = new Map<string, number>();
  graph.states.forEach((state, index) => {
    const at = state[SLOT.node] ?? -1;
    const node = nodes[at]?.id;
    if (node === undefined) {
      reached.add(endings[at - nodes.length] ?? '');
      return;
    }
    const open = stepper.open(state);
    for (const choice of open) opened.add(`${node}/${stepper.choice(state, choice).id}`);
    if (open.length === 0 && !stuck.has(node)) stuck.set(node, index);
  });
  const names = nodes.flatMap(({ id }, i) => (entered.has(i) ? [id] : []));
  return { nodes: new Set(names), endings: reached, opened, stuck };
}

export function stuckFindings(stepper: Stepper, graph: StateGraph, { stuck }: Coverage): Finding[] {
  if (stuck.size === 0) return [];
  const tree = pathTree(graph, 'shortest');
  return [...stuck].map(([node, index]) => finding('A301', { node }, movesTo(stepper, graph, tree, index)));
}

/** A node, an ending or a choice may belong to one variant only; it must belong to some. */
export function missingFindings(story: Story, variants: readonly Coverage[]): Finding[] {
  const reached = (part: 'nodes' | 'endings', id: string) => variants.some((coverage) => coverage[part].has(id));
  const nodes = Object.values(story.nodes);
  return [
    ...nodes.flatMap(({ id }) => (reached('nodes', id) ? [] : [finding('A303', { node: id }, [])])),
    ...Object.keys(story.endings).flatMap((id) =>
      reached('endings', id) ? [] : [finding('A304', { ending: id }, [])],
    ),
    ...closedChoices(story, new Set(variants.flatMap(({ opened }) => [...opened])), (id) => reached('nodes', id)),
  ];
}

/** A reply must be open at its node in some run, a tray move at some node. */
function closedChoices(story: Story, opened: ReadonlySet<string>, isReached: (node: string) => boolean): Finding[] {
  const tray = new Set([...opened].map((name) => name.slice(name.indexOf('/') + 1)));
  const found = new Map<string, Finding>();
  for (const node of Object.values(story.nodes)) {
    if (!isReached(node.id)) continue;
    for (const { id, source } of node.choices) {
      const seen = source === 'tray' ? tray.has(id) : opened.has(`${node.id}/${id}`);
      const key = source === 'tray' ? id : `${node.id}/${id}`;
      if (!seen && !found.has(key)) found.set(key, finding('A305', { node: node.id, choice: id }, []));
    }
  }
  return [...found.values()];
}
