/**
 * A front before several class servers, which does what `src/server/class/deploy/nginx.conf` has nginx do: requests go
 * to one process after the other, on to the next when one is dead, silent or full; connections to the one they name.
 */
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

/** As `proxy_read_timeout` of the doors, ms. */
const PATIENCE_MS = 1500;

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** `null` when nobody answered in time. */
function pass(port: number, asked: IncomingMessage, body: Buffer): Promise<Reply | null> {
  return new Promise((resolve) => {
    const { method, url, headers } = asked;
    const passed = request(
      { host: '127.0.0.1', port, method, path: url, headers, timeout: PATIENCE_MS },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => void parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 502, headers: response.headers, body: Buffer.concat(parts) }),
        );
        response.on('error', () => resolve(null));
      },
    );
    passed.on('timeout', () => passed.destroy());
    passed.on('error', () => resolve(null));
    passed.end(body);
  });
}

/** `ports`: by the names of the processes. */
export async function startFront(ports: Readonly<Record<string, number>>) {
  const all = Object.values(ports);
  let turn = 0;
  const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    turn += 1;
    for (let i = 0; i < all.length; i++) {
      const reply = await pass(all[(turn + i) % all.length] ?? 0, asked, body);
      if (reply === null || reply.status === 503) continue;
      response.writeHead(reply.status, reply.headers).end(reply.body);
      return;
    }
    response.writeHead(502).end();
  };
  const server = createServer((asked, response) => void answer(asked, response).catch(() => response.destroy()));
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    const [, name = ''] = /^\/class\/socket\/([\w-]+)\//.exec(asked.url ?? '') ?? [];
    const behind = connect(ports[name] ?? 0, '127.0.0.1');
    const lines = asked.rawHeaders.flatMap((word, i) => (i % 2 === 0 ? `${word}: ${asked.rawHeaders[i + 1]}` : []));
    behind.write([`GET ${asked.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    behind.write(head);
    behind.pipe(socket).pipe(behind);
    for (const [one, other] of [
      [socket, behind],
      [behind, socket],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
