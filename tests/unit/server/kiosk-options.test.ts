import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser } from '../../../src/server/kiosk/find-browser.ts';
import { COMMON_FLAGS, browserArgs } from '../../../src/server/kiosk/flags.ts';
import { DEFAULT_PORT, parseOptions } from '../../../src/server/kiosk/options.ts';

describe('options of the kiosk', () => {
  it('needs none', () => {
    expect(parseOptions([])).toEqual({
      kind: 'run',
      options: {
        port: DEFAULT_PORT,
        profile: null,
        browser: null,
        browserArgs: [],
        homeUrl: null,
        windowed: false,
        onceCheck: false,
      },
    });
  });

  it('takes all of them', () => {
    const args = ['--port', '5000', '--windowed', '--once-check', '--home-url=https://co-nhau.example/a?b=c'];
    const more = ['--browser-arg=--lang=vi', '--browser-arg=--mute-audio', '--profile', 'hồ sơ', '--browser=/b'];
    expect(parseOptions([...args, ...more])).toMatchObject({
      options: {
        port: 5000,
        windowed: true,
        onceCheck: true,
        homeUrl: 'https://co-nhau.example/a?b=c',
        browserArgs: ['--lang=vi', '--mute-audio'],
        profile: 'hồ sơ',
        browser: '/b',
      },
    });
  });

  it('asks for help whatever else is wrong', () => {
    expect(parseOptions(['--help', '--frob']).kind).toBe('help');
  });

  it.each([
    [['--port', 'abc'], '--port takes a whole number'],
    [['--port', '80'], 'from 1024'],
    [['--port', '70000'], 'to 65535'],
    [['--port='], '--port needs a value'],
    [['--home-url', 'co-nhau.example'], 'begins with https://'],
    [['--home-url', 'javascript:alert(1)'], 'begins with https://'],
    [['--browser', '--windowed'], '--browser needs a value, and got "--windowed"'],
    [['--profile'], '--profile needs a value'],
    [['--windowed=yes'], '--windowed takes no value'],
    [['--frob'], '--frob is not known'],
    [['word'], '"word" belongs to no option'],
    [['--browser-arg=kiosk'], 'begins with --, not "kiosk"'],
    [['--browser-arg=--remote-debugging-address=0.0.0.0'], 'sets it itself'],
    [['--browser-arg=--user-data-dir=/x'], 'sets it itself'],
    [['--browser-arg=--remote-allow-origins=*'], 'sets it itself'],
  ])('says what is wrong with %j', (args, words) => {
    const parsed = parseOptions(args);
    expect(parsed.kind === 'wrong' && parsed.faults.join('\n')).toContain(words);
  });

  it('names every fault at once', () => {
    const parsed = parseOptions(['--port=1', '--frob', '--home-url=x']);
    expect(parsed.kind === 'wrong' && parsed.faults).toHaveLength(3);
  });
});

describe('finding a browser', () => {
  const windows = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Bình\\AppData\\Local',
  };
  const find = (platform: NodeJS.Platform, installed: readonly string[], asked: string | null = null) =>
    findBrowser({ platform, env: windows, exists: (path) => installed.includes(path) }, asked);

  it.each([
    ['linux', ['/usr/bin/google-chrome', '/usr/bin/chromium'], { path: '/usr/bin/chromium', kind: 'chromium' }],
    ['linux', ['/snap/bin/chromium'], { path: '/snap/bin/chromium', kind: 'chromium' }],
    ['linux', ['/usr/bin/microsoft-edge'], { path: '/usr/bin/microsoft-edge', kind: 'edge' }],
    ['linux', [], null],
    [
      'win32',
      [
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
        'C:\\Users\\Bình\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      ],
      { path: 'C:\\Users\\Bình\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe', kind: 'chrome' },
    ],
    [
      'win32',
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      { path: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', kind: 'edge' },
    ],
  ] as const)('on %s with %j', (platform, installed, found) => {
    expect(find(platform, installed)).toEqual(found);
  });

  it('takes the one that is asked for, or none', () => {
    expect(find('linux', ['/opt/edge/msedge', '/usr/bin/chromium'], '/opt/edge/msedge')?.kind).toBe('edge');
    expect(find('linux', ['/usr/bin/chromium'], '/nowhere')).toBeNull();
  });

  it('knows places on every system, without those that a system does not name', () => {
    expect(browserPlaces({ platform: 'darwin', env: {} }).length).toBeGreaterThan(0);
    expect(browserPlaces({ platform: 'win32', env: {} })).toEqual([]);
  });
});

describe('arguments of the browser', () => {
  const launch = {
    home: 'http://127.0.0.1:4190/?mode=kiosk',
    userData: '/hồ sơ',
    windowed: false,
    extra: ['--lang=vi'],
  };

  it('gives each flag once, with a reason', () => {
    const names = COMMON_FLAGS.map(({ flag }) => flag.split('=')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(COMMON_FLAGS.filter(({ why }) => why.length === 0)).toEqual([]);
  });

  it('opens the kiosk with a profile of its own and a port on loopback', () => {
    const args = browserArgs({ ...launch, kind: 'chrome' });
    expect(args).toEqual(
      expect.arrayContaining(['--kiosk', '--user-data-dir=/hồ sơ', '--remote-debugging-port=0', '--lang=vi']),
    );
    expect(args.at(-1)).toBe(launch.home);
    expect(args.join(' ')).not.toContain('remote-debugging-address');
  });

  it('does not use Edge’s kiosk mode, which forgets everything', () => {
    const args = browserArgs({ ...launch, kind: 'edge' });
    expect(args).not.toContain('--kiosk');
    expect(args).toEqual(expect.arrayContaining(['--start-fullscreen', `--app=${launch.home}`]));
  });

  it('opens an ordinary window at a desk', () => {
    const args = browserArgs({ ...launch, kind: 'chromium', windowed: true });
    expect(args).not.toContain('--kiosk');
    expect(args.at(-1)).toBe(`--app=${launch.home}`);
  });
});
