/** A site with classes for browser journeys: its server can be killed and started again, and pupils come from Node. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askDoor, openClassLink } from '#platform/class';
import type { ClassLink } from '#ports';
import type { ClassView, Farewell, OwnView, Refusal } from '#protocol';
import { nodeNetwork } from './class-network.ts';
import { ROOT } from './source-files.ts';

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

export interface ClassSite {
  readonly url: string;
  /** `kill -9`, and after a moment the same server on the same log. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Comes in by the typed code, or answers why not. */
  join(code: string): Promise<LightPupil | string>;
  joinAll(code: string, count: number): Promise<LightPupil[]>;
  close(): Promise<void>;
}

/** @param name - of whoever visits it, for the folder of its log */
export async function openClassSite(name: string): Promise<ClassSite> {
  const folder = mkdtempSync(join(tmpdir(), `co-nhau-${name}-`));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const pupils: LightPupil[] = [];
  const start = async (): Promise<void> => {
    const web = join(ROOT, '.cache', 'test-build');
    const program = join(ROOT, 'tests/support/class-site-program.ts');
    child = spawn(process.execPath, [program, String(port), join(folder, 'classes.sqlite'), web], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout ?? child, 'data');
  };
  const kill = async (): Promise<void> => {
    if (child === null || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const come = async (code: string): Promise<LightPupil | string> => {
    const answer = await askDoor(nodeNetwork(port), 'join', { code });
    if (answer?.ok !== true) return answer?.fault ?? 'unreachable';
    const pupil = device(port, { code, token: answer.token, seat: answer.seat }, answer.pupil);
    pupils.push(pupil);
    return pupil;
  };
  await start();
  return {
    url: `http://localhost:${port}/`,
    kill,
    start,
    join: come,
    async joinAll(code, count) {
      const all: LightPupil[] = [];
      for (let i = 0; i < count; i++) {
        const pupil = await come(code);
        if (typeof pupil === 'string') throw new Error(`Not let in: ${pupil}`);
        all.push(pupil);
      }
      return all;
    },
    async close() {
      for (const { link } of pupils) link.close();
      await kill();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
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
    },
  });
  return { pupil, link, view: () => view, own: () => own, gone: () => gone, refusals: () => refusals };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
