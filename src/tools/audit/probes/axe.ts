/** axe-core with the WCAG 2.0–2.2 A and AA rules. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Fault } from '../findings.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Violation {
  readonly rule: string;
  readonly elements: readonly { readonly selector: string; readonly html: string }[];
}

export async function findViolations(page: Page): Promise<Violation[]> {
  // The pages have no frames: all is worked out in the page itself, and nothing but what is wrong is handed over.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode();
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => ({
    rule: id,
    elements: nodes.map(({ target, html }) => ({ selector: target.join(' '), html: html.slice(0, 120) })),
  }));
}

/** One fault for each element. */
export const probeAxe = async (page: Page): Promise<Fault[]> =>
  (await findViolations(page)).flatMap(({ rule, elements }) =>
    elements.map(({ selector, html }) => ({ probe: 'axe' as const, selector, what: `${rule}: ${html}`, amount: 1 })),
  );
