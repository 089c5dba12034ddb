/**
 * What one process asks of another: by messages over the store, which all of them reach anyway, so that they need no
 * addresses, ports and secrets for each other. Nobody hearing is known at once: that process is gone.
 */
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { DOORS, parseDoorAnswer, parseDoorRequest, schemas } from '#protocol';
import type { Door, DoorAnswers, DoorRequests } from '#protocol';
import type { Inside } from '../inside.ts';
import type { Store } from '../log/redis-store.ts';

/** `absent`: nobody of that name hears. `silent`: no answer in time; it may be frozen, and it may still do it. */
export type Relayed<Name extends Door> = DoorAnswers[Name] | 'outrun' | 'absent' | 'silent';

export interface Relay {
  /** Never rejects. */
  ask<Name extends Door>(
    member: string,
    door: Name,
    asked: DoorRequests[Name],
    from: number | null,
  ): Promise<Relayed<Name>>;
  /** Answers nobody any more. */
  leave(): Promise<void>;
}

/**
 * A living process answers within milliseconds, ms. Coming back and leaving may be asked again, joining would take a
 * second seat; all are less than the patience of the front (`deploy/nginx.conf`).
 */
const PATIENCE_MS: Readonly<Record<Door, number>> = { resume: 1000, leave: 1000, join: 6000, open: 6000 };

const message = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ask'),
    id: v.string(),
    back: v.string(),
    door: v.picklist(Object.keys(DOORS) as Door[]),
    asked: v.string(),
    from: v.nullable(v.number()),
  }),
  v.strictObject({ kind: v.literal('answer'), id: v.string(), answer: v.string() }),
]);
type Message = v.InferOutput<typeof message>;

const channelOf = (member: string): string => `co-nhau:to:${member}`;

/** `name`: of this process. Rejects when the store does not let it hear. */
export async function openRelay(store: Store, name: string, inside: Inside): Promise<Relay> {
  const waiting = new Map<string, (answer: string) => void>();

  /** How many hear it. */
  const publish = async (member: string, document: Message): Promise<number> =>
    Number(await store.command(['PUBLISH', channelOf(member), JSON.stringify(document)]));

  const serve = async ({ id, back, door, asked, from }: Extract<Message, { kind: 'ask' }>): Promise<void> => {
    const request = parseDoorRequest(door, asked);
    if (request === null) return;
    const answer = await inside.ask(door, request, from).catch(() => ({ ok: false, fault: 'broken' }));
    await publish(back, { kind: 'answer', id, answer: JSON.stringify(answer) });
  };
  const take = (text: string): void => {
    const known = schemas.parseJsonBy(message, text);
    if (known?.kind === 'ask') void serve(known).catch(() => undefined);
    else if (known?.kind === 'answer') waiting.get(known.id)?.(known.answer);
  };
  const leaveChannel = await store.hear(channelOf(name), take);

  /** `null`: none came in time. */
  const answerOf = (id: string, patience: number): Promise<string | null> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });

  return {
    async ask(member, door, asked, from) {
      const id = randomUUID();
      const answered = answerOf(id, PATIENCE_MS[door]);
      try {
        const document: Message = { kind: 'ask', id, back: name, door, asked: JSON.stringify(asked), from };
        if ((await publish(member, document)) === 0) return 'absent';
        const answer = await answered;
        if (answer === null) return 'silent';
        return answer === '"outrun"' ? 'outrun' : (parseDoorAnswer(door, answer) ?? 'silent');
      } catch {
        return 'silent';
      } finally {
        waiting.delete(id);
      }
    },
    leave: leaveChannel,
  };
}
