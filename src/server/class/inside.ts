/**
 * What is asked at the doors, done by the process that leads the class: who may come in is looked up here, how often
 * somebody may ask is counted where they ask (`doors.ts`).
 */
import { FIRST_EPOCH } from './log/event-log.ts';
import { decideJoin, decideLeave } from '#classroom';
import type { Classroom } from '#classroom';
import type { Door, DoorAnswers, DoorFault, DoorRequests } from '#protocol';
import type { JoinRequest, LeaveRequest, OpenRequest, ResumeRequest } from '#protocol';
import { createAllowance } from './allowance.ts';
import type { Guest } from './audience.ts';
import type { Classes } from './classes.ts';
import { chance, digestOf, newToken, sameDigest } from './tokens.ts';

/** Connections that one person may ask for within a minute. */
const SEATS_PER_MINUTE = 40;

export const shut = (fault: DoorFault) => ({ ok: false, fault }) as const;

export interface Inside {
  /**
   * `from`: the epoch from which the class is to be taken over if this process does not lead it; `null`: whatever it is.
   * `outrun`: somebody else has taken it meanwhile.
   */
  ask<Name extends Door>(
    door: Name,
    asked: DoorRequests[Name],
    from: number | null,
  ): Promise<DoorAnswers[Name] | 'outrun'>;
}

/** Somebody else's taking a class over is no answer for a page: it is asked again elsewhere. */
const refused = (fault: DoorFault | 'outrun') => (fault === 'outrun' ? fault : shut(fault));

/** `now`: milliseconds of a clock that never goes back. */
export function createInside(classes: Classes, now: () => number): Inside {
  const seatings = createAllowance(SEATS_PER_MINUTE, now);

  const seat = async (code: string, epoch: number, guest: Guest): Promise<string | null> =>
    (await classes.seat(code, epoch, guest)) ?? classes.seat(code, epoch, guest);

  const open = async (asked: OpenRequest): Promise<DoorAnswers['open']> => {
    const opened = await classes.open(asked);
    if (opened === null) return shut('no-scenario');
    const place = await seat(opened.code, FIRST_EPOCH, { role: 'teacher', pupil: 0 });
    return place === null ? shut('broken') : { ok: true, seat: place, ...opened };
  };

  const join = async ({ code, pass }: JoinRequest, from: number | null): Promise<DoorAnswers['join'] | 'outrun'> => {
    const found = await classes.find(code, from);
    if (!found.ok) return refused(found.fault);
    const { led } = found;
    if (pass !== undefined && !sameDigest(digestOf(pass), led.room().pass)) return shut('unknown');
    const token = newToken(128);
    const [roll = 0] = chance(1);
    const outcome = await led.submit((room) => decideJoin(room, digestOf(token), roll), null, null);
    if (!outcome.ok) return shut(outcome.why === 'lost' ? 'broken' : outcome.why);
    if (outcome.event?.type !== 'joined') return shut('broken');
    const { pupil, name } = outcome.event;
    const place = await seat(code, led.epoch, { role: 'pupil', pupil });
    return place === null ? shut('broken') : { ok: true, code, seat: place, token, pupil, name };
  };

  /** The class of a token, and whose it is. */
  const holderOf = async ({ code, token }: ResumeRequest, from: number | null) => {
    const found = await classes.find(code, from);
    if (!found.ok) return found;
    const guest = guestOf(found.led.room(), digestOf(token));
    return guest === null ? shut('unknown') : ({ ok: true, led: found.led, guest } as const);
  };

  const resume = async (asked: ResumeRequest, from: number | null) => {
    const holder = await holderOf(asked, from);
    if (!holder.ok) return refused(holder.fault);
    const { led, guest } = holder;
    const { code } = asked;
    const person = `${code}/${guest.role}/${guest.pupil}`;
    if (!seatings.has(person)) return shut('slow-down');
    seatings.take(person);
    const place = await seat(code, led.epoch, guest);
    return place === null ? shut('broken') : ({ ok: true, code, seat: place, role: guest.role } as const);
  };

  const leave = async (asked: LeaveRequest, from: number | null) => {
    const holder = await holderOf(asked, from);
    if (!holder.ok) return refused(holder.fault);
    const { led, guest } = holder;
    if (guest.role !== 'pupil') return shut('unknown');
    const outcome = await led.submit((room) => decideLeave(room, guest.pupil), null, null);
    return outcome.ok ? ({ ok: true } as const) : shut('broken');
  };

  const answer = (door: Door, asked: DoorRequests[Door], from: number | null) => {
    switch (door) {
      case 'open':
        return open(asked as OpenRequest);
      case 'join':
        return join(asked as JoinRequest, from);
      case 'resume':
        return resume(asked as ResumeRequest, from);
      case 'leave':
        return leave(asked as LeaveRequest, from);
    }
  };
  return { ask: answer as Inside['ask'] };
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
