import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findViolations } from '../../src/tools/audit/probes/axe.ts';

/** Messages that a fault journey brings about on purpose; everything else on the console fails the test (rulings 23). */
export interface Allowance {
  allow(pattern: RegExp): void;
}

/** Every journey demands a clean console and no request to another origin (P01). */
export const test = base.extend<{ clean: Allowance }>({
  clean: [
    async ({ page, baseURL }, use) => {
      const allowed: RegExp[] = [];
      const messages: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => void messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => void messages.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(baseURL ?? '')) foreign.push(url);
      });
      await use({ allow: (pattern) => void allowed.push(pattern) });
      expect(messages.filter((message) => !allowed.some((pattern) => pattern.test(message)))).toEqual([]);
      expect(foreign).toEqual([]);
    },
    { auto: true },
  ],
});

/** axe-core with the WCAG 2.0–2.2 A and AA rules: no violation at all. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const violations = await findViolations(page);
  const summary = violations.map(({ rule, elements }) => `${rule}: ${elements.map(({ html }) => html).join(' | ')}`);
  expect(summary, what).toEqual([]);
}

export { expect };
