import type { Scenario, ScenarioLine } from '#scenario';

/** The object that stands at a key such as `nodes/s1/lines/hello`. */
export function lineAt(scenario: Scenario, key: string): ScenarioLine {
  let value: unknown = scenario;
  for (const part of key.split('/')) value = (value as Record<string, unknown> | undefined)?.[part];
  if (value === undefined) throw new Error(`No line at "${key}" in ${scenario.id}`);
  return value as ScenarioLine;
}
