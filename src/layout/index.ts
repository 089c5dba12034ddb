export * from './booths.ts';
export * from './hub-layout.ts';
export * from './rect.ts';
export * from './story-layout.ts';
export * from './story-room.ts';
