export * from './browser-clock.ts';
export * from './browser-links.ts';
export * from './browser-share.ts';
export * from './browser-storage.ts';
export * from './fetch-packs.ts';
export { isDrawnByProcessor } from './graphics.ts';
export * from './i18n-text.ts';
export * from './audio/index.ts';
export * from './service-worker/index.ts';
