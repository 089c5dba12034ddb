/**
 * The class server: stands on the server of the pages, so page and socket have one origin. Of Colyseus it uses rooms
 * and connections; its matchmaking routes, which let anybody list and make rooms, are never mounted.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { FRAME_BYTES, LOG_TTL_MS, SOCKET_PATH } from '#protocol';
import { createOrigins, isKnownPage } from './caller.ts';
import type { Origins } from './caller.ts';
import { ClassRoom } from './class-room.ts';
import { createClasses } from './classes.ts';
import type { Membership, Together } from './cluster/together.ts';
import { leaveColyseus, useColyseus } from './colyseus.ts';
import { createDoors } from './doors.ts';
import { createHere } from './here.ts';
import { createInside, shut } from './inside.ts';
import type { Inside } from './inside.ts';
import type { EventLog } from './log/event-log.ts';
import type { Stories } from './stories.ts';

export interface ClassServerOptions {
  readonly log: EventLog;
  readonly stories: Stories;
  /** Origins of pages beside the server's own addresses, e.g. `https://lop.example`. */
  readonly origins?: readonly string[];
  /** Needed to open a class. Without one, classes are opened at the machine itself only. */
  readonly key?: string | null;
  /** The caller's address is what a proxy noted in `x-forwarded-for`. */
  readonly behindProxy?: boolean;
  /** Milliseconds since 1 January 1970. */
  readonly epoch?: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
  /** Several processes behind one origin; `log` is theirs. Without it this process is alone. */
  readonly together?: Together;
}

export interface ClassServer {
  /** For requests that are no page: answers those that are ours. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Listens for connections on the server of the pages. */
  attach(server: Server): void;
  /** Erases logs of more than a day; done by itself every ten minutes. Resolves with how many. */
  purge(): Promise<number>;
  /** Classes that this process leads at the moment. */
  led(): number;
  /** Sends everybody away to come back, and closes the log. */
  close(): Promise<void>;
}

const PURGE_EVERY_MS = 600_000;
/** Requests that trickle in are given up after so long, ms. */
const HEADERS_MS = 10_000;

const HEALTH_PATH = '/class/health';
/** What stands first in the addresses of connections where nobody has to be told apart. */
const ALONE = 'here';

let servers = 0;

/** Nobody else can outrun a process that is alone. */
function askAlone(inside: Inside): Membership['ask'] {
  return async (door, asked) => {
    const answer = await inside.ask(door, asked, null);
    return answer === 'outrun' ? shut('broken') : answer;
  };
}

export async function createClassServer(options: ClassServerOptions): Promise<ClassServer> {
  const { log, stories, epoch = () => Date.now(), now = () => performance.now(), behindProxy = false } = options;
  const roomType = `class-${++servers}`;
  await useColyseus();
  matchMaker.defineRoomType(roomType, ClassRoom);

  const { together } = options;
  const classes = createClasses({ log, stories, epoch, roomType, name: together?.name ?? ALONE });
  const inside = createInside(classes, now);
  const membership = await together?.join({ inside, count: classes.count, led: classes.led });
  const ask = membership?.ask ?? askAlone(inside);
  let origins: Origins = new Set();
  const key = options.key ?? null;
  const doors = createDoors({ ask, origins: () => origins, key, behindProxy, now });
  let port = 0;
  const here = createHere({ port: () => port, key, behindProxy });
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: FRAME_BYTES,
    // Pinging everybody at once holds up a class; each room looks after its own, see `liveness.ts`.
    pingInterval: 0,
  });
  const purge = async (): Promise<number> => {
    const codes = await log.purge(epoch() - LOG_TTL_MS);
    await classes.forget(codes);
    return codes.length;
  };
  const purging = setInterval(() => void purge().catch(() => undefined), PURGE_EVERY_MS);
  purging.unref();
  await purge();

  return {
    handle: (request, response) =>
      answerHealth(request, response, membership?.ready() ?? true) ||
      doors(request, response) ||
      here(request, response),
    attach(server) {
      server.headersTimeout = HEADERS_MS;
      server.requestTimeout = HEADERS_MS;
      const learn = (): void => {
        ({ port } = server.address() as AddressInfo);
        origins = createOrigins(port, options.origins ?? [], now);
      };
      if (server.listening) learn();
      else server.on('listening', learn);
      transport.attachToServer(server, { filter: (request) => admits(request, origins) });
    },
    purge,
    led: classes.count,
    async close() {
      clearInterval(purging);
      await membership?.leave();
      await classes.dismiss();
      await leaveColyseus();
      transport.shutdown();
      await log.close();
    },
  };
}

/** For whoever runs several processes: 200 while this one may be given people, else 503. Says nothing more. */
function answerHealth({ url, method }: IncomingMessage, response: ServerResponse, ready: boolean): boolean {
  if (url !== HEALTH_PATH || method !== 'GET') return false;
  response.writeHead(ready ? 200 : 503, { 'cache-control': 'no-store' }).end();
  return true;
}

/** Only our own pages, only with a seat that was just reserved; everybody else is refused before any handshake. */
function admits(request: IncomingMessage, origins: Origins): boolean {
  const welcome = isKnownPage(request, origins) && hasSeat(request.url ?? '');
  if (!welcome) {
    request.socket.on('error', () => request.socket.destroy());
    request.socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }
  return welcome;
}

function hasSeat(address: string): boolean {
  const url = URL.parse(address, 'http://server');
  if (url === null || !url.pathname.startsWith(`/${SOCKET_PATH}`)) return false;
  const [, roomId = '', more] = url.pathname.slice(SOCKET_PATH.length + 1).split('/');
  const session = url.searchParams.get('sessionId') ?? '';
  // Colyseus looks both up in plain objects, which also know "constructor" and "__proto__".
  if (more !== undefined || roomId in {} || session in {}) return false;
  const room = matchMaker.getLocalRoomById(roomId);
  return room instanceof ClassRoom && room.hasReservedSeat(session);
}
