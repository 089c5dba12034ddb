/** Who is calling, as far as a server must know: from which page, and from which network. Neither is ever written down. */
import type { IncomingMessage } from 'node:http';
import { networkInterfaces } from 'node:os';

/** The addresses of pages that may use the server. */
export interface Origins {
  has(origin: string): boolean;
}

/** A laptop may find its network after the server was started; addresses are read anew at most so often, ms. */
const LOOK_AGAIN_MS = 2000;

/**
 * The only pages that may use the server: its own, under each address that it can be reached by on `port`, and what the
 * operator names. Compared whole: no patterns, no subdomains. `now`: milliseconds of a clock that never goes back.
 */
export function createOrigins(port: number, named: readonly string[], now: () => number): Origins {
  let known = ownOrigins(port);
  let looked = now();
  return {
    has(origin) {
      if (named.includes(origin) || known.has(origin)) return true;
      if (now() - looked < LOOK_AGAIN_MS) return false;
      looked = now();
      known = ownOrigins(port);
      return known.has(origin);
    },
  };
}

function ownOrigins(port: number): ReadonlySet<string> {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address.replace(/%.*$/, '')}]` : address));
  const hosts = ['localhost', '127.0.0.1', '[::1]', ...addresses];
  return new Set(hosts.map((host) => new URL(`http://${host}:${port}`).origin));
}

/** Pages of browsers always name their origin with a POST and a WebSocket; whoever names none is no page. */
export const isKnownPage = ({ headers }: IncomingMessage, origins: Origins): boolean =>
  headers.origin !== undefined && origins.has(headers.origin);

/**
 * The network of a caller, as a key for allowances. Behind a proxy the address is the last that the proxy noted: earlier
 * ones are claims of the caller. Of IPv6 the first 64 bits count, for a household has them all.
 */
export function networkOf(request: IncomingMessage, behindProxy: boolean): string {
  const noted = behindProxy ? String(request.headers['x-forwarded-for'] ?? '').split(',') : [];
  const address = (noted.at(-1)?.trim() || request.socket.remoteAddress) ?? '';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}

/** Whether the caller sits at the machine itself. Never true behind a proxy, where everybody would seem to. */
export const isAtMachine = ({ socket: { remoteAddress = '' } }: IncomingMessage, behindProxy: boolean): boolean =>
  !behindProxy && /^(?:127\.|::1$|::ffff:127\.)/i.test(remoteAddress);
