import { useLayoutEffect } from 'preact/hooks';
import { turnIsNew } from '#state';
import { pupilScreen } from '#state/pupil';
import type { PupilScreen } from '#state/pupil';
import { lazyScreen } from '../components/lazy.tsx';
import { useApp } from '../context.ts';
import { PanelFrame } from '../shell/panel-frame.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useDocumentSettings } from '../shell/use-document-settings.ts';
import { useLowLight } from '../shell/use-low-light.ts';
import { useQuickExitKey } from '../shell/use-quick-exit-key.ts';
import { useScanning } from '../shell/use-scanning.ts';
import { Curtain } from './curtain.tsx';
import { DoorPage } from './door-page.tsx';
import { LobbyPage } from './lobby-page.tsx';
import { OverPage } from './over-page.tsx';
import { PupilBar } from './pupil-bar.tsx';
import { PupilHelp } from './pupil-help.tsx';
import { Strip } from './strip.tsx';
import { TurnSheet } from './turn-sheet.tsx';
import { usePupil } from './use-pupil.ts';
import { WaitPage } from './wait-page.tsx';

const StoryScreen = lazyScreen(async () => (await import('../story/index.ts')).StoryScreen);
const DebriefScreen = lazyScreen(async () => (await import('../debrief/index.ts')).DebriefScreen);
const SettingsPanel = lazyScreen(async () => (await import('../shell/settings-panel.tsx')).SettingsPanel, PanelFrame);

/** Fetches all that a lesson shows, as long as there is a network; to be called once there is a place in a class. */
export const prefetchStory = (): void => {
  for (const screen of [StoryScreen, DebriefScreen, SettingsPanel]) void screen.prefetch().catch(() => undefined);
};

/** A pupil's page: one bar that is always in the same place, one screen, and one line that says where they stand. */
export function PupilApp() {
  const pupil = usePupil();
  const panel = useApp((state) => state.panel);
  const screen = useApp((state) => state.screen);
  const ended = useApp(({ run }) => run !== null && (run.session.ending !== null || run.whatIf));
  const paused = pupil.stage === 'class' && pupil.view?.paused === true;
  const shown = pupilScreen(pupil);
  // What a pupil still reads after the class is theirs to finish.
  const playing = shown === 'story' || (shown === 'ended' && ended && screen !== 'class');
  const covered = playing && pupil.stage === 'class' && (paused || turnIsNew(pupil));
  useDocumentSettings();
  useLowLight(true);
  useFoot();
  useQuickExitKey();
  useScanning();
  return (
    <>
      <PupilBar />
      <div
        class="screen"
        data-screen={playing ? screen : 'class'}
        data-pupil={shown}
        role={playing && screen === 'story' ? undefined : 'main'}
        inert={covered}
      >
        {playing && screen === 'story' && <StoryScreen />}
        {playing && screen === 'debrief' && <DebriefScreen />}
        {!playing && <Page key={shown} shown={shown} />}
      </div>
      {covered && (paused ? <Curtain /> : <TurnSheet />)}
      <Strip />
      <ProblemNotice />
      {panel === 'help' && <PupilHelp />}
      {panel === 'settings' && <SettingsPanel />}
    </>
  );
}

function Page({ shown }: { shown: PupilScreen }) {
  switch (shown) {
    case 'door':
      return <DoorPage />;
    case 'lobby':
      return <LobbyPage />;
    case 'ended':
    case 'elsewhere':
    case 'removed':
    case 'left':
    case 'gone':
      return <OverPage why={shown} />;
    case 'coming':
    case 'fetching':
    case 'no-story':
    case 'story':
      return <WaitPage what={shown} />;
  }
}

/** The line at the lower edge grows with the letters; whoever measures the window hears of it as of a new size. */
function useFoot(): void {
  const textSize = useApp((state) => state.settings.textSize);
  useLayoutEffect(() => void window.dispatchEvent(new Event('resize')), [textSize]);
}
