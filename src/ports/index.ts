export * from './audio.ts';
export * from './clock.ts';
export * from './links.ts';
export * from './packs.ts';
export * from './share.ts';
export * from './stage.ts';
export * from './storage.ts';
export * from './text.ts';
