export * from './service-worker-updates.ts';
