/** Says to pages that classes can be held here, and to the teacher's own machine how other devices find it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HERE_FILE } from '#protocol';
import type { ClassPlace } from '#protocol';
import { lanAddresses } from './addresses.ts';
import { isAtMachine } from './caller.ts';

interface HereOptions {
  readonly port: () => number;
  readonly key: string | null;
  readonly behindProxy: boolean;
}

const HTTP_PORT = 80;

/** Answers when the request is for that file; `false` when it is not. */
export function createHere({ port, key, behindProxy }: HereOptions) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if ((request.url ?? '').split('?')[0] !== `/${HERE_FILE}` || request.method !== 'GET') return false;
    const atMachine = isAtMachine(request, behindProxy) && isLocalName(request.headers.host ?? '');
    const place: ClassPlace = {
      classes: true,
      opens: key !== null ? 'key' : isAtMachine(request, behindProxy) ? 'yes' : 'no',
      hosts: atMachine ? lanHosts(port()) : [],
    };
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    response.writeHead(200, { ...headers, 'x-content-type-options': 'nosniff' }).end(JSON.stringify(place));
    return true;
  };
}

/** A page of a foreign name that was made to lead here learns nothing of this network. */
const isLocalName = (host: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);

const lanHosts = (port: number): string[] =>
  lanAddresses().map(({ address }) => (port === HTTP_PORT ? address : `${address}:${port}`));
