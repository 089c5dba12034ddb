/** The three requests before a connection, answered. Failures are counted by network, successes never are. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decideJoin } from '#classroom';
import type { Classroom } from '#classroom';
import { DOORS, FAILURES_PER_MINUTE, FRAME_BYTES, parseDoorRequest } from '#protocol';
import type { Door, DoorAnswers, DoorFault, JoinRequest, OpenRequest, ResumeRequest } from '#protocol';
import { createAllowance } from './allowance.ts';
import type { Guest } from './audience.ts';
import type { Origins } from './caller.ts';
import { isAtMachine, isKnownPage, networkOf } from './caller.ts';
import type { Classes } from './classes.ts';
import { chance, digestOf, newToken, sameDigest } from './tokens.ts';

export interface DoorOptions {
  readonly classes: Classes;
  readonly origins: () => Origins;
  /** Needed to open a class. Without one, classes are opened at the machine itself only. */
  readonly key: string | null;
  readonly behindProxy: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Classes that one network may open within a minute: a school's bell, not a flood. */
const OPENED_PER_MINUTE = 60;
/** Connections that one person may ask for within a minute. */
const SEATS_PER_MINUTE = 40;

const STATUS: Partial<Record<DoorFault, number>> = {
  'slow-down': 429,
  'not-here': 403,
  unknown: 404,
  malformed: 400,
  broken: 503,
};

const shut = (fault: DoorFault) => ({ ok: false, fault }) as const;

export function createDoors({ classes, origins, key, behindProxy, now }: DoorOptions) {
  const failures = createAllowance(FAILURES_PER_MINUTE, now);
  const openings = createAllowance(OPENED_PER_MINUTE, now);
  const seatings = createAllowance(SEATS_PER_MINUTE, now);

  const seat = async (code: string, guest: Guest): Promise<string | null> =>
    (await classes.seat(code, guest)) ?? classes.seat(code, guest);

  const open = async (asked: OpenRequest, request: IncomingMessage): Promise<DoorAnswers['open']> => {
    const network = networkOf(request, behindProxy);
    const failed = (): DoorAnswers['open'] => (failures.take(network), shut('not-here'));
    if (key === null && !isAtMachine(request, behindProxy)) return failed();
    if (key !== null && !failures.has(network)) return shut('slow-down');
    if (key !== null && !sameDigest(digestOf(asked.key ?? ''), digestOf(key))) return failed();
    if (!openings.has(network)) return shut('slow-down');
    openings.take(network);
    const opened = await classes.open(asked);
    if (opened === null) return shut('no-scenario');
    const place = await seat(opened.code, { role: 'teacher', pupil: 0 });
    return place === null ? shut('broken') : { ok: true, seat: place, ...opened };
  };

  const join = async ({ code, pass }: JoinRequest, network: string): Promise<DoorAnswers['join']> => {
    // A pass is beyond guessing, so a school that typed too many wrong codes still gets in by the QR code.
    if (pass === undefined && !failures.has(network)) return shut('slow-down');
    const found = await classes.find(code);
    const wrong = !found.ok || (pass !== undefined && !sameDigest(digestOf(pass), found.led.room().pass));
    if (wrong) {
      if (!failures.has(network)) return shut('slow-down');
      failures.take(network);
      return shut(found.ok ? 'unknown' : found.fault);
    }
    const { led } = found;
    const token = newToken(128);
    const [roll = 0] = chance(1);
    const outcome = await led.submit((room) => decideJoin(room, digestOf(token), roll), null, null);
    if (!outcome.ok) return shut(outcome.why === 'lost' ? 'broken' : outcome.why);
    if (outcome.event?.type !== 'joined') return shut('broken');
    const { pupil, name } = outcome.event;
    const place = await seat(code, { role: 'pupil', pupil });
    return place === null ? shut('broken') : { ok: true, code, seat: place, token, pupil, name };
  };

  const resume = async ({ code, token }: ResumeRequest, network: string): Promise<DoorAnswers['resume']> => {
    if (!failures.has(network)) return shut('slow-down');
    const found = await classes.find(code);
    const guest = found.ok ? guestOf(found.led.room(), digestOf(token)) : null;
    if (guest === null) {
      failures.take(network);
      return shut(found.ok ? 'unknown' : found.fault);
    }
    const person = `${code}/${guest.role}/${guest.pupil}`;
    if (!seatings.has(person)) return shut('slow-down');
    seatings.take(person);
    const place = await seat(code, guest);
    return place === null ? shut('broken') : { ok: true, code, seat: place, role: guest.role };
  };

  const answer = async (door: Door, text: string, request: IncomingMessage): Promise<DoorAnswers[Door]> => {
    const network = networkOf(request, behindProxy);
    const asked = parseDoorRequest(door, text);
    if (asked === null) return shut('malformed');
    if (door === 'open') return open(asked as OpenRequest, request);
    return door === 'join' ? join(asked as JoinRequest, network) : resume(asked as ResumeRequest, network);
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

/** Whose token it is. */
function guestOf(room: Classroom, digest: string): Guest | null {
  const candidates: readonly (Guest & { readonly key: string })[] = [
    { role: 'teacher', pupil: 0, key: room.teacher },
    { role: 'projector', pupil: 0, key: room.projector },
    ...[...room.pupils.values()].map(({ id, key }) => ({ role: 'pupil' as const, pupil: id, key })),
  ];
  const match = candidates.find(({ key }) => sameDigest(key, digest));
  return match === undefined ? null : { role: match.role, pupil: match.pupil };
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
