export * from './build.ts';
export * from './offline-state.ts';
export * from './precache.ts';
export * from './request-path.ts';
