/** What a teacher sees of a story before the lesson: every moment, every choice with its explanation, every pause. */
import type { LoadedScenario } from '#ports';
import { STAY } from '#scenario';
import type { Competency, Scenario, Stance, StoryChoice, StoryNode } from '#scenario';
import { choiceKey } from '../story-view.ts';
import { promptAt, turnsAt } from './turns.ts';
import type { PauseCard } from './turns.ts';

export interface PreviewChoice {
  readonly id: string;
  readonly stance: Stance;
  readonly textKey: string;
  readonly harmful: boolean;
  /** Keys of what the debrief says about it, in order; none where it has no explanation. */
  readonly explainKeys: readonly string[];
  /** Key of a sentence to say; `null` where there is none. */
  readonly sayKey: string | null;
}

export interface PreviewMoment {
  readonly node: string;
  /** Where on the phone it happens. */
  readonly app: Scenario['threads'][string]['app'];
  readonly titleKey: string;
  readonly competency: Competency | null;
  readonly weight: number;
  /** Who says it, by the id of the cast; `null` for narration. */
  readonly lines: readonly { readonly speaker: string | null; readonly textKey: string }[];
  readonly choices: readonly PreviewChoice[];
  readonly cards: readonly PauseCard[];
}

export interface Preview {
  readonly moments: readonly PreviewMoment[];
  /** Moves of the tray, which are open nearly everywhere. */
  readonly tray: readonly PreviewChoice[];
  readonly endings: readonly string[];
}

/**
 * Moments in the order in which they can be reached, the nearest first; those of the gentler run with them. Moments that
 * show nothing only lead on, and are left out.
 */
export function previewOf({ scenario, story }: LoadedScenario): Preview {
  const explained = (
    node: string,
    { id, stance, harm }: Pick<StoryChoice, 'id' | 'stance' | 'harm'>,
  ): PreviewChoice => {
    const feedback = scenario.nodes[node]?.choices?.[id]?.feedback ?? scenario.tray[id]?.feedback;
    const keyOf = (field: string) => choiceKey(scenario, node, id, `feedback/${field}`);
    const fields = (['happened', 'better'] as const).filter((field) => feedback?.[field] !== undefined);
    return {
      id,
      stance,
      textKey: choiceKey(scenario, node, id, 'text'),
      harmful: Object.values(harm).some((level) => level > 0),
      explainKeys: fields.map(keyOf),
      sayKey: feedback?.say === undefined ? null : keyOf('say'),
    };
  };
  const moment = (node: StoryNode): PreviewMoment => ({
    node: node.id,
    app: scenario.threads[node.thread]?.app ?? 'notes',
    titleKey: `threads/${node.thread}/title`,
    competency: node.decision?.competency ?? null,
    weight: node.decision?.weight ?? 0,
    lines: node.lines.map(({ speaker, key }) => ({ speaker, textKey: `${key}/text` })),
    choices: node.choices.filter(({ source }) => source !== 'tray').map((choice) => explained(node.id, choice)),
    cards: turnsAt(story, node.id).map((turn) => ({ turn, prompt: promptAt(story, turn, node.id) })),
  });
  const drawn = story.nodes[story.start]?.choices ?? [];
  const any = Object.values(story.nodes).flatMap(({ choices }) => choices);
  return {
    moments: inOrder([story.start, story.gentlerStart], story.nodes)
      .map(moment)
      .filter(({ lines, choices, cards }) => lines.length + choices.length + cards.length > 0),
    tray: Object.keys(scenario.tray).flatMap((id) => {
      const move = [...drawn, ...any].find((choice) => choice.id === id && choice.source === 'tray');
      return move === undefined ? [] : [explained(story.start, move)];
    }),
    endings: Object.keys(story.endings),
  };
}

function inOrder(starts: readonly string[], nodes: Readonly<Record<string, StoryNode>>): StoryNode[] {
  const queue = [...new Set(starts)];
  for (const id of queue) {
    const node = nodes[id];
    if (node === undefined) continue;
    const next = [
      ...node.choices.map((choice) => choice.goto),
      ...node.branches.map((branch) => branch.goto),
      ...(node.goto === null ? [] : [node.goto]),
    ];
    for (const target of next) if (target !== STAY && !queue.includes(target)) queue.push(target);
  }
  return queue.flatMap((id) => nodes[id] ?? []);
}
