/** One page of a real browser over its debugging port, without anything of a test library inside of the page. */
import { connectCdp } from '../../../src/server/kiosk/cdp.ts';
import type { Fields } from '../../../src/server/kiosk/cdp.ts';

export interface Wire {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** What comes with an event is what the browser's protocol says of it. */
  on(event: string, listener: (params: never) => void): void;
  close(): void;
}

/** A browser under load may take this long to answer, ms. */
const PATIENCE_MS = 60_000;

/** The supervisor's own connection, by event. Rejects when nobody listens there. */
export async function openWire(address: string): Promise<Wire> {
  const cdp = await connectCdp(address, PATIENCE_MS);
  return {
    send: <T>(method: string, params: object = {}) =>
      cdp.send(method, params as Fields, { timeout: PATIENCE_MS }) as Promise<T>,
    on: (event, listener) => cdp.listen(({ method, params }) => method === event && listener(params as never)),
    close: () => cdp.close(),
  };
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Functions by the number under which a page knows them. */
const numbers = new Map<unknown, number>();
const UNKNOWN = 'bench: unknown here';

/**
 * Runs a function in the page, which must stand by itself; arguments and answer are plain JSON. Its source is given to
 * a page once: compiled anew for each call it would grow the heap that is measured.
 */
export async function inPage<A extends readonly unknown[], R>(
  wire: Wire,
  task: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const number = numbers.get(task) ?? numbers.size;
  numbers.set(task, number);
  const call = `globalThis.benchTasks?.[${number}] ? benchTasks[${number}](...${JSON.stringify(args)}) : "${UNKNOWN}"`;
  const answer = await evaluate(wire, call);
  if (answer !== UNKNOWN) return answer as Awaited<R>;
  await evaluate(wire, `((globalThis.benchTasks ??= {})[${number}] = ${task.toString()}), 0`);
  return (await evaluate(wire, call)) as Awaited<R>;
}

async function evaluate(wire: Wire, expression: string): Promise<unknown> {
  const answer = await wire.send<Evaluated>('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  const { exceptionDetails: fault } = answer;
  if (fault !== undefined) throw new Error(fault.exception?.description ?? fault.text);
  return answer.result.value;
}

/** A finger touches the screen and leaves it. */
export async function tap(wire: Wire, x: number, y: number): Promise<void> {
  await wire.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await wire.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is not null, or time is up; what fails meanwhile is asked again. */
export async function until<T>(task: () => Promise<T | null>, ms: number, every = 50): Promise<T | null> {
  for (const begun = performance.now(); performance.now() - begun < ms; await wait(every)) {
    const answer = await task().catch(() => null);
    if (answer !== null) return answer;
  }
  return null;
}
