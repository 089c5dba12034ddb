/** A class with devices: the teacher's console, the wall, and a pupil's page, over a class server of this computer. */
import type { Page } from '@playwright/test';
import { SIZES } from '../sizes.ts';
import { speak } from './walk.ts';
import type { Tour, Walk } from './walk.ts';

const STORY = 'friend-needs-50k';
const LARGE = 1000;
const DESK = ['lobby', 'running', 'voted', 'revealed', 'ask', 'distress', 'report'].map((name) => `desk-${name}`);
const WALL = ['lobby', 'vote', 'revealed', 'curtain', 'over'].map((name) => `wall-${name}`);
const PUPIL = [
  'door',
  'wrong-code',
  'lobby',
  'opening',
  'choose',
  'voted',
  'revealed',
  'turn',
  'help',
  'settings',
  'paused',
  'ended',
].map((name) => `pupil-${name}`);
/** A projector is never as small as a phone. */
const onWall = ({ width }: { width: number }, names: readonly string[]) => (width >= LARGE ? names : []);

export const together: Walk = {
  name: 'devices-together',
  sizes: [SIZES.projector, SIZES.phone],
  screens: (size) => [...DESK, ...onWall(size, WALL), ...PUPIL],
  async go(tour) {
    const { visit } = tour;
    const pupil = await tour.newPage();
    await pupil.goto('lop');
    await speak(pupil, tour.language);
    await pupil.locator('#code').waitFor();
    await visit(pupil, 'pupil-door');
    await pupil.locator('#code').fill('22A33C');
    await pupil.locator('#code').press('Enter');
    await pupil.waitForFunction(() => (document.querySelector('.door__fault')?.textContent ?? '') !== '');
    await visit(pupil, 'pupil-wrong-code');
    const { desk, wall, code } = await openClass(tour, 'together');
    await join(pupil, code);
    await visit(pupil, 'pupil-lobby');
    await desk.locator('.desk-roll li').first().waitFor();
    await visit(desk, 'desk-lobby');
    if (wall !== null) await visit(wall, 'wall-lobby');

    await desk.locator('[data-action="lead-start"]').click();
    await desk.locator('[data-step="0"]').waitFor();
    await visit(desk, 'desk-running');
    await pupil.locator('.story').waitFor();
    await visit(pupil, 'pupil-opening');
    await reveal(pupil);
    await visit(pupil, 'pupil-choose');
    for (const panel of ['help', 'settings']) {
      await pupil.evaluate((name) => window.coNhau?.commands.openPanel(name), panel);
      await pupil.locator('dialog').waitFor();
      await visit(pupil, `pupil-${panel}`);
      await pupil.keyboard.press('Escape');
      await pupil.locator('dialog').waitFor({ state: 'detached' });
    }
    await pupil.locator('.choices [data-choice]').first().click();
    await pupil.locator('.strip[data-standing="sent"]').waitFor();
    await visit(pupil, 'pupil-voted');
    await visit(desk, 'desk-voted');
    if (wall !== null) {
      await readOn(wall);
      await visit(wall, 'wall-vote');
    }
    await visitOverlays(tour, { desk, wall, pupil });
    await desk.keyboard.press('n');
    await desk.locator('[data-revealed="true"]').waitFor();
    await visit(desk, 'desk-revealed');
    if (wall !== null) await visit(wall, 'wall-revealed');
    await visit(pupil, 'pupil-revealed');
    await desk.keyboard.press('n');
    await pupil.locator('.turn__sheet').waitFor();
    await visit(pupil, 'pupil-turn');
    await end(desk);
    await visit(desk, 'desk-report');
    if (wall !== null) {
      await wall.locator('[data-wall="over"]').waitFor();
      await visit(wall, 'wall-over');
    }
    await pupil.locator('[data-page="ended"], .turn__sheet').first().waitFor();
    await pupil.reload();
    await pupil.waitForTimeout(500);
    await visit(pupil, 'pupil-ended');
  },
};

