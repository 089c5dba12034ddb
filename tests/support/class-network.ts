/** The network of the class server's tests and bench: as a browser's, from Node, with an origin of one's choice. */
import { Agent, request } from 'node:http';
import WebSocket from 'ws';
import type { ClassNetwork } from '#platform/class';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts to a server on loopback. Rejects when nobody is there. */
export function post(
  port: number,
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> = { origin: `http://localhost:${port}` },
  more: { readonly localAddress?: string; readonly method?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: `/${path}`, method: 'POST', agent, headers, ...more };
    const asking = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
      response.on('error', reject);
    });
    // A kept connection may be closed by the server just when it is used again.
    asking.on('error', (error) =>
      asking.reusedSocket ? post(port, path, body, headers, more).then(resolve, reject) : reject(error),
    );
    asking.end(body);
  });
}

/** `sockets` holds the open ones, so that a test can cut them. */
export function nodeNetwork(port: number, sockets: Set<WebSocket> = new Set()): ClassNetwork {
  return {
    async post(path, body) {
      try {
        return (await post(port, path, body)).text;
      } catch {
        return null;
      }
    },
    connect(path, events) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`, { origin: `http://localhost:${port}` });
      sockets.add(socket);
      socket.on('message', (data: Buffer) => events.message(data));
      socket.on('close', (code) => {
        sockets.delete(socket);
        events.closed(code);
      });
      // A refused connection closes as well; nothing else is to be known.
      socket.on('error', () => undefined);
      return {
        send(bytes) {
          if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
        },
        close: () => socket.terminate(),
      };
    },
  };
}
