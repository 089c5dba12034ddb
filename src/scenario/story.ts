/**
 * A story is a scenario without its words: what the engine and the analysis work on.
 * Because no text reaches the engine, words and locale can never change a score.
 */
import { valueHash } from './hash.ts';
import type { Condition, Scenario, ScenarioNode } from './schema.ts';
import { HARM_LEVELS } from './vocabulary.ts';
import type {
  Competency,
  Cue,
  GreenCue,
  HarmChannel,
  Stance,
  Tactic,
  TrayKind,
  Truth,
  EndingTone,
} from './vocabulary.ts';

/** Target that keeps the player at the node where the move was made. */
export const STAY = '@stay';

export interface StoryVariable {
  readonly type: 'boolean' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly start: number;
}

export interface StoryLine {
  /** Where the line stands in the file, e.g. `nodes/s1/lines/hello`; its words are at `<key>/text`. */
  readonly key: string;
  readonly thread: string;
  readonly speaker: string | null;
  readonly tactics: readonly Tactic[];
  readonly cues: readonly Cue[];
  readonly greenCues: readonly GreenCue[];
  readonly inspect: string | null;
  readonly when: Condition | null;
}

export interface StoryChoice {
  readonly id: string;
  /** Which part of the screen offers it; `recover` is a choice whose stance is `recover`. */
  readonly source: 'reply' | 'tray' | 'recover';
  readonly tray: TrayKind | null;
  readonly when: Condition | null;
  readonly set: Readonly<Record<string, number>>;
  readonly add: Readonly<Record<string, number>>;
  readonly minutes: number;
  readonly goto: string;
  readonly stance: Stance;
  /** Quality in quarters, 0..4; `null` where the choice is not scored. */
  readonly q4: number | null;
  /** Harm per channel in quarters, 0..4. */
  readonly harm: Readonly<Record<HarmChannel, number>>;
  readonly recover: readonly HarmChannel[];
  /** Said or shown at once after the choice. */
  readonly lines: readonly StoryLine[];
}

export interface StoryDecision {
  readonly competency: Competency;
  readonly weight: number;
  readonly judgement: boolean;
}

export interface StoryNode {
  readonly id: string;
  readonly thread: string;
  readonly minutes: number;
  readonly pressure: number;
  readonly lines: readonly StoryLine[];
  readonly decision: StoryDecision | null;
  /** Replies, recover choices and tray moves, in the order in which they are written. */
  readonly choices: readonly StoryChoice[];
  readonly branches: readonly { readonly when: Condition; readonly goto: string }[];
  readonly goto: string | null;
  readonly maxVisits: number | null;
}

export interface StoryEnding {
  readonly id: string;
  readonly tone: EndingTone;
  readonly judged: Truth | null;
}

export interface Story {
  readonly id: string;
  readonly truth: Truth;
  /** A two-minute arc of the exhibition, with bounds of its own (rulings 6). */
  readonly arc: boolean;
  /** Content hash of everything below: decides whether a save belongs to this very story. */
  readonly hash: string;
  /** Minute of the day at which the story starts. */
  readonly clock: number;
  readonly start: string;
  readonly gentlerStart: string;
  readonly variables: Readonly<Record<string, StoryVariable>>;
  readonly inspectables: Readonly<Record<string, { readonly sets: string | null }>>;
  readonly nodes: Readonly<Record<string, StoryNode>>;
  readonly endings: Readonly<Record<string, StoryEnding>>;
}

/** Compiles a checked scenario. The input must have passed `checkScenario` without errors. */
export function compileStory(scenario: Scenario): Story {
  const nodes: Record<string, StoryNode> = {};
  const trays: Trays = new Map();
  for (const [id, node] of Object.entries(scenario.nodes)) nodes[id] = compileNode(scenario, id, node, trays);
  const endings: Record<string, StoryEnding> = {};
  for (const [id, ending] of Object.entries(scenario.endings)) {
    endings[id] = { id, tone: ending.tone, judged: ending.judged ?? null };
  }
  const [hours = 0, minutes = 0] = scenario.clock.split(':').map(Number);
  const body = {
    id: scenario.id,
    truth: scenario.truth,
    clock: hours * 60 + minutes,
    start: scenario.start,
    gentlerStart: scenario.gentler?.start ?? scenario.start,
    variables: compileVariables(scenario),
    inspectables: Object.fromEntries(
      Object.entries(scenario.inspectables ?? {}).map(([id, item]) => [id, { sets: item.sets ?? null }]),
    ),
    nodes,
    endings,
  };
  return { ...body, arc: scenario.arc === true, hash: valueHash(body) };
}

