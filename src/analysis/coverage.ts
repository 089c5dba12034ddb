/** What no run ever reaches, over all variants of a story, and where runs get stuck. */
import type { Story } from '#scenario';
import { openAt } from './explore.ts';
import type { StateGraph } from './explore.ts';
import { finding } from './invariants.ts';
import { movesTo, pathTree } from './paths.ts';
import type { Bounds, Evidence, Finding } from './report.ts';
import { bitsOf } from './stepper.ts';
import type { Stepper } from './stepper.ts';

export interface Coverage {
  readonly nodes: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Choices open in some state, as `node/choice`. */
  readonly opened: ReadonlySet<string>;
  /** Number of a state without an open choice, by node. */
  readonly stuck: ReadonlyMap<string, number>;
  readonly evidence: Evidence;
}

export function createCoverage(stepper: Stepper, graph: StateGraph): Coverage {
  const { nodes, endings } = stepper.layout;
  const masks = new Map<number, number>();
  const stuck = new Map<string, number>();
  for (let index = 0; index < graph.states.count(); index++) {
    const place = graph.states.place(index);
    const open = openAt(graph, index);
    masks.set(place, (masks.get(place) ?? 0) | open);
    const node = nodes[place]?.id;
    if (open === 0 && node !== undefined && !stuck.has(node)) stuck.set(node, index);
  }
  return {
    nodes: new Set(nodes.flatMap(({ id }, i) => (masks.has(i) || stepper.passed[i] === 1 ? [id] : []))),
    endings: new Set(endings.filter((_, i) => masks.has(nodes.length + i))),
    opened: new Set(
      nodes.flatMap(({ id, choices }, i) => bitsOf(masks.get(i) ?? 0).map((bit) => `${id}/${choices[bit]?.id}`)),
    ),
    stuck,
    evidence: 'exact',
  };
}

/** Whatever bounds do not rule out counts as reached. */
export function boundedCoverage(story: Story, { unreachable, neverOpen }: Bounds): Coverage {
  const out = new Set(unreachable);
  const never = new Set(neverOpen);
  const names = Object.values(story.nodes).flatMap(({ id, choices }) => choices.map((choice) => `${id}/${choice.id}`));
  return {
    nodes: new Set(Object.keys(story.nodes).filter((id) => !out.has(id))),
    endings: new Set(Object.keys(story.endings).filter((id) => !out.has(id))),
    opened: new Set(names.filter((name) => !never.has(name))),
    stuck: new Map(),
    evidence: 'intervals',
  };
}

export function stuckFindings(stepper: Stepper, graph: StateGraph, { stuck }: Coverage): Finding[] {
  if (stuck.size === 0) return [];
  const tree = pathTree(graph, 'shortest');
  return [...stuck].map(([node, index]) => finding('A301', { node }, movesTo(stepper, graph, tree, index)));
}

/** Choices of reached nodes that are never open, as `node/choice`. */
export const deadChoices = (story: Story, { nodes, opened }: Coverage): string[] =>
  Object.values(story.nodes).flatMap(({ id, choices }) =>
    nodes.has(id) ? choices.map((choice) => `${id}/${choice.id}`).filter((name) => !opened.has(name)) : [],
  );

/** Together the variants are no better known than the one that is known least. */
export const jointEvidence = (variants: readonly Coverage[]): Evidence =>
  variants.every((coverage) => coverage.evidence === 'exact') ? 'exact' : 'intervals';

/** A node, an ending or a choice may belong to one variant only; it must belong to some. */
export function missingFindings(story: Story, variants: readonly Coverage[]): Finding[] {
  const evidence = jointEvidence(variants);
  const reached = (part: 'nodes' | 'endings', id: string) => variants.some((coverage) => coverage[part].has(id));
  const nodes = Object.values(story.nodes);
  const found = [
    ...nodes.flatMap(({ id }) => (reached('nodes', id) ? [] : [finding('A303', { node: id }, [])])),
    ...Object.keys(story.endings).flatMap((id) =>
      reached('endings', id) ? [] : [finding('A304', { ending: id }, [])],
    ),
    ...closedChoices(story, new Set(variants.flatMap(({ opened }) => [...opened])), (id) => reached('nodes', id)),
  ];
  return found.map((one) => ({ ...one, evidence }));
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
