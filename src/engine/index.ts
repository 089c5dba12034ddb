export * from './engine.ts';
export * from './replay.ts';
export * from './score.ts';
export * from './scoring.ts';
export * from './session.ts';
export { holds } from './condition.ts';
