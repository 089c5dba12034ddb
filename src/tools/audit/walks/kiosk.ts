/** The exhibition: a visitor's way from the invitation to what they take away, and what the operator sees. */
import { playToEnding, press, revealAll } from '../../drive.ts';
import { SIZES } from '../sizes.ts';
import type { Walk } from './walk.ts';

const ARC = 'two-minute-call';
const PIN = '2468';
const SIZES_THERE = [SIZES.kiosk, SIZES.projector];

export const kioskVisit: Walk = {
  name: 'kiosk-visit',
  sizes: SIZES_THERE,
  screens: () => [
    'invitation', 'language', 'plaza', 'note', 'opening', 'story', 'tray', 'ending', 'debrief', 'message', 'take-away',
    'help', 'settings', 'idle', 'resting',
  ], // prettier-ignore
  async go({ language, newPage, visit }) {
    const page = await newPage({ touch: true });
    await page.goto('./?mode=kiosk&world=off&home=https%3A%2F%2Fconhau.example%2F');
    await page.locator('[data-action="leave-operator"]').tap();
    await page.locator('[data-action="wake"]').waitFor();
    await page.evaluate((tongue) => window.coNhau?.commands.change({ language: tongue }), language);
    await visit(page, 'invitation');
    await page.evaluate(() => window.coNhau?.kiosk?.wake());
    await page.locator(`[data-language="${language}"]`).waitFor();
    await visit(page, 'language');
    await page.locator(`[data-language="${language}"]`).tap();
    await page.locator('[data-action="open"]').waitFor();
    await visit(page, 'plaza');
    for (const panel of ['help', 'settings']) {
      await page.evaluate((name) => window.coNhau?.commands.openPanel(name), panel);
      await page.locator('dialog').waitFor();
      await visit(page, panel);
      await page.keyboard.press('Escape');
    }
    const theme = await page.evaluate(
      (id) => window.coNhau?.store.getState().entries.find((entry) => entry.id === id)?.theme ?? '',
      ARC,
    );
    await page.locator(`[data-booth="${theme}"]`).tap();
    await page.locator('[data-action="open"]').tap();
    await page.locator('[data-action="begin"]').waitFor();
    await visit(page, 'note');
    await page.locator('[data-action="begin"]').tap();
    await page.locator('.story').waitFor();
    await visit(page, 'opening');
    await revealAll(page, 'touch');
    await visit(page, 'story');
    await page.locator('[data-tray="tell"]').tap();
    await page.locator('.sheet').waitFor();
    await visit(page, 'tray');
    await page.keyboard.press('Escape');
    await playToEnding(page);
    await visit(page, 'ending');
    await press(page, page.locator('[data-continue]'), 'touch');
    await page.locator('.debrief').waitFor();
    await visit(page, 'debrief');
    await page.locator('[data-next-step="judge"]').tap();
    await page.locator('.scale__step').first().waitFor();
    await visit(page, 'message');
    await page.locator('.scale__step[data-rating="2"]').tap();
    await page.locator('[data-action="rate"]').tap();
    await page.locator('[data-next-step="lake"]').tap();
    await page.locator('.visitors').waitFor();
    await visit(page, 'take-away');
    await page.evaluate(() => {
      const store = window.coNhau?.store;
      store?.setState({ kiosk: { ...store.getState().kiosk, warned: true } });
    });
    await page.locator('[data-idle]').waitFor();
    await visit(page, 'idle');
    await page.evaluate(() => {
      const store = window.coNhau?.store;
      store?.setState({ screen: 'resting', kiosk: { ...store.getState().kiosk, warned: false } });
    });
    await visit(page, 'resting');
  },
};

export const kioskOperator: Walk = {
  name: 'kiosk-operator',
  sizes: SIZES_THERE,
  screens: () => ['set-pin', 'today', 'options', 'device', 'pin'],
  async go({ language, newPage, visit }) {
    const page = await newPage({ touch: true });
    await page.goto('./?mode=kiosk&world=off');
    await page.locator('[data-operator="set-pin"]').waitFor();
    await page.waitForFunction(() => window.coNhau !== undefined);
    await page.evaluate((tongue) => window.coNhau?.commands.change({ language: tongue }), language);
    await visit(page, 'set-pin');
    await page.evaluate((pin) => window.coNhau?.kiosk?.setPin(pin), PIN);
    for (const name of ['today', 'options', 'device']) {
      await page.locator(`[data-operator="panel"] [data-to="${name}"]`).tap();
      await visit(page, name);
    }
    await page.locator('[data-action="leave-operator"]').first().tap();
    await page.locator('[data-action="wake"]').waitFor();
    await page.evaluate(() => window.coNhau?.kiosk?.askOperator());
    await page.locator('[data-operator="pin"]').waitFor();
    await visit(page, 'pin');
  },
};
