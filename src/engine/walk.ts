/** Walking through the story: entering nodes, saying their lines, passing through those that offer no choice. */
import type { Story, StoryLine, StoryNode } from '#scenario';
import { holds } from './condition.ts';
import type { Entry, Session } from './session.ts';

/** A walk without a choice that is longer than this, and than ten times the nodes of its story, turns in a circle. */
const LONG_WALK = 100;

/** Enters a node or ending and walks on through nodes that offer no choice. */
export function enter(story: Story, session: Session, target: string): Session {
  let current = session;
  let next = target;
  for (let step = 0; step < LONG_WALK || step < 10 * Object.keys(story.nodes).length; step++) {
    if (story.endings[next] !== undefined) {
      return log({ ...current, ending: next, spent: [] }, { kind: 'end', ending: next, minute: current.minute });
    }
    const node = story.nodes[next];
    if (node === undefined) throw new Error(`Story ${story.id} leads to unknown node "${next}"; it was not checked.`);
    current = arrive(current, node);
    if (node.choices.length > 0) return current;
    next = followUp(story, current, node);
  }
  throw new Error(`Story ${story.id} loops without a choice at "${next}"; it was not checked.`);
}

function arrive(session: Session, node: StoryNode): Session {
  const minute = session.minute + node.minutes;
  const visits = { ...session.visits, [node.id]: (session.visits[node.id] ?? 0) + 1 };
  const entered: Entry = { kind: 'enter', node: node.id, thread: node.thread, pressure: node.pressure, minute };
  const arrived = log({ ...session, node: node.id, minute, visits, spent: [] }, entered);
  return say(arrived, node.id, node.lines);
}

export function say(session: Session, node: string, lines: readonly StoryLine[]): Session {
  const { minute } = session;
  const entries: Entry[] = [];
  for (const { key, thread, when } of lines) {
    if (holds(when, session)) entries.push({ kind: 'line', node, line: key, thread, minute });
  }
  return entries.length === 0 ? session : { ...session, transcript: [...session.transcript, ...entries] };
}

function followUp(story: Story, session: Session, node: StoryNode): string {
  for (const branch of node.branches) {
    if (holds(branch.when, session) && canEnter(story, session, branch.goto)) return branch.goto;
  }
  if (node.goto === null) throw new Error(`Node "${node.id}" of ${story.id} leads nowhere; it was not checked.`);
  return node.goto;
}

/** Whether the visits of a node are not used up; an ending can always be entered. */
export function canEnter(story: Story, session: Session, target: string): boolean {
  const limit = story.nodes[target]?.maxVisits ?? null;
  return limit === null || (session.visits[target] ?? 0) < limit;
}

/** The session with one more entry in its transcript. */
export const log = (session: Session, entry: Entry): Session => ({
  ...session,
  transcript: [...session.transcript, entry],
});
