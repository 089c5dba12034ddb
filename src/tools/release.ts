/**
 * `npm run release` (rulings 26): `release/web/` for any web host, with relative paths, and zips with the pages, a
 * server and the kiosk: one for each system with a Node of its own, which need no install, and one without.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import helplines from '../../scenarios/helplines.json' with { type: 'json' };
import { staleHelplines } from '#scenario/authoring';
import { ROOT, buildIfStale } from './build.ts';
import { bundleServers } from './shipping/bundle-servers.ts';
import { NODE_LICENCE, nodeRuntimes } from './shipping/node-runtime.ts';
import { UNIX_SCRIPTS, WINDOWS_SCRIPTS } from './shipping/start-scripts.ts';
import { writeZip } from './shipping/zip.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const out = join(ROOT, 'release');
const name = `co-nhau-${version}`;
const stage = join(ROOT, '.cache', name);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

rmSync(out, { recursive: true, force: true });
rmSync(stage, { recursive: true, force: true });
const pages = join(ROOT, 'dist');
await buildIfStale(pages);
cpSync(pages, join(out, 'web'), { recursive: true, filter: (path) => !path.endsWith('.source') });
cpSync(join(out, 'web'), join(stage, 'web'), { recursive: true });
await bundleServers(join(stage, 'server'));
for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md']) cpSync(join(ROOT, file), join(stage, file));
cpSync(join(ROOT, 'src', 'server', 'kiosk', 'start-guide.html'), join(stage, 'HUONG-DAN-KIOSK.html'));

mkdirSync(out, { recursive: true });
say('release/web/  ready for any web host');
const runtimes = nodeRuntimes();
for (const { system, program, name: node } of runtimes ?? []) {
  const licence = { 'runtime/LICENSE': NODE_LICENCE, [`runtime/${node}`]: program };
  zip(`${name}-${system}.zip`, system === 'windows' ? WINDOWS_SCRIPTS : UNIX_SCRIPTS, 'needs no install', licence);
}
zip(`${name}.zip`, [...UNIX_SCRIPTS, ...WINDOWS_SCRIPTS], 'needs an installed Node, 22.13 or newer');
if (runtimes === null) say('Node could not be fetched (no network?): the zips that need no install were left out.');
for (const { number, verifiedOn, age } of staleHelplines(Object.values(helplines), new Date().toISOString())) {
  say(
    `To do before it goes out: ${number} was last checked on ${verifiedOn}, ${age} days ago. ` +
      'Ring it, then note the day in scenarios/helplines.json.',
  );
}

function zip(
  file: string,
  scripts: readonly { readonly file: string; readonly text: string }[],
  remark: string,
  more: Readonly<Record<string, string>> = {},
): void {
  for (const script of [...UNIX_SCRIPTS, ...WINDOWS_SCRIPTS]) rmSync(join(stage, script.file), { force: true });
  for (const script of scripts) writeFileSync(join(stage, script.file), script.text, { mode: 0o755 });
  const megabytes = (writeZip(join(out, file), stage, name, more) / 1_000_000).toFixed(1);
  say(`release/${file}  ${megabytes} MB, ${remark}`);
}
