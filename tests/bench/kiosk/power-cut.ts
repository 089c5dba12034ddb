/** The browser killed at random moments of visits, as a power cut does, and what its record still knows afterwards. */
import { join } from 'node:path';
import { startChromium } from './chromium.ts';
import { arcsOf, look, openKiosk, storedRecord } from './page.ts';
import type { Day } from './page.ts';
import { LANGUAGES, createChance } from './plan.ts';
import { visit } from './visitor.ts';
import { until, wait } from './wire.ts';
import type { Wire } from './wire.ts';

export interface CutsResult {
  readonly kills: number;
  /** The record could not be opened, read or parsed. */
  readonly unopened: number;
  /** Most visitors that were counted on screen and are missing in the record; the one who stood there may be. */
  readonly mostLost: number;
  /** Kills after which somebody is missing who had left before the visit that was cut off. */
  readonly settledLost: number;
  /** Visitors in the record at the end, and those who were counted on screen. */
  readonly visitors: number;
  readonly ms: number;
}

export interface CutOptions {
  readonly address: string;
  readonly profiles: string;
  readonly kills: number;
  readonly seed: number;
  progress(text: string): void;
}

const SCREEN = { width: 540, height: 960, still: true } as const;
/** A kill comes after up to so many touches, one visit and a half, and up to so many ms: with a write under way or not. */
const MOST_TOUCHES = 26;
const MOST_MS = 250;

type Counted = Pick<Day, 'visitors' | 'begun' | 'finished' | 'judged'>;
const NOBODY: Counted = { visitors: 0, begun: 0, finished: 0, judged: 0 };
const KEYS = ['visitors', 'begun', 'finished', 'judged'] as const;

export async function cutPower({ address, profiles, kills, seed, progress }: CutOptions): Promise<CutsResult> {
  const begun = performance.now();
  const chance = createChance(seed + 77);
  const profile = join(profiles, 'cut');
  let [unopened, mostLost, settledLost] = [0, 0, 0];
  /** What the record must know at least, and what was on screen when the power went. */
  let [settled, seen] = [NOBODY, NOBODY];
  for (let kill = 0; kill <= kills; kill++) {
    const { page, kill: pull } = await startChromium(profile, SCREEN);
    const stored = await readRecord(page, address);
    if (kill > 0) {
      if (stored === null) unopened += 1;
      const now = stored ?? NOBODY;
      mostLost = Math.max(mostLost, seen.visitors - now.visitors);
      if (KEYS.some((key) => now[key] < settled[key])) settledLost += 1;
      if (kill % 10 === 0 || now.visitors < seen.visitors)
        progress(`kill ${kill}: ${seen.visitors} visitors on screen, ${now.visitors} in the record`);
    }
    if (kill === kills) {
      await pull();
      return { kills, unopened, mostLost, settledLost, visitors: stored?.visitors ?? 0, ms: performance.now() - begun };
    }
    await openKiosk(page, `${address}&world=off`);
    settled = (await look(page)).today ?? NOBODY;
    await visitUntilCut(page, chance, (day) => (settled = day));
    seen = (await look(page)).today ?? settled;
    await wait(chance() * MOST_MS);
    await pull();
  }
  throw new Error('unreachable');
}

/** Visits without a pause, up to a touch at random. */
async function visitUntilCut(page: Wire, chance: () => number, onLeft: (day: Counted) => void): Promise<void> {
  const below = (count: number) => Math.floor(chance() * count);
  const arcs = await arcsOf(page);
  let left = below(MOST_TOUCHES + 1);
  while (left > 0) {
    // What those before have brought is settled when the next one comes.
    const { today } = await look(page);
    if (today !== null) onLeft(today);
    const picks = Array.from({ length: 12 }, () => below(60));
    const language = LANGUAGES[below(2)] ?? 'vi';
    const plan = { language, arc: arcs[below(arcs.length)] ?? '', picks, meddles: false, leaves: null };
    const most = left;
    left -= await visit(page, plan, { onTouch: async (count) => (count >= most ? 'stop' : undefined) });
  }
}

/** Reads the record from a page of the same origin that does not touch it; `null` when that is not possible. */
async function readRecord(page: Wire, address: string): Promise<Counted | null> {
  const url = new URL('exit.html', address).href;
  await page.send('Page.navigate', { url });
  const text = await until(async () => storedRecord(page), 3000);
  if (text === null) return null;
  try {
    return (JSON.parse(text) as { today: Counted }).today;
  } catch {
    return null;
  }
}
