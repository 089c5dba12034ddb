export * from './booths.ts';
export * from './crowd-plan.ts';
export * from './float-plan.ts';
export * from './hub-layout.ts';
export * from './plaza-plan.ts';
export * from './rect.ts';
export * from './story-layout.ts';
export * from './story-room.ts';
