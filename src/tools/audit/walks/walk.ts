/** A way through part of the game, with the screens that it passes. */
import type { Page } from '@playwright/test';
import type { Language } from '../options.ts';
import type { Size } from '../sizes.ts';

export interface Tour {
  readonly language: Language;
  readonly size: Size;
  /** A new device with a page of its own, at the tour's size unless told. */
  newPage(options?: { readonly touch?: boolean }): Promise<Page>;
  /** Looks at what is on screen, under this name; in the tour's language unless told. */
  visit(page: Page, screen: string, spoken?: Language): Promise<void>;
}

export interface Walk {
  readonly name: string;
  readonly sizes: readonly Size[];
  /** Every screen that the walk passes. */
  screens(size: Size): readonly string[];
  go(tour: Tour): Promise<void>;
}

/** Lets the page's own settings name the language; those that keep none are told by command. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.waitForFunction(() => window.coNhau !== undefined);
  await page.evaluate((tongue) => window.coNhau?.commands.change({ language: tongue }), language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}
