import { PAGE_FILE } from './build.ts';
import type { Build } from './build.ts';

/** What of a request decides who answers it. */
export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
  /** `reload`: the page wants it from the server, for it knows that what is kept is not it. */
  readonly cache?: string;
}

/** Folders of which another build may hold files that this one does not know. */
const FOLDERS = ['assets/', 'scenarios/'];

/**
 * The file that a request is for, or `null` where the service worker keeps out: another origin, another folder, anything
 * that no build holds. `scope` is the address of the page's folder. Whatever stands behind `?` is the page's business.
 */
export function fileAskedFor({ method, mode, url, cache }: Asked, scope: string, { files }: Build): string | null {
  const address = url.split(/[?#]/)[0] ?? '';
  if (method !== 'GET' || cache === 'reload' || !address.startsWith(scope)) return null;
  const path = address.slice(scope.length);
  if (mode === 'navigate' && (path === '' || path === PAGE_FILE)) return PAGE_FILE;
  return Object.hasOwn(files, path) || FOLDERS.some((folder) => path.startsWith(folder)) ? path : null;
}

/** Answered by a class server alone (`HERE_FILE` of the protocol); kept by no build. */
const OF_SERVER = 'class/here.txt';

/** Whether a request is for what only a running server can tell. Where none runs, that is an answer too, and no fault. */
export const isForServer = ({ method, url }: Asked, scope: string): boolean =>
  method === 'GET' && url.split(/[?#]/)[0] === scope + OF_SERVER;
