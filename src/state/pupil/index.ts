export * from './ballot.ts';
export * from './place.ts';
export * from './pupil-commands.ts';
export type { PupilPorts } from './pupil-desk.ts';
export * from './pupil-screen.ts';
export * from './pupil-story.ts';
export * from './pupil.ts';
