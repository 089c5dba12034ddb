export * from './app-state.ts';
export * from './commands.ts';
export * from './debrief-view.ts';
export * from './progress.ts';
export * from './saves.ts';
export * from './settings.ts';
export * from './store.ts';
export * from './story-view.ts';
