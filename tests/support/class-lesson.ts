/** Lessons for the tests: the shipped items, hands of pupils by chance, and a teacher's page over fake ports. */
import { readFileSync } from 'node:fs';
import { createRandom } from '#scenario/random';
import type { Scenario } from '#scenario';
import type { Items, StoragePort } from '#ports';
import { DEFAULT_SETTINGS } from '#state';
import { createClass } from '#modes/class';
import { fakePorts, fakeStorage } from './fake-ports.ts';

export const shippedItems = (): Items =>
  (JSON.parse(readFileSync('scenarios/season-one/items.json', 'utf8')) as { items: Items }).items;

export const shippedScenario = (id: string): Scenario =>
  JSON.parse(readFileSync(`scenarios/season-one/${id}.scenario.json`, 'utf8')) as Scenario;

/** The answers of each pupil to each item, as nobody in a lesson ever writes them down: true is "scam". */
export function pupilAnswers(pupils: number, items: Items, seed: number): Record<string, boolean[]> {
  const random = createRandom(seed);
  return Object.fromEntries(
    Object.entries(items).map(([id, { truth }]) => [
      id,
      Array.from({ length: pupils }, () => random() < (truth === 'scam' ? 0.72 : 0.31)),
    ]),
  );
}

/** A teacher's page that has been opened, and what it keeps. */
export async function openClass(
  scenarios: readonly Scenario[],
  options: { items?: Items | null; storage?: { port: StoragePort; kept: Map<string, string> } } = {},
) {
  const storage = options.storage ?? fakeStorage();
  const fake = fakePorts(scenarios, { items: options.items ?? null });
  const { links, clock, packs, text, audio, seed } = fake.ports;
  const setting = {
    ports: { clock, packs, text, audio, seed },
    storage: storage.port,
    links,
    defaults: DEFAULT_SETTINGS,
  };
  const page = createClass(setting);
  await page.boot();
  return { ...page, storage, fake };
}
