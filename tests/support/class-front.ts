/**
 * A front before several class servers: nginx with `src/server/class/deploy/nginx.conf` where it is installed, else one
 * that does the same: requests go to one process after the other, on to the next when one is dead or silent;
 * connections to the one they name.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './redis.ts';
import { ROOT } from './source-files.ts';

/** As `proxy_read_timeout` of the doors, ms: coming back is soon asked of another, the rest never once it was sent. */
/** What may be done twice is asked of another soon. */
const mayBeRepeated = (url = ''): boolean => /\/(?:resume|leave)$/.test(url);
const patienceOf = (url?: string): number => (mayBeRepeated(url) ? 1500 : 10_000);

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** `refused`: nobody can have heard it. `null`: somebody may have, and did not answer in time. */
function pass(port: number, asked: IncomingMessage, body: Buffer): Promise<Reply | 'refused' | null> {
  return new Promise((resolve) => {
    const { method, url, headers } = asked;
    const passed = request(
      { host: '127.0.0.1', port, method, path: url, headers, timeout: patienceOf(url) },
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
    passed.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'refused' : null));
    passed.end(body);
  });
}

export interface Front {
  readonly port: number;
  close(): Promise<void> | void;
}

/** `ports`: by the names of the processes. */
export async function startOwnFront(ports: Readonly<Record<string, number>>): Promise<Front> {
  const all = Object.values(ports);
  let turn = 0;
  const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    turn += 1;
    for (let i = 0; i < all.length; i++) {
      const reply = await pass(all[(turn + i) % all.length] ?? 0, asked, body);
      if (reply === 'refused' || (reply === null && mayBeRepeated(asked.url))) continue;
      if (reply === null) break;
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

export const NGINX: string | null = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) ?? null;

/** Our configuration, for servers on ports of loopback instead of machines with names. */
function configureNginx(ports: Readonly<Record<string, number>>, port: number): string {
  const lines = readFileSync(join(ROOT, 'src/server/class/deploy/nginx.conf'), 'utf8').split('\n');
  const names = Object.keys(ports);
  const renamed = (line: string): string =>
    line.replaceAll(/\bserver-(\d+)(:4173)?/g, (_, digits: string, address?: string) => {
      const name = names[Number(digits) - 1] ?? '';
      return address === undefined ? name : `127.0.0.1:${ports[name]}`;
    });
  // Servers beyond those that are there are left out.
  const here = lines.filter((line) =>
    [...line.matchAll(/\bserver-(\d+)/g)].every(([, n]) => Number(n) <= names.length),
  );
  return here.map(renamed).join('\n').replace('listen 8080;', `listen 127.0.0.1:${port};`);
}

/** Rejects when nginx refuses the configuration. */
export async function startNginx(ports: Readonly<Record<string, number>>): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'co-nhau-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configureNginx(ports, port).replaceAll('/tmp/', `${folder}/`));
  const child = spawn(NGINX ?? 'nginx', ['-c', file, '-p', folder, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => void (said += part.toString()));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`nginx ended: ${said}`)));
  const listening = (async () => {
    for (;;) {
      const socket = connect(port, '127.0.0.1');
      const open = await Promise.race([
        once(socket, 'connect').then(() => true),
        once(socket, 'error').then(() => false),
      ]).catch(() => false);
      socket.destroy();
      if (open) return;
      await pause(50);
    }
  })();
  await Promise.race([listening, ended]);
  ended.catch(() => undefined);
  return {
    port,
    async close() {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const startFront = NGINX === null ? startOwnFront : startNginx;
