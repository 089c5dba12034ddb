export { runKiosk } from './run.ts';
export { stopOnSignals } from './signals.ts';
