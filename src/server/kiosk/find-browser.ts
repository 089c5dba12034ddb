/** Where a Chromium-like browser may be, by system; the first that exists is taken. */
import { posix, win32 } from 'node:path';

export type BrowserKind = 'chromium' | 'chrome' | 'edge';

export interface Browser {
  readonly path: string;
  readonly kind: BrowserKind;
}

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const LINUX: readonly (readonly [BrowserKind, string])[] = [
  ['chromium', 'chromium'],
  ['chromium', 'chromium-browser'],
  ['chrome', 'google-chrome-stable'],
  ['chrome', 'google-chrome'],
  ['edge', 'microsoft-edge-stable'],
  ['edge', 'microsoft-edge'],
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const WINDOWS: readonly (readonly [BrowserKind, string])[] = [
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', 'Chromium\\Application\\chrome.exe'],
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
];
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

const MAC: readonly (readonly [BrowserKind, string])[] = [
  ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
];

/** Every place that is looked at, in order. */
export function browserPlaces({ platform, env }: Pick<Place, 'platform' | 'env'>): Browser[] {
  if (platform === 'darwin') return MAC.map(([kind, path]) => ({ kind, path }));
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((name) => env[name]).filter((folder) => folder !== undefined);
    return WINDOWS.flatMap(([kind, path]) => folders.map((folder) => ({ kind, path: win32.join(folder, path) })));
  }
  return LINUX.flatMap(([kind, name]) => LINUX_FOLDERS.map((folder) => ({ kind, path: posix.join(folder, name) })));
}

/** The browser to use, or null: the one asked for, else the first that is installed. */
export function findBrowser(place: Place, asked: string | null = null): Browser | null {
  if (asked !== null) return place.exists(asked) ? { path: asked, kind: kindOf(asked) } : null;
  return browserPlaces(place).find(({ path }) => place.exists(path)) ?? null;
}

function kindOf(path: string): BrowserKind {
  if (/edge/i.test(path)) return 'edge';
  return /google|chrome(\.exe)?$/i.test(path) ? 'chrome' : 'chromium';
}
