export * from './apply-entry.ts';
export * from './classroom.ts';
export * from './decide-teacher.ts';
export { decideJoin, decideLeave, decidePupil } from './decide.ts';
export type { Decision } from './decide.ts';
export * from './entries.ts';
export * from './nicknames.ts';
export * from './views.ts';
