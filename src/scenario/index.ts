export * from './vocabulary.ts';
export * from './story.ts';
export { contentHash } from './hash.ts';
export { meets } from './comparison.ts';
export * from './texts.ts';
export * from './diagnostics.ts';
export type {
  Condition,
  Scenario,
  ScenarioChoice,
  ScenarioLine,
  ScenarioNode,
  ScenarioTrayMove,
  TextPair,
} from './schema.ts';
export * from './difficulty.ts';
export { itemParts } from './item-parts.ts';
export { plainLetters } from './plain-letters.ts';
export type { Item, ItemSet } from './schema/items.ts';
