/** Two sessions with equal keys have the same course ahead of them, whatever they have said, scored or lost. */
import type { Session } from '#engine';
import { STAY } from '#scenario';
import type { Condition, Story, StoryNode } from '#scenario';

/** What the conditions ahead of a node read. */
interface Reads {
  readonly variables: readonly string[];
  readonly visits: readonly string[];
  readonly chosen: readonly string[];
}

export function createCourseKey(story: Story): (session: Session) => string {
  const reads = new Map(Object.keys(story.nodes).map((id) => [id, readsFrom(story, id)]));
  return ({ ending, node, spent, vars, visits, chosen }) => {
    if (ending !== null) return `end ${ending}`;
    const read = reads.get(node);
    const facts = [
      read?.variables.map((name) => vars[name]),
      read?.visits.map((name) => visits[name] ?? 0),
      read?.chosen.map((name) => Number(hasChosen(name, chosen))),
    ];
    return `${node} ${spent.toSorted().join(',')} ${facts.join(' ')}`;
  };
}

/** As the engine reads `chose`: `*` stands for any node. */
const hasChosen = (name: string, chosen: readonly string[]): boolean =>
  name.startsWith('*/') ? chosen.some((made) => made.endsWith(name.slice(1))) : chosen.includes(name);

function readsFrom(story: Story, id: string): Reads {
  const ahead = nodesAhead(story, id);
  const conditions = ahead
    .flatMap(({ choices, branches }) => [...choices, ...branches])
    .flatMap(({ when }) => when ?? []);
  const parts = conditions.flatMap(flatten);
  return {
    variables: unique(parts.flatMap((part) => ('var' in part ? [part.var] : []))),
    visits: unique([
      ...parts.flatMap((part) => ('seen' in part ? [part.seen] : [])),
      ...ahead.flatMap((node) => (node.maxVisits === null ? [] : [node.id])),
    ]),
    chosen: unique(parts.flatMap((part) => ('chose' in part ? [part.chose] : []))),
  };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].toSorted();

/** The comparisons and facts that a condition is made of. */
function flatten(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(flatten);
  if ('any' in condition) return condition.any.flatMap(flatten);
  return 'not' in condition ? flatten(condition.not) : [condition];
}

/** The node and every node that can come after it. */
function nodesAhead(story: Story, id: string): StoryNode[] {
  const seen = new Set<string>();
  const open = [id];
  const found: StoryNode[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = story.nodes[next];
    if (node === undefined || seen.has(next)) continue;
    seen.add(next);
    found.push(node);
    const targets = [...node.choices, ...node.branches].map(({ goto }) => goto);
    open.push(...targets.filter((target) => target !== STAY), ...(node.goto === null ? [] : [node.goto]));
  }
  return found;
}
