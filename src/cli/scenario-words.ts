/** The words of a scenario in one language, found by the keys and ids that the engine and the analysis speak in. */
import type { Move } from '#engine';
import type { Language, Scenario, ScenarioChoice, ScenarioLine, ScenarioTrayMove, TextPair } from '#scenario';
import { tame } from './paint.ts';

export interface ScenarioWords {
  readonly text: (pair: TextPair | undefined) => string;
  readonly line: (key: string, gentler?: boolean) => string;
  /** Who says it, as the phone shows the name; `null` for narration. */
  readonly speaker: (key: string) => string | null;
  readonly person: (id: string) => string;
  readonly thread: (id: string) => string;
  /** What the button says. */
  readonly choice: (node: string, id: string) => string;
  readonly move: (node: string, move: Move) => string;
  readonly ending: (id: string) => string;
}

export function createScenarioWords(scenario: Scenario, language: Language): ScenarioWords {
  const text = (pair: TextPair | undefined): string => (pair === undefined ? '' : tame(pair[language]));
  const person = (id: string): string => text(scenario.cast[id]?.name) || id;
  const choice = (node: string, id: string): string => text(conductAt(scenario, node, id)?.text) || id;
  return {
    text,
    person,
    choice,
    line: (key, gentler = false) =>
      text((gentler ? scenario.gentler?.lines?.[key] : undefined) ?? lineAt(scenario, key)?.text) || key,
    speaker(key) {
      const id = lineAt(scenario, key)?.speaker;
      return id === undefined ? null : person(id);
    },
    thread: (id) => text(scenario.threads[id]?.title) || id,
    move(node, move) {
      if (move.type === 'choose') return choice(node, move.choice);
      if (move.type === 'inspect') return text(scenario.inspectables?.[move.item]?.title) || move.item;
      return move.type === 'flag' ? move.line : move.type;
    },
    ending: (id) => text(scenario.endings[id]?.title) || id,
  };
}

/** The object that stands at a key such as `nodes/s1/lines/hello`. */
export function lineAt(scenario: Scenario, key: string): ScenarioLine | undefined {
  let value: unknown = scenario;
  for (const part of key.split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value as ScenarioLine;
}

/** A reply, or a tray move with what its node changes about it. */
export function conductAt(scenario: Scenario, node: string, id: string): ScenarioChoice | ScenarioTrayMove | undefined {
  const body = scenario.nodes[node];
  const reply = body?.choices?.[id];
  if (reply !== undefined) return reply;
  const move = scenario.tray[id];
  return move === undefined ? undefined : { ...move, ...body?.tray?.[id] };
}
