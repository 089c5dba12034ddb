/** Starts the Chromium that tests, screenshots and measurements share: one flag set everywhere. */
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

/**
 * Each window would start two pages for suggestions in its address bar, seconds of the processor beside what is
 * measured. The last list wins: what Playwright leaves out for a browser of its own making stands here again.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
] as const;

export const CHROMIUM_ARGS = [
  `--disable-features=${LEFT_OUT.join(',')}`,
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a graphics card, pages are painted by the processor; by emulated OpenGL a page takes seconds.
  '--disable-gpu-rasterization',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * For measuring: pages are put together by the processor too, as Chromium does where there is no graphics card. An
 * emulated card compiles a program for each new kind of rectangle and hands every picture back through memory, 100 to
 * 200 ms at times, which neither a card nor its absence does. The drawn world stays as it is.
 */
export const COMPOSED_BY_PROCESSOR = ['--disable-gpu-compositing'] as const;

export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...CHROMIUM_ARGS, ...more],
  });
