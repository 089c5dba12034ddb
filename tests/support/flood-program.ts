/** Pupils that send far too much, as a process of their own: `flood-program.ts <port> <floods> <JSON of entrances>`. */
import type { Entrance } from './class-lesson.ts';
import { resumeRaw } from './raw-connection.ts';

const FRAMES = 1000;

const [port = '', floods = '', list = '[]'] = process.argv.slice(2);
const entrances = JSON.parse(list) as Entrance[];
const codes = new Set<number | null>();
let mostAcknowledged = 0;
process.stdout.write('ready\n');
for (let i = 0; i < Number(floods); i++) {
  const entrance = entrances[i % entrances.length];
  if (entrance === undefined) break;
  const raw = await resumeRaw(Number(port), entrance);
  for (let n = 1; n <= FRAMES; n++) raw.send({ t: 'choose', n, step: 0, choice: 'pay' });
  while (raw.closed() === null) await new Promise((resolve) => setTimeout(resolve, 10));
  codes.add(raw.closed());
  mostAcknowledged = Math.max(mostAcknowledged, raw.frames.filter(({ t }) => t === 'ack').length);
}
process.stdout.write(`${JSON.stringify({ codes: [...codes], mostAcknowledged })}\n`);
process.exit(0);
