/** The requests before and after a connection, received. Failures are counted by network, successes never are. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DOORS, FAILURES_PER_MINUTE, FRAME_BYTES, parseDoorRequest } from '#protocol';
import type { Door, DoorAnswers, DoorFault, DoorRequests, JoinRequest, OpenRequest } from '#protocol';
import { createAllowance } from './allowance.ts';
import type { Origins } from './caller.ts';
import { isAtMachine, isKnownPage, networkOf } from './caller.ts';
import { shut } from './inside.ts';
import { digestOf, sameDigest } from './tokens.ts';

export interface DoorOptions {
  /** Has it done by whoever leads the class. */
  ask<Name extends Door>(door: Name, asked: DoorRequests[Name]): Promise<DoorAnswers[Name]>;
  readonly origins: () => Origins;
  /** Needed to open a class. Without one, classes are opened at the machine itself only. */
  readonly key: string | null;
  readonly behindProxy: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Classes that one network may open within a minute: a school's bell, not a flood. */
const OPENED_PER_MINUTE = 60;

const STATUS: Partial<Record<DoorFault, number>> = {
  'slow-down': 429,
  'not-here': 403,
  unknown: 404,
  malformed: 400,
  broken: 503,
};

export function createDoors({ ask, origins, key, behindProxy, now }: DoorOptions) {
  const failures = createAllowance(FAILURES_PER_MINUTE, now);
  const openings = createAllowance(OPENED_PER_MINUTE, now);

  const open = async (asked: OpenRequest, request: IncomingMessage): Promise<DoorAnswers['open']> => {
    const network = networkOf(request, behindProxy);
    const failed = (): DoorAnswers['open'] => (failures.take(network), shut('not-here'));
    if (key === null && !isAtMachine(request, behindProxy)) return failed();
    if (key !== null && !failures.has(network)) return shut('slow-down');
    if (key !== null && !sameDigest(digestOf(asked.key ?? ''), digestOf(key))) return failed();
    if (!openings.has(network)) return shut('slow-down');
    openings.take(network);
    // The key is nobody else's to know: it goes no further than this door.
    const { key: _key, ...wish } = asked;
    return ask('open', wish);
  };

  /** Whatever turns out to be no code or token of ours costs the network one failure. */
  const counted = async <Name extends 'join' | 'resume' | 'leave'>(
    door: Name,
    asked: DoorRequests[Name],
    network: string,
  ) => {
    const answer: DoorAnswers[Name] = await ask(door, asked);
    if (answer.ok || answer.fault !== 'unknown') return answer;
    if (!failures.has(network)) return shut('slow-down');
    failures.take(network);
    return answer;
  };

  // A pass is beyond guessing, so a school that typed too many wrong codes still gets in by the QR code.
  const join = async (asked: JoinRequest, network: string) =>
    asked.pass === undefined && !failures.has(network) ? shut('slow-down') : counted('join', asked, network);

  const byToken = async <Name extends 'resume' | 'leave'>(door: Name, asked: DoorRequests[Name], network: string) =>
    failures.has(network) ? counted(door, asked, network) : shut('slow-down');

  const answer = async (door: Door, text: string, request: IncomingMessage): Promise<DoorAnswers[Door]> => {
    const network = networkOf(request, behindProxy);
    const asked = parseDoorRequest(door, text);
    if (asked === null) return shut('malformed');
    if (door === 'open') return open(asked as OpenRequest, request);
    return door === 'join'
      ? join(asked as JoinRequest, network)
      : byToken(door, asked as DoorRequests[typeof door], network);
  };

  /** Answers when the request is for a door; `false` when it is not ours. */
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const path = (request.url ?? '').split('?')[0];
    const door = (Object.keys(DOORS) as Door[]).find((name) => path === `/${DOORS[name]}`);
    if (door === undefined) return false;
    if (request.method !== 'POST') response.writeHead(405).end();
    else if (!isKnownPage(request, origins())) reply(response, shut('not-here'));
    else {
      void readBody(request)
        .then((text) => (text === null ? shut('malformed') : answer(door, text, request)))
        .catch(() => shut('broken'))
        .then((result) => reply(response, result));
    }
    return true;
  };
}

/** At most `FRAME_BYTES`; `null` for more. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= FRAME_BYTES) parts.push(part);
      else resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', () => resolve(null));
  });
}

function reply(response: ServerResponse, answer: DoorAnswers[Door]): void {
  if (response.headersSent || response.destroyed) return;
  const status = answer.ok ? 200 : (STATUS[answer.fault] ?? 409);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  // The rest of a body that is too long is not waited for.
  const closing = answer.ok ? {} : { connection: 'close' };
  response
    .writeHead(status, { ...headers, ...closing, 'x-content-type-options': 'nosniff' })
    .end(JSON.stringify(answer));
}
