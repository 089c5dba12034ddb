/** The whole site of a school in a process of its own, which can be killed and started again, for journeys of its pages. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askDoor, openClassLink } from '#platform/class';
import type { ClassLink } from '#ports';
import type { ClassMode, ClassView, Command, DeskView, Farewell, OwnView, Refusal } from '#protocol';
import { nodeNetwork } from './class-network.ts';
import { ROOT } from './source-files.ts';

/** The build that the browser tests drive. */
const WEB = join(ROOT, '.cache', 'test-build');

/** A way through to a port that can be cut: nothing answers, and nothing says that it does not. */
async function openWire(port: number) {
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => undefined).on('close', () => sockets.delete(near));
    if (!whole) return void near.pause();
    const far = connect(port, '127.0.0.1');
    sockets.add(far);
    far.on('error', () => near.destroy()).on('close', () => (sockets.delete(far), near.destroy()));
    near.on('close', () => far.destroy());
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      whole = false;
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend() {
      whole = true;
      for (const socket of sockets) socket.destroy();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const clock = {
  now: () => performance.now(),
  after(ms: number, task: () => void) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** A pupil's device, without a page. */
export interface LightPupil {
  readonly pupil: number;
  readonly link: ClassLink;
  view(): ClassView | undefined;
  own(): OwnView | undefined;
  /** Why it was sent away; `null` while it is in the class. */
  gone(): Farewell | 'unknown' | null;
  refusals(): readonly Refusal[];
}

function device(
  port: number,
  entrance: { readonly code: string; readonly token: string; readonly seat: string },
  pupil: number,
): LightPupil {
  let kept: string | null = null;
  let view: ClassView | undefined;
  let own: OwnView | undefined;
  let gone: Farewell | 'unknown' | null = null;
  const refusals: Refusal[] = [];
  const link = openClassLink({
    ...entrance,
    network: nodeNetwork(port),
    clock,
    outbox: { read: () => kept, write: (text) => void (kept = text) },
    events: {
      view(next) {
        if (next.t === 'class') view = next;
        else if (next.t === 'you') own = next;
      },
      state: (state, why) => void (gone = state === 'over' ? why : gone),
      answered: (_n, refusal) => void (refusal === null || refusals.push(refusal)),
      renumbered: () => undefined,
    },
  });
  return { pupil, link, view: () => view, own: () => own, gone: () => gone, refusals: () => refusals };
}

export async function openClassSite() {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'co-nhau-site-'));
  const wire = await openWire(port);
  const origin = `http://127.0.0.1:${wire.port}`;
  let server: ChildProcess | null = null;
  const closers: (() => void)[] = [];

  const start = async (): Promise<void> => {
    const program = join(ROOT, 'tests', 'support', 'class-site-program.ts');
    const child = spawn(process.execPath, [program, WEB, String(port), data, origin], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = child;
    await once(child.stdout, 'data');
  };
  const kill = async (): Promise<void> => {
    const child = server;
    server = null;
    if (child === null || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await start();

  /** Comes in by the typed code, or answers why not. */
  const come = async (code: string): Promise<LightPupil | string> => {
    const answer = await askDoor(nodeNetwork(port), 'join', { code });
    if (answer?.ok !== true) return answer?.fault ?? 'unreachable';
    const pupil = device(port, { code, token: answer.token, seat: answer.seat }, answer.pupil);
    closers.push(() => pupil.link.close());
    return pupil;
  };

  return {
    /** Of the pages: directly, and through the wire. */
    url: `http://localhost:${port}/`,
    base: `${origin}/`,
    join: come,
    async joinAll(code: string, count: number): Promise<LightPupil[]> {
      const all: LightPupil[] = [];
      for (let i = 0; i < count; i++) {
        const pupil = await come(code);
        if (typeof pupil === 'string') throw new Error(`Not let in: ${pupil}`);
        all.push(pupil);
      }
      return all;
    },
    wire,
    start,
    kill,
    /** Opens a class, with its teacher connected. */
    async openLesson(mode: ClassMode, scenario: string, { seats = 60, gentler = false } = {}) {
      const answer = await askDoor(nodeNetwork(port), 'open', { mode, scenario, gentler, seats });
      if (answer?.ok !== true) throw new Error(`No class was opened: ${JSON.stringify(answer)}`);
      const { code, pass, teacher: token, seat } = answer;
      let desk: DeskView | null = null;
      let outbox: string | null = null;
      const waiting = new Map<number, (refusal: Refusal | null) => void>();
      const link = openClassLink({
        code,
        token,
        seat,
        network: nodeNetwork(port),
        clock,
        outbox: { read: () => outbox, write: (text) => void (outbox = text) },
        events: {
          view: (view) => void (view.t === 'desk' && (desk = view)),
          state: () => undefined,
          answered: (n, refusal) => waiting.get(n)?.(refusal),
          // A class that was just opened has used no number.
          renumbered: () => undefined,
        },
      });
      closers.push(() => link.close());
      return {
        code,
        pass,
        desk: () => desk,
        order: (what: Command): Promise<Refusal | null> =>
          new Promise((resolve) => void waiting.set(link.send({ t: 'do', what }), resolve)),
        join: () => askDoor(nodeNetwork(port), 'join', { code }),
      };
    },
    async close() {
      for (const close of closers) close();
      wire.close();
      await kill();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type ClassSite = Awaited<ReturnType<typeof openClassSite>>;
export type ServedLesson = Awaited<ReturnType<ClassSite['openLesson']>>;
