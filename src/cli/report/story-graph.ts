/** What the drawing of a story shows: its nodes, its endings, and the ways between them. */
import { STAY } from '#scenario';
import type { Stance, Story, StoryChoice } from '#scenario';

/** How a way is taken: by a choice of some stance, or by the story itself. */
export type WayKind = Stance | 'story';

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly kind: WayKind;
  readonly tray: boolean;
  /** Ids of the choices that lead this way. */
  readonly choices: readonly string[];
}

export interface StoryGraph {
  /** Node and ending ids, those of nodes first. */
  readonly ids: readonly string[];
  /** Replies, and what the story does by itself; and tray moves where nothing else leads to a node. */
  readonly main: readonly Way[];
  /** All other tray moves that lead away. */
  readonly tray: readonly Way[];
}

export function createStoryGraph(story: Story): StoryGraph {
  const replies: Way[] = [];
  const tray: Way[] = [];
  for (const node of Object.values(story.nodes)) {
    for (const choice of node.choices) {
      if (choice.goto !== STAY) addWay(choice.source === 'tray' ? tray : replies, node.id, choice);
    }
    if (node.choices.length > 0) continue;
    const targets = [...node.branches.map(({ goto }) => goto), ...(node.goto === null ? [] : [node.goto])];
    for (const to of new Set(targets)) replies.push({ from: node.id, to, kind: 'story', tray: false, choices: [] });
  }
  const needed = bridges([story.start, story.gentlerStart], replies, tray);
  return {
    ids: [...Object.keys(story.nodes), ...Object.keys(story.endings)],
    main: [...replies, ...needed],
    tray: tray.filter((way) => !needed.includes(way)),
  };
}

/** Choices of one stance from one node to another share a way. */
function addWay(ways: Way[], from: string, { id, goto, stance, source }: StoryChoice): void {
  const same = ways.findIndex((way) => way.from === from && way.to === goto && way.kind === stance);
  const before = ways[same];
  if (before !== undefined) ways[same] = { ...before, choices: [...before.choices, id] };
  else ways.push({ from, to: goto, kind: stance, tray: source === 'tray', choices: [id] });
}

/** Tray moves without which a node could not be reached from the start; the first one to each. */
function bridges(starts: readonly string[], replies: readonly Way[], tray: readonly Way[]): Way[] {
  const reached = new Set(starts);
  const needed: Way[] = [];
  const grow = (): void => {
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of [...replies, ...needed]) if (reached.has(from)) reached.add(to);
    }
  };
  grow();
  for (let next: Way | undefined; ;) {
    next = tray.find(({ from, to }) => reached.has(from) && !reached.has(to));
    if (next === undefined) return needed;
    needed.push(next);
    grow();
  }
}
