/** What only the authors' tools need: packs, the schema itself, the table of codes. No player loads any of it. */
export { itemSetSchema } from './schema/items.ts';
export { definitions, packSchema, scenarioSchema } from './schema.ts';
export { checkPack } from './check/pack.ts';
export type { PackFile, PackFileDiagnostic } from './check/pack.ts';
export { DIAGNOSTIC_CODES } from './diagnostic-codes.ts';
export type { CodeDefinition, DiagnosticCode } from './diagnostic-codes.ts';
export { staleHelplines } from './helplines.ts';
