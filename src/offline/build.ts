/** What the service worker is told about the build that it belongs to; `src/tools/offline-plugin.ts` writes it. */
export interface Build {
  /** Says which build it is: a digest of all its files. */
  readonly id: string;
  /** Each file that is kept on the device, by its path from the page's folder, with its SHA-256 in Base64. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where the first line of `sw.js` puts the build. */
export const BUILD_GLOBAL = 'coNhauBuild';

export const PAGE_FILE = 'index.html';

const CACHE_PREFIX = 'co-nhau-';

/** The cache of a build; each build has its own, so that they cannot spoil each other. */
export const cacheOf = (build: string): string => `${CACHE_PREFIX}${build}`;

export const isOurCache = (name: string): boolean => name.startsWith(CACHE_PREFIX);
