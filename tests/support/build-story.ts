import { compileStory } from '#scenario';
import type { Scenario, ScenarioChoice, ScenarioNode, ScenarioTrayMove, Story } from '#scenario';

const both = (text: string) => ({ vi: text, en: text });

/** A node as tests write it: only what matters to the test. */
export type NodeParts = Partial<Omit<ScenarioNode, 'choices'>> & {
  readonly choices?: Readonly<Record<string, ChoiceParts>>;
};
export type ChoiceParts = Partial<ScenarioChoice> & { readonly goto: string };
export type TrayParts = Partial<ScenarioTrayMove> & { readonly goto: string };

export interface StoryParts {
  readonly truth?: Scenario['truth'];
  readonly arc?: boolean;
  readonly nodes: Readonly<Record<string, NodeParts>>;
  readonly endings?: Readonly<Record<string, Partial<Scenario['endings'][string]>>>;
  readonly tray?: Readonly<Record<string, TrayParts>>;
  readonly variables?: Scenario['variables'];
  readonly inspectables?: Readonly<Record<string, string>>;
  readonly gentlerStart?: string;
}

const mapValues = <From, To>(map: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(map).map(([id, value]) => [id, change(value)]));

/** A whole scenario around the given parts. The first node is the start. Inspectables are given as `id: sets`. */
export function buildScenario(parts: StoryParts): Scenario {
  return {
    format: 1,
    id: 'built',
    kind: 'everyday',
    theme: 'everyday',
    truth: parts.truth ?? 'scam',
    arc: parts.arc ?? false,
    seat: 'target',
    age: 11,
    intensity: 1,
    topics: [],
    minutes: 1,
    title: both('Built'),
    summary: both('Built.'),
    intro: both('Built.'),
    objectives: [],
    facts: [],
    clock: '08:00',
    cast: { self: { name: both('Linh'), portrait: 'linh', role: 'self' } },
    threads: { chat: { app: 'chat', title: both('Chat') } },
    variables: parts.variables ?? {},
    inspectables: mapValues(parts.inspectables ?? {}, (sets) => ({
      kind: 'number' as const,
      title: both('Number'),
      rows: {},
      sets,
    })),
    tray: mapValues(parts.tray ?? {}, (move) => ({
      kind: 'stop' as const,
      text: both('Move'),
      stance: 'pause' as const,
      ...move,
    })),
    start: Object.keys(parts.nodes)[0] ?? '',
    nodes: mapValues(parts.nodes, ({ choices, ...node }) => ({
      thread: 'chat',
      ...node,
      ...(choices === undefined
        ? {}
        : { choices: mapValues(choices, (choice) => ({ text: both('Choice'), stance: 'pause' as const, ...choice })) }),
    })),
    endings: mapValues(parts.endings ?? { end: {} }, (ending) => ({
      tone: 'safe' as const,
      title: both('End'),
      text: both('End.'),
      nextSteps: {},
      ...ending,
    })),
    ...(parts.gentlerStart === undefined ? {} : { gentler: { start: parts.gentlerStart } }),
  };
}

export const buildStory = (parts: StoryParts): Story => compileStory(buildScenario(parts));
