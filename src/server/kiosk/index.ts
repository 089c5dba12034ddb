export { terminal } from './console.ts';
export { runKiosk } from './run.ts';
