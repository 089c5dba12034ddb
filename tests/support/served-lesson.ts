/** A running class server and people in a class, for tests: everybody by the pages' own client. */
import type { Server } from 'node:http';
import { expect } from 'vitest';
import type WebSocket from 'ws';
import { askDoor, openClassLink } from '#platform/class';
import type { ClassLink, LinkState } from '#ports';
import type { ClassMode, ClassView, Command, DeskView, OwnView, Refusal, WallView } from '#protocol';
import type { Story } from '#scenario';
import { createClassServer } from '../../src/server/class/class-server.ts';
import type { ClassServerOptions } from '../../src/server/class/class-server.ts';
import { createMemoryLog } from '../../src/server/class/log/memory-log.ts';
import { createStaticServer, listen } from '../../src/server/static-server.ts';
import { nodeNetwork } from './class-network.ts';
import { CLASS_STORY } from './classroom.ts';

export const storiesOf = (story: Story) => ({ get: async (id: string) => (id === story.id ? story : null) });

/** A class server on a free port of loopback. */
export async function startClassServer(options: Partial<ClassServerOptions> = {}) {
  const server = await createClassServer({ log: createMemoryLog(), stories: storiesOf(CLASS_STORY), ...options });
  const http: Server = createStaticServer('tests/fixtures', server.handle);
  server.attach(http);
  const port = await listen(http, '127.0.0.1', 0);
  const actual = port === 0 ? (http.address() as { port: number }).port : port;
  return {
    server,
    port: actual,
    async close() {
      await server.close();
      http.closeAllConnections();
      http.close();
    },
  };
}

const clock = {
  now: () => performance.now(),
  after(ms: number, task: () => void) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** A page as far as the class is concerned. */
export interface Person {
  readonly link: ClassLink;
  readonly sockets: Set<WebSocket>;
  readonly states: string[];
  readonly answers: Map<number, Refusal | null>;
  readonly latest: { desk?: DeskView; wall?: WallView; class?: ClassView; you?: OwnView };
  state(): LinkState;
  /** Resolves with the refusal, or `null` when it was done. */
  ask(draft: Parameters<ClassLink['send']>[0]): Promise<Refusal | null>;
}

export interface Entrance {
  readonly code: string;
  readonly token: string;
  readonly seat?: string;
}

export function comeIn(port: number, entrance: Entrance, kept: { text: string | null } = { text: null }): Person {
  const sockets = new Set<WebSocket>();
  const states: string[] = [];
  const answers = new Map<number, Refusal | null>();
  const latest: Person['latest'] = {};
  const waiting = new Map<number, (refusal: Refusal | null) => void>();
  let state: LinkState = 'connecting';
  const link = openClassLink({
    ...entrance,
    network: nodeNetwork(port, sockets),
    clock,
    outbox: { read: () => kept.text, write: (text) => void (kept.text = text) },
    events: {
      view: (view) => void Object.assign(latest, { [view.t]: view }),
      state(next, why) {
        state = next;
        states.push(why === null ? next : `${next}: ${why}`);
      },
      renumbered(from, to) {
        const resolve = waiting.get(from);
        waiting.delete(from);
        if (resolve !== undefined) waiting.set(to, resolve);
      },
      answered(n, refusal) {
        answers.set(n, refusal);
        waiting.get(n)?.(refusal);
      },
    },
  });
  return {
    link,
    sockets,
    states,
    answers,
    latest,
    state: () => state,
    ask: (draft) => new Promise((resolve) => void waiting.set(link.send(draft), resolve)),
  };
}

export async function openLesson(port: number, mode: ClassMode, seats = 60, scenario = CLASS_STORY.id) {
  const answer = await askDoor(nodeNetwork(port), 'open', { mode, scenario, gentler: false, seats });
  if (answer?.ok !== true) throw new Error(`No class was opened: ${JSON.stringify(answer)}`);
  const { code, seat, teacher: token, projector, pass } = answer;
  const entrance = { code, token, seat };
  const teacher = comeIn(port, entrance);
  return {
    code,
    pass,
    entrance: { code, token },
    projector: { code, token: projector },
    teacher,
    order: (what: Command) => teacher.ask({ t: 'do', what }),
  };
}

/** A pupil by the typed code, as long as that works. */
export async function joinLesson(port: number, code: string, kept?: { text: string | null }) {
  const answer = await askDoor(nodeNetwork(port), 'join', { code });
  if (answer?.ok !== true) throw new Error(`Not let in: ${JSON.stringify(answer)}`);
  return { entrance: { code, token: answer.token }, pupil: answer.pupil, ...comeIn(port, answer, kept) };
}

/** Waits until something is so; how long it took does not matter. */
export const until = (check: () => unknown): Promise<void> =>
  expect.poll(() => Boolean(check()), { timeout: 20_000, interval: 5 }).toBe(true);
