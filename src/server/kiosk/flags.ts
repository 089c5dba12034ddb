/**
 * What the browser is started with, and why. Names were looked up in Chromium 156 and in Microsoft's page on Edge's
 * kiosk mode. That mode is InPrivate: the PIN and the counters would be gone after every restart, so Edge gets a
 * full-screen application window instead.
 */
import type { BrowserKind } from './find-browser.ts';

export interface Flag {
  readonly flag: string;
  readonly why: string;
}

export const COMMON_FLAGS: readonly Flag[] = [
  { flag: '--no-first-run', why: 'no welcome pages' },
  { flag: '--no-default-browser-check', why: 'no question about the default browser' },
  { flag: '--noerrdialogs', why: 'no error dialogs over the page' },
  { flag: '--hide-crash-restore-bubble', why: 'no “restore pages?” after a crash or a power cut' },
  { flag: '--disable-hang-monitor', why: 'no “page unresponsive” dialog: the supervisor acts instead' },
  { flag: '--disable-domain-blocking-for-3d-apis', why: 'WebGL stays allowed after the GPU process was lost' },
  { flag: '--disable-pinch', why: 'two fingers do not zoom the page' },
  { flag: '--overscroll-history-navigation=0', why: 'a swipe does not go back in history' },
  { flag: '--deny-permission-prompts', why: 'no permission questions' },
  { flag: '--disable-notifications', why: 'no notifications' },
  { flag: '--autoplay-policy=no-user-gesture-required', why: 'sound may begin without a touch after a recovery' },
  { flag: '--disable-background-timer-throttling', why: 'timers keep pace when something covers the window' },
  { flag: '--disable-renderer-backgrounding', why: 'the page keeps its priority' },
  { flag: '--disable-backgrounding-occluded-windows', why: 'a covered window goes on drawing' },
  {
    flag: '--disable-features=Translate,CalculateNativeWinOcclusion,DialMediaRouteProvider',
    why: 'no offer to translate; windows are not judged hidden; no search for screens in the network',
  },
  { flag: '--password-store=basic', why: 'no question for a keyring on Linux' },
  { flag: '--disable-sync', why: 'no account' },
  { flag: '--disable-background-networking', why: 'nothing is fetched but our pages' },
  { flag: '--disable-component-update', why: 'no downloads in opening hours' },
  { flag: '--disable-default-apps', why: 'no extra programs in a fresh profile' },
  { flag: '--disable-breakpad', why: 'no crash reports are sent' },
];

export interface Launch {
  readonly kind: BrowserKind;
  readonly home: string;
  readonly userData: string;
  readonly windowed: boolean;
  readonly extra: readonly string[];
}

/** The full argument list; extra arguments come late, so that they win, and the address comes last. */
export function browserArgs({ kind, home, userData, windowed, extra }: Launch): string[] {
  const asKiosk = !windowed && kind !== 'edge';
  const frame = windowed ? ['--window-size=1280,760'] : asKiosk ? ['--kiosk'] : ['--start-fullscreen'];
  return [
    ...COMMON_FLAGS.map(({ flag }) => flag),
    `--user-data-dir=${userData}`,
    // Port 0: the browser takes a free one and writes it into its profile. It listens on loopback only.
    '--remote-debugging-port=0',
    ...frame,
    ...extra,
    asKiosk ? home : `--app=${home}`,
  ];
}
