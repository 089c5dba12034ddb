/** What no run ever reaches, and where runs get stuck. */
import type { Story } from '#scenario';
import type { StateGraph } from './explore.ts';
import { finding } from './invariants.ts';
import { SLOT } from './layout.ts';
import { movesTo, pathTree } from './paths.ts';
import type { Finding } from './report.ts';
import type { Stepper } from './stepper.ts';

export function coverageFindings(
  story: Story,
  stepper: Stepper,
  graph: StateGraph,
  entered: ReadonlySet<number>,
): Finding[] {
  const { nodes } = stepper.layout;
  const found: Finding[] = nodes.flatMap(({ id }, i) => (entered.has(i) ? [] : [finding('A303', { node: id }, [])]));
  const opened = new Set<string>();
  const stuck = new Map<string, number>();
  graph.states.forEach((state, index) => {
    if (stepper.isEnded(state)) return;
    const node = nodes[state[SLOT.node] ?? -1]?.id ?? '';
    const open = stepper.open(state);
    for (const choice of open) opened.add(`${node}/${stepper.choice(state, choice).id}`);
    if (open.length === 0 && !stuck.has(node)) stuck.set(node, index);
  });
  const tree = pathTree(graph, 'shortest');
  for (const [node, index] of stuck) found.push(finding('A301', { node }, movesTo(stepper, graph, tree, index)));
  return [...found, ...closedChoices(story, opened, (node) => entered.has(stepper.layout.nodeIndex.get(node) ?? -1))];
}

/** A reply must be open at its node in some run, a tray move at some node. */
function closedChoices(story: Story, opened: ReadonlySet<string>, entered: (node: string) => boolean): Finding[] {
  const tray = new Set([...opened].map((name) => name.slice(name.indexOf('/') + 1)));
  const found = new Map<string, Finding>();
  for (const node of Object.values(story.nodes)) {
    if (!entered(node.id)) continue;
    for (const { id, source } of node.choices) {
      const seen = source === 'tray' ? tray.has(id) : opened.has(`${node.id}/${id}`);
      const key = source === 'tray' ? id : `${node.id}/${id}`;
      if (!seen && !found.has(key)) found.set(key, finding('A305', { node: node.id, choice: id }, []));
    }
  }
  return [...found.values()];
}
