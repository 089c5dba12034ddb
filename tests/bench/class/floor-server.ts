/**
 * The floor: what a class costs on raw `ws` with the same frames, the same log and the same views, and nothing else: no
 * rooms, no checks, no tokens, no defences. `floor-server.ts <port> <log file>`.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { AGGREGATE_MS, GREETING, frameBytes, readBytes } from '#protocol';
import { createSqliteLog } from '../../../src/server/class/log/sqlite-log.ts';
import { CLASS_STORY, digestOf, opening } from '../../support/classroom.ts';

interface Pupil {
  readonly id: number;
  n: number;
  choice: string | null;
  socket: WebSocket | null;
}
interface Floor {
  readonly code: string;
  readonly pupils: Map<number, Pupil>;
  teacher: WebSocket | null;
  locked: boolean;
  started: boolean;
  changed: boolean;
  version: number;
}
interface Frame {
  readonly t: string;
  readonly n: number;
  readonly choice?: string;
  readonly what?: { readonly type: string; readonly on?: boolean };
}

const [port = '', file = ''] = process.argv.slice(2);
const log = createSqliteLog(file);
const rooms = new Map<string, Floor>();
const encode = (frame: unknown): Uint8Array => frameBytes(Buffer.from(JSON.stringify(frame)));

const shared = (room: Floor) => ({
  v: room.version,
  mode: 'together',
  phase: room.started ? 'running' : 'lobby',
  paused: false,
  locked: room.locked,
  scenario: CLASS_STORY.id,
  hash: CLASS_STORY.hash,
  seed: 1,
  gentler: false,
  picks: [],
  revealed: false,
  gate: null,
  until: 0,
});

function desk(room: Floor) {
  const pupils = [...room.pupils.values()];
  const votes: Record<string, number> = {};
  for (const { choice } of pupils) if (choice !== null) votes[choice] = (votes[choice] ?? 0) + 1;
  const roll = pupils.map(({ id, choice, socket }) => ({
    pupil: id,
    name: id,
    here: socket !== null,
    done: choice !== null,
  }));
  const answered = pupils.filter(({ choice }) => choice !== null).length;
  const counted = {
    seats: 60,
    pupils: pupils.length,
    here: pupils.length,
    answered,
    votes,
    tallies: {},
    finished: 0,
    lights: 0,
    joined: 0,
  };
  return { t: 'desk', n: 0, ...shared(room), ...counted, roll };
}

function show(room: Floor): void {
  room.changed = false;
  room.version += 1;
  room.teacher?.send(encode(desk(room)));
}

async function take(room: Floor, pupil: Pupil | null, socket: WebSocket, frame: Frame): Promise<void> {
  if (frame.t === 'beat') return socket.send(encode(frame));
  const at = Date.now();
  if (pupil !== null) {
    const event = { type: 'chose', pupil: pupil.id, choice: frame.choice ?? '' } as const;
    await log.append(room.code, 1, { at, by: pupil.id, n: frame.n, event });
    pupil.choice = event.choice;
    pupil.n = frame.n;
    room.changed = true;
  } else {
    const event =
      frame.what?.type === 'lock'
        ? ({ type: 'locked', on: frame.what.on === true } as const)
        : ({ type: 'started' } as const);
    await log.append(room.code, 1, { at, by: 0, n: frame.n, event });
    if (event.type === 'locked') room.locked = event.on;
    else room.started = true;
    show(room);
    const bytes = encode({ t: 'class', ...shared(room) });
    for (const { socket: other } of room.pupils.values()) other?.send(bytes);
  }
  socket.send(encode({ t: 'ack', n: frame.n }));
}

async function answer(path: string, body: { readonly code?: string }): Promise<unknown> {
  if (path.endsWith('open')) {
    const code = String(rooms.size).padStart(6, '2').replaceAll(/[01]/g, '9') + String(rooms.size);
    rooms.set(code, {
      code,
      pupils: new Map(),
      teacher: null,
      locked: false,
      started: false,
      changed: false,
      version: 0,
    });
    await log.create(code, Date.now(), { at: Date.now(), by: null, n: null, event: opening('together') });
    return { ok: true, code, seat: `${code}/0`, teacher: 'none' };
  }
  const room = rooms.get(body.code ?? '');
  if (room === undefined) return { ok: false };
  const id = room.pupils.size + 1;
  room.pupils.set(id, { id, n: 0, choice: null, socket: null });
  const event = { type: 'joined', pupil: id, name: id, key: digestOf(id) } as const;
  await log.append(room.code, 1, { at: Date.now(), by: null, n: null, event });
  return { ok: true, code: room.code, seat: `${room.code}/${id}`, token: 'none' };
}

const http = createServer((request, response) => {
  let text = '';
  request.on('data', (part: Buffer) => (text += part.toString()));
  request.on(
    'end',
    () => void answer(request.url ?? '', JSON.parse(text) as object).then((body) => response.end(JSON.stringify(body))),
  );
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const [code = '', id = ''] = (request.url ?? '').split('/').slice(-2);
  const room = rooms.get(code);
  if (room === undefined) return socket.close();
  const pupil = room.pupils.get(Number(id)) ?? null;
  if (pupil === null) room.teacher = socket;
  else pupil.socket = socket;
  socket.send(Uint8Array.of(GREETING));
  socket.on('message', (bytes: Buffer) => {
    const data = readBytes(bytes);
    if (typeof data !== 'string')
      void take(room, pupil, socket, JSON.parse(Buffer.from(data).toString('utf8')) as Frame);
  });
});
setInterval(() => {
  for (const room of rooms.values()) if (room.changed) show(room);
}, AGGREGATE_MS);
http.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