export const ownPace: Walk = {
  name: 'devices-own',
  sizes: [SIZES.projector, SIZES.phone],
  screens: (size) => ['desk-own', ...onWall(size, ['wall-own']), 'pupil-own', 'pupil-gate'],
  async go(tour) {
    const { desk, wall, code } = await openClass(tour, 'own');
    const pupil = await tour.newPage();
    await pupil.goto('lop');
    await speak(pupil, tour.language);
    await join(pupil, code);
    await desk.locator('[data-hands="gate"]').fill('1');
    await desk.locator('[data-action="gate"]').click();
    await desk.locator('[data-gate="1"]').waitFor();
    await desk.locator('[data-action="lead-start"]').click();
    await pupil.locator('.story').waitFor();
    await reveal(pupil);
    await tour.visit(pupil, 'pupil-own');
    await pupil.locator('.choices [data-choice]').first().click();
    await pupil.locator('.strip[data-standing="gate"]').waitFor();
    await reveal(pupil);
    await tour.visit(pupil, 'pupil-gate');
    await tour.visit(desk, 'desk-own');
    if (wall !== null) await tour.visit(wall, 'wall-own');
  },
};

async function openClass(tour: Tour, mode: 'together' | 'own') {
  const desk = await tour.newPage();
  await desk.goto('./?mode=class&world=off');
  await desk.locator('.devices[data-place="found"]').waitFor();
  await speak(desk, tour.language);
  await desk.locator(`input[name="lesson-story"][value="${STORY}"]`).check({ force: true });
  if (mode === 'own') await desk.locator('input[name="class-mode"]').last().check({ force: true });
  await desk.locator('[data-action="open-class"]').click();
  const code = (await desk.locator('.desk-code__code').getAttribute('data-code')) ?? '';
  if (tour.size.width < LARGE) return { desk, wall: null, code };
  const address = (await desk.locator('[data-action="wall"]').getAttribute('href')) ?? '';
  const wall = await desk.context().newPage();
  await wall.goto(address.replace('?mode=wall', '?mode=wall&world=off'));
  await speak(wall, tour.language);
  await wall.locator('[data-wall]').first().waitFor();
  return { desk, wall, code };
}

async function join(pupil: Page, code: string): Promise<void> {
  await pupil.locator('#code').fill(code.toLowerCase());
  await pupil.locator('#code').press('Enter');
  await pupil.locator('[data-page="lobby"] [data-name]').waitFor();
}

async function visitOverlays(
  tour: Tour,
  { desk, wall, pupil }: { desk: Page; wall: Page | null; pupil: Page },
): Promise<void> {
  await desk.keyboard.press('p');
  await desk.locator('dialog[data-full="ask"]').waitFor();
  await tour.visit(desk, 'desk-ask');
  await desk.keyboard.press('Escape');
  await desk.locator('dialog').waitFor({ state: 'detached' });
  await desk.keyboard.press('.');
  await desk.locator('dialog[data-full="distress"]').waitFor();
  await tour.visit(desk, 'desk-distress');
  await pupil.locator('[data-page="paused"]').waitFor();
  await tour.visit(pupil, 'pupil-paused');
  if (wall !== null) {
    await wall.locator('[data-curtain]').waitFor();
    await tour.visit(wall, 'wall-curtain');
  }
  await desk.locator('dialog [data-action="go-on"]').click();
  await desk.locator('dialog').waitFor({ state: 'detached' });
}

async function end(desk: Page): Promise<void> {
  await desk.locator('.desk-extras [data-action="ask"]').click();
  await desk.locator('.desk-extras [data-action="confirm"]').click();
  await desk.locator('.report-sheet').waitFor();
}

async function reveal(page: Page): Promise<void> {
  const ringing = page.locator('.story [data-open]').first();
  if (await ringing.isVisible()) await ringing.click();
  await page.evaluate(() => window.coNhau?.commands.revealAll());
  await page.waitForTimeout(200);
}

async function readOn(wall: Page): Promise<void> {
  for (let count = 0; count < 60; count++) {
    if ((await wall.locator('[data-wall="vote"], [data-wall="ending"]').count()) > 0) return;
    await wall.evaluate(() => window.coNhau?.commands.revealAll());
    await wall.waitForTimeout(200);
  }
}
