export * from './auc.ts';
export * from './confidence.ts';
export * from './detection.ts';
export * from './flags.ts';
export * from './mastery.ts';
export { z } from './normal.ts';
export * from './pupil-counts.ts';
export * from './rates.ts';
export * from './wilson.ts';
