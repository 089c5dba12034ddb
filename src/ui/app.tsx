import { isBetweenVisits } from '#state';
import type { AppState } from '#state';
import { lazyScreen } from './components/lazy.tsx';
import { useApp, useIsClass } from './context.ts';
import { PanelFrame } from './shell/panel-frame.tsx';
import { DropTarget } from './shell/drop-target.tsx';
import { HubScreen } from './shell/hub-screen.tsx';
import { Night } from './shell/night.tsx';
import { NoteScreen } from './shell/note-screen.tsx';
import { ProblemNotice } from './shell/problem-notice.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { useDocumentSettings } from './shell/use-document-settings.ts';
import { useLowLight } from './shell/use-low-light.ts';
import { useQuickExitKey } from './shell/use-quick-exit-key.ts';
import { useScanning } from './shell/use-scanning.ts';
import { useScreenBefore } from './shell/use-way-back.ts';

const StoryScreen = lazyScreen(async () => (await import('./story/index.ts')).StoryScreen);
const DebriefScreen = lazyScreen(async () => (await import('./debrief/index.ts')).DebriefScreen);
const RoundScreen = lazyScreen(async () => (await import('./round/index.ts')).RoundScreen);
const LakeScreen = lazyScreen(async () => (await import('./lake/index.ts')).LakeScreen);
const FaultsScreen = lazyScreen(async () => (await import('./shell/faults-screen.tsx')).FaultsScreen);
const KioskScreen = lazyScreen(async () => (await import('./kiosk/index.ts')).KioskScreen);
const KioskConsole = lazyScreen(async () => (await import('./kiosk/index.ts')).KioskConsole);
const ClassScreen = lazyScreen(async () => (await import('./class/index.ts')).ClassScreen);
const ClassLayer = lazyScreen(async () => (await import('./class/index.ts')).ClassLayer);
const DeskScreen = lazyScreen(async () => (await import('./desk/index.ts')).DeskScreen);
const WallScreen = lazyScreen(async () => (await import('./wall/index.ts')).WallScreen);
const Panels = lazyScreen(async () => (await import('./shell/panels.tsx')).Panels, PanelFrame);

/** The rest waits until a story's first lines have had the network to themselves; ms. */
const LATER_MS = 12_000;

/**
 * Fetches what the next screens need, once nothing more urgent is under way; resolves when the first is there.
 * @param idle - resolves when the page has nothing to do: together they would keep a press waiting
 */
export function prefetchScreens(idle: () => Promise<void>): Promise<unknown> {
  setTimeout(async () => {
    for (const screen of [Panels, DebriefScreen, RoundScreen, LakeScreen]) {
      await idle();
      await screen.prefetch();
    }
  }, LATER_MS);
  return StoryScreen.prefetch();
}

/** The exhibition's own screens; to be awaited before the page is shown there. */
export const prefetchKiosk = (): Promise<unknown> => Promise.all([KioskScreen.prefetch(), KioskConsole.prefetch()]);

/** A teacher's own screens and every other one that a lesson shows; to be awaited before the page is shown there. */
export const prefetchClass = (): Promise<unknown> =>
  Promise.all([ClassScreen, ClassLayer, StoryScreen, DebriefScreen, Panels].map((screen) => screen.prefetch()));

/** What a projector shows; to be awaited before the page is shown there. */
export const prefetchWall = (): Promise<unknown> =>
  Promise.all([WallScreen, Panels].map((screen) => screen.prefetch()));

/** Pages of words that stand in the plaza's night. */
const AT_NIGHT: readonly AppState['screen'][] = ['note', 'round', 'class'];

/** The page: one bar that is always in the same place, one screen, and dialogs over it. */
export function App() {
  const screen = useApp((state) => state.screen);
  const before = useScreenBefore(screen);
  const panel = useApp((state) => state.panel);
  const kiosk = useApp((state) => state.kiosk !== null);
  const inClass = useIsClass();
  const wall = useApp((state) => state.wall !== null);
  useDocumentSettings();
  useLowLight(!kiosk);
  useQuickExitKey();
  useScanning();
  return (
    <DropTarget>
      {!kiosk && <TopBar />}
      <div class="screen" data-screen={screen} role={screen === 'story' ? undefined : 'main'}>
        {wall && <WallScreen />}
        {screen === 'hub' && <HubScreen from={before} />}
        {AT_NIGHT.includes(screen) && <Night />}
        {screen === 'note' && <NoteScreen />}
        {screen === 'story' && !wall && <StoryScreen />}
        {screen === 'debrief' && <DebriefScreen />}
        {screen === 'faults' && <FaultsScreen />}
        {screen === 'round' && <RoundScreen />}
        {screen === 'lake' && !kiosk && <LakeScreen />}
        {screen === 'class' && <ClassScreen />}
        {screen === 'desk' && <DeskScreen />}
        {((screen === 'lake' && kiosk) || isBetweenVisits(screen)) && <KioskScreen />}
      </div>
      {screen !== 'hub' && <ProblemNotice />}
      {panel !== null && <Panels />}
      {kiosk && <KioskConsole />}
      {inClass && <ClassLayer />}
    </DropTarget>
  );
}
