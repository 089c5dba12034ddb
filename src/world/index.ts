export { createWorld } from './boot.ts';
export type { WorldContext, WorldHandle } from './boot.ts';
