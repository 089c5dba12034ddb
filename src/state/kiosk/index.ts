export * from './counters.ts';
export * from './kiosk-state.ts';
export * from './options.ts';
export * from './pin.ts';
export * from './record.ts';
export { nextStep, createKioskCommands, visitSettings } from './kiosk-commands.ts';
export type { KioskCommands, KioskPorts, NextStep } from './kiosk-commands.ts';
export type { OperatorCommands, PinAnswer } from './operator-commands.ts';
export { judgements, summarise } from './visit-summary.ts';
