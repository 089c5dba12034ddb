/**
 * Teachers and pupils for either server: `load.ts <ports> <rooms>`. Several ports (with commas between) are processes
 * called p0, p1, … whose front this is: doors in turn, connections to the process that the place names. Speaks with the bench by lines: it says `ready`, is
 * told again and again for how many seconds to measure and answers the figures, and is at last told to come back to a server
 * that was killed.
 */
import { createInterface } from 'node:readline';
import WebSocket from 'ws';
import { DOORS, GREETING, SOCKET_PATH, frameBytes, readBytes } from '#protocol';
import { post } from '../../support/class-network.ts';

export interface LoadFigures {
  readonly commands: readonly number[];
  readonly choices: readonly number[];
  readonly acknowledged: number;
}
export interface ReturnFigures {
  readonly lost: number;
  readonly checked: number;
  /** Until everybody was back, ms. */
  readonly took: number;
}

const PUPILS = 45;
/** Each pupil chooses, and each teacher orders, once in so many ms. */
const EVERY_MS = 5000;
/** Before each measurement. */
const WARM_UP_MS = 1000;
/** Classes that come in at the same time. */
const AT_ONCE = 10;
const CHOICES = ['pay', 'hang-up', 'tell-mum'] as const;

interface Received {
  readonly t: string;
  readonly n: number;
  readonly locked: boolean;
  readonly choice: string | null;
}
interface Seat {
  readonly code: string;
  readonly seat: string;
  readonly token: string;
}
interface Person extends Seat {
  readonly socket: WebSocket;
  n: number;
  acknowledged: { n: number; choice: string };
}

const ports = (process.argv[2] ?? '').split(',').map(Number);
const rooms = Number(process.argv[3]);
let commands: number[] = [];
let choices: number[] = [];
let acknowledged = 0;
let measuring = false;
let tick = 0;

let turn = 0;
/** Times that everybody is asked before the load gives up. */
const TRIES = 10;

/** At the next process, or, where that one is dead or cannot at the moment, at the one after it. */
async function ask(door: keyof typeof DOORS, body: unknown): Promise<Seat & { readonly teacher?: string }> {
  let said = 'nobody is there';
  const first = turn++;
  for (let i = 0; i < ports.length * TRIES; i++) {
    // As pages do: after everybody was asked, a pause.
    if (i > 0 && i % ports.length === 0) await new Promise((resolve) => setTimeout(resolve, 300));
    const port = ports[(first + i) % ports.length] ?? 0;
    const answered = await post(port, DOORS[door], JSON.stringify(body)).catch(() => null);
    const answer = answered === null ? null : (JSON.parse(answered.text) as Seat & { readonly ok: boolean });
    if (answer?.ok === true) return answer;
    said = answered?.text ?? said;
  }
  throw new Error(`${door}: ${said}`);
}

