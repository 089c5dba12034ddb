/** Serves the built pages: one origin, precompressed files, strict headers. The class server stands on this. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

const EVERY_FILE = { 'x-content-type-options': 'nosniff' } as const;

/** What may be opened by its own address. A hashed file is only ever a part of one: there they would be idle bytes. */
const DOCUMENT = {
  ...EVERY_FILE,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** `first` is asked before the files: whether it has answered the request. */
export function createStaticServer(
  folder: string,
  first: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Server {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      const hashed = path.includes('/assets/');
      for (const [name, value] of Object.entries(hashed ? EVERY_FILE : DOCUMENT)) response.setHeader(name, value);
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return createServer((request, response) => {
    if (first(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    serve(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    });
  });
}

/** Listens on the wanted port, or on the next free one of the following twenty; on any free one for 0. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let attempt = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || attempt >= port + 20) return reject(error);
      attempt += 1;
      server.listen(attempt, host);
    });
    server.on('listening', () => resolve((server.address() as AddressInfo).port));
    server.listen(attempt, host);
  });
}
