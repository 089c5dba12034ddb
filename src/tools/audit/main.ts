/** `npm run audit`: what every screen of every mode is like, and how quick the game is, in a real Chromium. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../server/class/serve.ts';
import { COMPOSED_BY_PROCESSOR, launchBrowser } from '../browser.ts';
import { ROOT, buildIfStale } from '../build.ts';
import { emptyPhaserScript } from '../transfers.ts';
import { countByProbe } from './findings.ts';
import { round } from './numbers.ts';
import { USAGE, parseAuditOptions } from './options.ts';
import type { AuditOptions } from './options.ts';
import { measureSpeed } from './pace/speed.ts';
import type { Speed, SpeedOptions } from './pace/speed.ts';
import { reportPage } from './report.ts';
import { UNREACHED, legsOf } from './screens.ts';
import type { Leg } from './screens.ts';
import { walkAll } from './tour.ts';
import type { Outcome } from './tour.ts';

const PORT = 4560;
/** Walks at the same time, as many as the machine that this is run on has processors. */
const AT_ONCE = 2;
const out = join(ROOT, 'audit');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const { options, legs } = readOptions();
if (options.help) process.stdout.write(USAGE);
else process.exitCode = await audit(options, legs);

function readOptions(): { options: AuditOptions; legs: Leg[] } {
  try {
    const parsed = parseAuditOptions(process.argv.slice(2));
    return { options: parsed, legs: parsed.structure ? legsOf(parsed) : [] };
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function audit({ quick, json, probes, speed: wantsSpeed }: AuditOptions, ways: readonly Leg[]): Promise<number> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const folder = join(ROOT, '.cache', 'test-build');
  say(`pages: ${await buildIfStale(folder, 'test-driver')}`);
  const data = mkdtempSync(join(tmpdir(), 'co-nhau-audit-'));
  const server = await serve(
    folder,
    { port: PORT, host: '127.0.0.1', data, origins: [], key: null, behindProxy: false, stores: [], name: 'audit' },
    say,
  );
  // One browser has to do for a quick look: its start takes a second.
  const browser = await launchBrowser(quick ? COMPOSED_BY_PROCESSOR : []);
  const base = `http://127.0.0.1:${server.port}/`;
  try {
    const measure = quick ? measureSpeed : measureSpeedApart;
    const speed = wantsSpeed ? await measure({ browser, emulated: browser, base, quick, say }) : null;
    let emptyPhaser: number | null = null;
    const keep = (outcome: Outcome) => {
      const figures = { ...figuresOf(outcome), ...speed?.figures, ...(speed && bytesFigure(speed, emptyPhaser)) };
      const measured = speed && { ...speed.details, emptyPhaserScript: emptyPhaser };
      const report = { quick, figures, speed: measured, ...outcome, notReachedByDesign: UNREACHED };
      writeFileSync(join(out, 'report.json'), JSON.stringify(report, null, 2));
      writeFileSync(join(out, 'index.html'), reportPage(report));
      return figures;
    };
    const building = speed === null ? null : emptyPhaserScript();
    const outcome = await walkAll(ways, { browser, base, out, probes, atOnce: AT_ONCE, say, keep });
    emptyPhaser = await building;
    const figures = keep(outcome);
    const { notVisited } = outcome;
    for (const { walk, screen, language, size, why } of notVisited)
      say(`not reached: ${walk} ${screen} ${language} ${size}: ${why}`);
    if (!json)
      process.stdout.write(`${Object.entries(figures).map(([name, value]) => `${name}: ${value}`).join('\n')}\nThe report is audit/index.html.\n`); // prettier-ignore
    else process.stdout.write(`${JSON.stringify({ name: 'audit', quick, figures })}\n`);
    return notVisited.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** In a browser that is there for nothing else. */
async function measureSpeedApart(options: SpeedOptions): Promise<Speed> {
  const browser = await launchBrowser(COMPOSED_BY_PROCESSOR);
  try {
    return await measureSpeed({ ...options, browser });
  } finally {
    await browser.close();
  }
}

/** Against a page that holds nothing but Phaser, which is built while the screens are looked at. */
function bytesFigure({ details }: Speed, emptyPhaser: number | null) {
  return { bytesVsEmptyPhaser: emptyPhaser === null ? null : round(details.bytes.firstLine.script / emptyPhaser, 3) };
}

function figuresOf({ visits, findings, notVisited }: Outcome) {
  const counts = countByProbe(findings);
  return {
    axeViolations: counts.axe,
    clippedTexts: counts.clipped,
    smallTargets: counts.target,
    contrastFailures: counts.contrast,
    keyboardUnreached: counts.keyboard,
    focusNotShown: counts.focus,
    screens: visits.length,
    notVisited: notVisited.length,
  };
}
