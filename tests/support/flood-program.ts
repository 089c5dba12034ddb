/**
 * Pupils that send far too much, as a process of their own: or as many
 * as they may, for comparison: `flood-program.ts <port> <floods> <frames each> <JSON of entrances>`.
 */
import type { Entrance } from './served-lesson.ts';
import { FRAMES_PER_SECOND } from '#protocol';
import { closeRaw, resumeRaw } from './raw-connection.ts';

const [port = '', floods = '', frames = '', list = '[]'] = process.argv.slice(2);
const entrances = JSON.parse(list) as Entrance[];
const codes = new Set<number | null>();
let mostAcknowledged = 0;
process.stdout.write('ready\n');
for (let i = 0; i < Number(floods); i++) {
  const entrance = entrances[i % entrances.length];
  if (entrance === undefined) break;
  const raw = await resumeRaw(Number(port), entrance);
  for (let n = 1; n <= Number(frames); n++) raw.send({ t: 'choose', n, step: 0, choice: 'pay' });
  const polite = Number(frames) <= FRAMES_PER_SECOND;
  const answered = (): boolean => raw.frames.filter(({ t }) => t === 'ack' || t === 'no').length >= Number(frames);
  const over = (): boolean => raw.closed() !== null || (polite && answered());
  while (!over()) await new Promise((resolve) => setTimeout(resolve, 10));
  if (polite) await closeRaw(raw);
  else codes.add(raw.closed());
  mostAcknowledged = Math.max(mostAcknowledged, raw.frames.filter(({ t }) => t === 'ack').length);
}
process.stdout.write(`${JSON.stringify({ codes: [...codes], mostAcknowledged })}\n`);
process.exit(0);
