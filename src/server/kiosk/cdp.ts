/** The browser's debugging protocol over one WebSocket on loopback: only as much as the supervisor needs. */

export type Fields = Readonly<Record<string, unknown>>;

export interface CdpEvent {
  readonly method: string;
  readonly params: Fields;
  /** The attached target that it came from; undefined for the browser itself. */
  readonly session: string | undefined;
}

export interface CdpCall {
  readonly session?: string | undefined;
  /** Milliseconds after which the call counts as unanswered. */
  readonly timeout?: number;
}

export interface Cdp {
  /** Rejects when the browser refuses, does not answer in time, or is gone. */
  send(method: string, params?: Fields, call?: CdpCall): Promise<Fields>;
  listen(listener: (event: CdpEvent) => void): void;
  /** Settles when the connection is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): void;
}

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const CALL_TIMEOUT = 5000;

/** Opens a connection to a browser's address (`ws://127.0.0.1:…/devtools/browser/…`). */
export async function connectCdp(address: string, timeout = CALL_TIMEOUT): Promise<Cdp> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: CdpEvent) => void)[] = [];
  let lastId = 0;
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => {
      for (const { reject, timer } of waiting.values()) {
        clearTimeout(timer);
        reject(new Error('The browser closed the connection.'));
      }
      waiting.clear();
      resolve();
    });
  });
  socket.addEventListener('message', ({ data }) => receive(String(data), waiting, listeners));
  await opened(socket, timeout);
  return {
    closed,
    listen: (listener) => void listeners.push(listener),
    close: () => socket.close(),
    send: (method, params = {}, { session, timeout: patience = CALL_TIMEOUT } = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The browser is not connected.'));
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} was not answered within ${patience} ms.`));
        }, patience);
        waiting.set(id, { resolve, reject, timer });
        socket.send(JSON.stringify({ id, method, params, ...(session !== undefined && { sessionId: session }) }));
      }),
  };
}

function opened(socket: WebSocket, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.close();
      reject(new Error(`No connection to the browser within ${timeout} ms.`));
    }, timeout);
    socket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.addEventListener('error', () => {
      clearTimeout(timer);
      reject(new Error('The browser does not take connections.'));
    });
  });
}

interface Message {
  readonly id?: number;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Fields;
  readonly sessionId?: string;
}

function receive(data: string, waiting: Map<number, Waiting>, listeners: readonly ((event: CdpEvent) => void)[]): void {
  const { id, result, error, method, params, sessionId } = JSON.parse(data) as Message;
  if (id === undefined) {
    for (const listener of listeners) listener({ method: method ?? '', params: params ?? {}, session: sessionId });
    return;
  }
  const call = waiting.get(id);
  if (call === undefined) return;
  waiting.delete(id);
  clearTimeout(call.timer);
  if (error !== undefined) call.reject(new Error(error.message));
  else call.resolve(result ?? {});
}
