/** One page of a real browser over its debugging port, without anything of a test library inside of the page. */

export interface Wire {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** What comes with an event is what the browser's protocol says of it. */
  on(event: string, listener: (params: never) => void): void;
  close(): void;
}

/** A browser under load may take this long to answer, ms. */
const PATIENCE_MS = 60_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Asked {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Rejects when nobody listens there. */
export async function openWire(address: string): Promise<Wire> {
  const socket = new WebSocket(address);
  const asked = new Map<number, Asked>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, method = '', params, result, error } = JSON.parse(String(data)) as Message;
    if (id === undefined) for (const listener of listeners.get(method) ?? []) listener(params as never);
    else if (error === undefined) asked.get(id)?.resolve(result);
    else asked.get(id)?.reject(new Error(error.message));
    if (id !== undefined) asked.delete(id);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of asked.values()) reject(new Error('The browser is gone.'));
    asked.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No browser at ${address}.`)), { once: true });
  });
  return {
    send<T>(method: string, params: object = {}) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('The browser is gone.'));
      const id = ++last;
      return new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${method} got no answer.`)), PATIENCE_MS);
        const settled = <V>(then: (value: V) => void) => {
          return (value: V) => {
            clearTimeout(timer);
            then(value);
          };
        };
        asked.set(id, { resolve: settled((result) => resolve(result as T)), reject: settled(reject) });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    close: () => socket.close(),
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
