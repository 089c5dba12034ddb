/** Visit after visit on one page of one browser, with faults among them; after each, what the page holds on to. */
import type { Wire } from './wire.ts';

import { EXPECTED, INJECT, afterFailedFetch, failNextFetch } from './faults.ts';
import type { Recovery, UnderWay } from './faults.ts';
import { arcsOf, invitation, look, openKiosk } from './page.ts';
import type { Day, Sight } from './page.ts';
import { planSessions } from './plan.ts';
import type { PlannedSession } from './plan.ts';
import { installProbe, sample } from './probe.ts';
import type { Sample } from './probe.ts';
import { visit } from './visitor.ts';

export interface SessionResult {
  readonly ms: number;
  readonly touches: number;
  readonly recovery: Recovery | null;
  readonly sample: Sample;
  /** A visitor found nothing to touch any more; what was on screen. */
  readonly stuck: string | null;
}

export interface SoakResult {
  readonly sessions: readonly SessionResult[];
  readonly foreign: readonly string[];
  readonly messages: readonly string[];
  /** The record's own counters at the end. */
  readonly today: Day | null;
  readonly ms: number;
}

export interface SoakOptions {
  readonly address: string;
  readonly sessions: number;
  readonly faults: number;
  readonly seed: number;
  readonly still: boolean;
  readonly quick: boolean;
  /** No further session is begun once so much time has passed, ms. */
  readonly within: number;
  progress(index: number, result: SessionResult): void;
}

const OPEN_MS = 120_000;

export async function soak(wire: Wire, options: SoakOptions): Promise<SoakResult> {
  const { address, within, progress } = options;
  const begun = performance.now();
  const { foreign, messages } = await listen(wire, new URL(address).origin);
  await installProbe(wire);
  await openKiosk(wire, address);
  const plan = planSessions(options, await arcsOf(wire));
  const results: SessionResult[] = [];
  for (const [index, session] of plan.entries()) {
    if (performance.now() - begun > within) break;
    const result = await oneSession(wire, session, address);
    results.push(result);
    progress(index, result);
  }
  const { today } = await look(wire);
  return { sessions: results, foreign, messages, today, ms: performance.now() - begun };
}

async function oneSession(wire: Wire, plan: PlannedSession, address: string): Promise<SessionResult> {
  const begun = performance.now();
  let stuck: string | null = null;
  const played = await play(wire, plan).catch((error: unknown) => {
    stuck = error instanceof Error ? error.message : String(error);
    return { touches: 0, recovery: null };
  });
  const ms = performance.now() - begun;
  if ((await invitation(wire, stuck === null ? OPEN_MS : 0)) === null) await openKiosk(wire, address);
  return { ms, ...played, sample: await sample(wire), stuck };
}

async function play(
  wire: Wire,
  plan: PlannedSession,
): Promise<{ readonly touches: number; readonly recovery: Recovery | null }> {
  const { fault } = plan;
  if (fault?.kind === 'fetch') return playWithoutFetch(wire, plan);
  let underWay: UnderWay | null = null;
  const disturb = async () => {
    if (fault === null || fault.kind === 'fetch') return;
    underWay = await INJECT[fault.kind](wire, await look(wire));
  };
  let ended: Promise<Recovery> | null = null;
  const touches = await visit(wire, plan, {
    async onTouch(count) {
      if (underWay !== null || fault === null || count < fault.touch) return;
      await disturb();
      const now = underWay as UnderWay | null;
      if (now === null) return;
      if (now.quits) return 'stop';
      if (fault.kind === 'context') ended = now.ended();
    },
  });
  // Too short a visit, or nothing that could have failed then: it does so while the page invites.
  if (fault !== null && underWay === null) await disturb();
  const last = underWay as UnderWay | null;
  return { touches, recovery: (await (ended ?? last?.ended() ?? null)) ?? null };
}

async function playWithoutFetch(wire: Wire, plan: PlannedSession): ReturnType<typeof play> {
  const before: Sight = await look(wire);
  const failing = await failNextFetch(wire);
  try {
    const touches = await visit(wire, plan, {
      onTouch: async () => (failing.failedAt() === null ? undefined : 'stop'),
    });
    const at = failing.failedAt();
    return { touches, recovery: at === null ? null : await afterFailedFetch(wire, before, at) };
  } finally {
    await failing.stop();
  }
}

interface Requested {
  readonly request: { readonly url: string };
}
interface Logged {
  readonly entry: { readonly level: string; readonly text: string };
}
interface Said {
  readonly type: string;
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
}
interface Uncaught {
  readonly exceptionDetails: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** Notes requests to other origins, and what is said on the console beside what faults say. */
async function listen(wire: Wire, origin: string): Promise<{ foreign: string[]; messages: string[] }> {
  const [foreign, messages]: [string[], string[]] = [[], []];
  const note = (text: string) => {
    if (!EXPECTED.some((pattern) => pattern.test(text))) messages.push(text.slice(0, 300));
  };
  wire.on('Network.requestWillBeSent', ({ request: { url } }: Requested) => {
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin) foreign.push(url);
  });
  wire.on('Log.entryAdded', ({ entry }: Logged) => note(`${entry.level}: ${entry.text}`));
  wire.on('Runtime.consoleAPICalled', ({ type, args }: Said) => {
    note(`${type}: ${args.map(({ value, description }) => description ?? JSON.stringify(value)).join(' ')}`);
  });
  wire.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }: Uncaught) => {
    note(`uncaught: ${exception?.description ?? text}`);
  });
  await wire.send('Network.enable', { maxTotalBufferSize: 1_000_000, maxResourceBufferSize: 500_000 });
  for (const domain of ['Runtime', 'Log']) await wire.send(`${domain}.enable`);

  return { foreign, messages };
}
