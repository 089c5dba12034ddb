/** Walks through the screens in a real browser and looks at each. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { examine } from './examine.ts';
import type { Finding, NotVisited, Probe, Visit } from './findings.ts';
import type { Leg } from './screens.ts';

export interface Outcome {
  readonly visits: readonly Visit[];
  readonly findings: readonly Finding[];
  readonly notVisited: readonly NotVisited[];
}

interface TourOptions {
  readonly browser: Browser;
  readonly base: string;
  readonly out: string;
  readonly probes: readonly Probe[];
  readonly atOnce: number;
  say(line: string): void;
  /** What has been seen so far, after each walk: who stops early has that. */
  keep(outcome: Outcome): void;
}

/** A machine that does other things as well may be slow; what never comes is told late rather than wrongly. */
const VIEW_TIMEOUT_MS = 180_000;

/** Walks `atOnce` ways at the same time; where a walk stands in the report does not hang on that. */
export async function walkAll(legs: readonly Leg[], options: TourOptions): Promise<Outcome> {
  const results: (Outcome | undefined)[] = legs.map(() => undefined);
  const sum = (): Outcome => {
    const done = results.filter((result) => result !== undefined);
    return {
      visits: done.flatMap(({ visits }) => visits),
      findings: done.flatMap(({ findings }) => findings),
      notVisited: done.flatMap(({ notVisited }) => notVisited),
    };
  };
  const waiting = [...legs.entries()];
  const walkNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (next === undefined) return;
    const [at, leg] = next;
    const began = Date.now();
    const result = await walkOne(leg, options);
    results[at] = result;
    options.keep(sum());
    const { walk, language, size } = leg;
    const missing =
      result.notVisited.length === 0 ? '' : `, not reached: ${result.notVisited.map(({ screen }) => screen).join(' ')}`;
    options.say(
      `${at + 1}/${legs.length} ${walk.name} ${language} ${size.name}: ${result.visits.length} screens, ${result.findings.length} findings in ${((Date.now() - began) / 1000).toFixed(0)} s${missing}`,
    );
    return walkNext();
  };
  await Promise.all(Array.from({ length: options.atOnce }, walkNext));
  return sum();
}

async function walkOne(
  { walk, language, size }: Leg,
  { browser, base, out, probes, say }: TourOptions,
): Promise<Outcome> {
  const visits: Visit[] = [];
  const findings: Finding[] = [];
  const contexts: BrowserContext[] = [];
  const newPage = async ({ touch = false } = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: base,
      viewport: { width: size.width, height: size.height },
      hasTouch: touch,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    contexts.push(context);
    context.setDefaultTimeout(VIEW_TIMEOUT_MS);
    return context.newPage();
  };
  const visit = async (page: Page, screen: string, spoken = language): Promise<void> => {
    const place = { walk: walk.name, screen, language: spoken, size: size.name };
    const seen = await examine(page, place, out, probes);
    visits.push(seen.visit);
    findings.push(...seen.findings);
  };
  let why = 'the walk ended before it';
  try {
    await walk.go({ language, size, newPage, visit });
  } catch (error) {
    why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(`${walk.name} ${language} ${size.name}: ${why}`);
  }
  for (const context of contexts) await context.close();
  const seen = new Set(visits.map(({ screen }) => screen));
  const notVisited = walk
    .screens(size)
    .filter((screen) => !seen.has(screen))
    .map((screen) => ({ walk: walk.name, screen, language, size: size.name, why }));
  return { visits, findings, notVisited };
}