const portOf = (seat: string): number => ports[Number(/^p(\d+)\//.exec(seat)?.[1] ?? 0)] ?? 0;

function connect(seat: string, take: (frame: Received) => void): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const port = portOf(seat);
    const options = { origin: `http://localhost:${port}`, perMessageDeflate: false };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${SOCKET_PATH}${seat}`, options);
    socket.on('error', reject);
    socket.on('message', (bytes: Buffer) => {
      const data = readBytes(bytes);
      if (data === 'greeting') {
        socket.send(Uint8Array.of(GREETING));
        resolve(socket);
      } else if (data !== 'other') take(JSON.parse(Buffer.from(data).toString('utf8')) as Received);
    });
  });
}

const send = (socket: WebSocket, frame: unknown): void => socket.send(frameBytes(Buffer.from(JSON.stringify(frame))));

/** One class: answers its pupils and what it does at a given moment of its five seconds. */
async function lesson() {
  const opened = await ask('open', { mode: 'together', scenario: 'built', gentler: false, seats: 60 });
  /** Choices that were acknowledged and are not yet on the teacher's screen: when they were sent. */
  let pending: number[] = [];
  let ordered = 0;
  let locked = false;
  let n = 0;
  const teacher = await connect(opened.seat, (frame) => {
    if (frame.t !== 'desk') return;
    const now = performance.now();
    if (measuring) for (const sent of pending) choices.push(now - sent);
    pending = [];
  });
  const pupils: Person[] = [];
  for (let i = 0; i < PUPILS; i++) {
    const seat = await ask('join', { code: opened.code });
    let sent = 0;
    let choice = '';
    const socket = await connect(seat.seat, (frame) => {
      if (frame.t === 'class' && frame.locked === locked && ordered > 0 && measuring)
        commands.push(performance.now() - ordered);
      if (frame.t !== 'ack') return;
      acknowledged += 1;
      person.acknowledged = { n: frame.n, choice };
      pending.push(sent);
    });
    const person: Person = { ...seat, socket, n: 0, acknowledged: { n: 0, choice: '' } };
    pupils.push(person);
    Object.assign(person, {
      vote() {
        choice = CHOICES[(person.n + i) % CHOICES.length] ?? 'pay';
        sent = performance.now();
        send(socket, { t: 'choose', n: ++person.n, step: 0, choice });
      },
    });
  }
  send(teacher, { t: 'do', n: ++n, what: { type: 'start' } });
  return {
    pupils,
    order() {
      locked = !locked;
      ordered = performance.now();
      send(teacher, { t: 'do', n: ++n, what: { type: 'lock', on: locked } });
    },
  };
}

type Lesson = Awaited<ReturnType<typeof lesson>>;

/** Spreads all votes and orders evenly over the five seconds. */
function drive(lessons: readonly Lesson[]): NodeJS.Timeout {
  const acts = lessons.flatMap(({ pupils, order }) => [
    ...pupils.map((pupil) => (pupil as Person & { vote(): void }).vote),
    order,
  ]);
  const stride = 47;
  const shuffled = acts.map((_, i) => acts[(i * stride) % acts.length] ?? (() => undefined));
  const [started, first] = [performance.now(), tick];
  return setInterval(() => {
    const due = first + ((performance.now() - started) / EVERY_MS) * shuffled.length;
    for (; tick < due; tick++) shuffled[tick % shuffled.length]?.();
  }, 5);
}

async function comeBack(lessons: readonly Lesson[]): Promise<ReturnFigures> {
  let lost = 0;
  let checked = 0;
  const began = performance.now();
  for (const { pupils } of lessons) {
    await Promise.all(
      pupils.map(async ({ code, token, acknowledged: last }) => {
        const { seat } = await ask('resume', { code, token });
        const own = await new Promise<Received>((resolve, reject) => {
          connect(seat, (frame) => frame.t === 'you' && resolve(frame)).catch(reject);
        });
        checked += 1;
        if (own.n < last.n || (own.n === last.n && last.n > 0 && own.choice !== last.choice)) lost += 1;
      }),
    );
  }
  return { lost, checked, took: Math.round(performance.now() - began) };
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const told = async (): Promise<string> => (await lines.next()).value ?? '';
const reply = (document: unknown): void => void process.stdout.write(`${JSON.stringify(document)}\n`);

const lessons: Lesson[] = [];
for (let i = 0; i < rooms; i += AT_ONCE)
  lessons.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, rooms - i) }, lesson))));
reply('ready');
for (;;) {
  const what = await told();
  if (what === 'come back') break;
  if (what === '') process.exit(0);
  const driving = drive(lessons);
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
  [commands, choices] = [[], []];
  measuring = true;
  await new Promise((resolve) => setTimeout(resolve, Number(what) * 1000));
  measuring = false;
  clearInterval(driving);
  reply({ commands, choices, acknowledged } satisfies LoadFigures);
}
for (const { pupils } of lessons) for (const { socket } of pupils) socket.terminate();
reply(await comeBack(lessons));
process.exit(0);