function compileVariables(scenario: Scenario): Record<string, StoryVariable> {
  const variables: Record<string, StoryVariable> = {};
  for (const [id, declared] of Object.entries(scenario.variables ?? {})) {
    variables[id] =
      declared.type === 'boolean'
        ? { type: 'boolean', min: 0, max: 1, start: Number(declared.start) }
        : { type: 'integer', min: declared.min, max: declared.max, start: declared.start };
  }
  return variables;
}

function compileNode(scenario: Scenario, id: string, node: ScenarioNode, trays: Trays): StoryNode {
  const replies = Object.entries(node.choices ?? {}).map(([choice, body]) =>
    compileConduct(choice, body, body.stance === 'recover' ? 'recover' : 'reply', null, {
      key: `nodes/${id}/choices/${choice}/lines`,
      thread: node.thread,
    }),
  );
  return {
    id,
    thread: node.thread,
    minutes: node.minutes ?? 0,
    pressure: node.pressure ?? 0,
    lines: compileLines(node.lines, { key: `nodes/${id}/lines`, thread: node.thread }),
    decision:
      node.competency && node.weight
        ? { competency: node.competency, weight: node.weight, judgement: node.judgement === true }
        : null,
    choices: replies.length > 0 ? [...replies, ...trayOf(scenario, id, node, trays)] : [],
    branches: node.branches ?? [],
    goto: node.goto ?? null,
    maxVisits: node.maxVisits ?? null,
  };
}

/** Where lines stand in the file, and the thread they belong to unless they name another. */
interface LinePlace {
  readonly key: string;
  readonly thread: string;
}

function compileLines(lines: ScenarioNode['lines'], place: LinePlace): StoryLine[] {
  return Object.entries(lines ?? {}).map(([id, body]) => ({
    key: `${place.key}/${id}`,
    thread: body.thread ?? place.thread,
    speaker: body.speaker ?? null,
    tactics: body.tactics ?? [],
    cues: body.cues ?? [],
    greenCues: body.greenCues ?? [],
    inspect: body.inspect ?? null,
    when: body.when ?? null,
  }));
}

/** Trays without a change of the node's own, by thread: nodes share them. */
type Trays = Map<string, readonly StoryChoice[]>;

function trayOf(scenario: Scenario, nodeId: string, node: ScenarioNode, trays: Trays): readonly StoryChoice[] {
  if (node.tray !== undefined || node.trayOff === true) return compileTray(scenario, nodeId, node);
  const moves = trays.get(node.thread) ?? compileTray(scenario, nodeId, node);
  trays.set(node.thread, moves);
  return moves;
}

function compileTray(scenario: Scenario, nodeId: string, node: ScenarioNode): StoryChoice[] {
  if (node.trayOff === true) return [];
  const moves: StoryChoice[] = [];
  for (const [id, move] of Object.entries(scenario.tray)) {
    const override = node.tray?.[id] ?? {};
    if (override.off === true) continue;
    const { off: _off, ...changes } = override;
    const key = override.lines === undefined ? `tray/${id}/lines` : `nodes/${nodeId}/tray/${id}/lines`;
    moves.push(compileConduct(id, { ...move, ...changes }, 'tray', move.kind, { key, thread: node.thread }));
  }
  return moves;
}

const NOTHING: Readonly<Record<string, never>> = Object.freeze({});

const asNumbers = (values: Readonly<Record<string, number | boolean>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));

const quartersOf = (harm: NonNullable<Conduct['harm']>): Readonly<Record<HarmChannel, number>> => ({
  money: HARM_LEVELS.indexOf(harm.money ?? 'none'),
  data: HARM_LEVELS.indexOf(harm.data ?? 'none'),
  safety: HARM_LEVELS.indexOf(harm.safety ?? 'none'),
  isolation: HARM_LEVELS.indexOf(harm.isolation ?? 'none'),
});

const NO_HARM = Object.freeze(quartersOf({}));

type Conduct = Pick<
  Scenario['tray'][string],
  'when' | 'effects' | 'minutes' | 'goto' | 'stance' | 'quality' | 'harm' | 'recover' | 'lines'
>;

function compileConduct(
  id: string,
  body: Conduct,
  source: StoryChoice['source'],
  tray: TrayKind | null,
  place: LinePlace,
): StoryChoice {
  return {
    id,
    source,
    tray,
    when: body.when ?? null,
    set: body.effects?.set === undefined ? NOTHING : asNumbers(body.effects.set),
    add: body.effects?.add ?? NOTHING,
    minutes: body.minutes ?? 0,
    goto: body.goto,
    stance: body.stance,
    q4: body.quality === undefined ? null : body.quality * 4,
    harm: body.harm === undefined ? NO_HARM : quartersOf(body.harm),
    recover: body.recover ?? [],
    lines: compileLines(body.lines, place),
  };
}
