export { analyse } from './analyse.ts';
export type { AnalyseOptions } from './analyse.ts';
export type { PathStep } from './explore.ts';
export { PLAYERS, createPlayer } from './players.ts';
export type { Player, PlayerName } from './players.ts';
export * from './report.ts';
export { createRandom } from './sample.ts';
export { createStepper } from './stepper.ts';
export type { State, Stepper } from './stepper.ts';
