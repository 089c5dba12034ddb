/**
 * The start scripts of the release zips. They work from any folder (blanks and Vietnamese letters in its name, a
 * read-only stick), prefer the Node in `runtime`, and start the kiosk again should the supervisor itself crash; exit codes
 * 0 (stopped as asked) and 2 (refused, and said why) end it.
 */

export interface Script {
  readonly file: string;
  readonly text: string;
}

const SH_NODE = `#!/bin/sh
cd "$(dirname "$0")" || exit 2
node=node
if [ -f runtime/node ]; then
  node=runtime/node
  # Many USB sticks do not let programs run: then a copy in the user's own folder does.
  if ! "$node" --version >/dev/null 2>&1; then
    node="\${XDG_CACHE_HOME:-$HOME/.cache}/co-nhau/node"
    mkdir -p "\${node%/*}" && cp runtime/node "$node" && chmod +x "$node" || exit 2
  fi
fi
if ! "$node" -e 'process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)' 2>/dev/null; then
  echo "Node 22.13 or newer is needed, and was not found. Install it, or use the zip for this system." >&2
  exit 2
fi
`;

const SH_START = `${SH_NODE}exec "$node" server/serve-release.mjs "$@"
`;

const SH_KIOSK = `${SH_NODE}asked=
child=
trap 'asked=1; [ -n "$child" ] && kill -TERM "$child" 2>/dev/null' TERM INT HUP
while [ -z "$asked" ]; do
  "$node" server/serve-kiosk.mjs "$@" &
  child=$!
  wait "$child"
  code=$?
  if [ -n "$asked" ]; then
    wait "$child"
    exit 0
  fi
  case $code in 0 | 2) exit $code ;; esac
  sleep 3
done
`;

const CMD_NODE = `@echo off
setlocal
chcp 65001 >nul
cd /d "%~dp0"
set "NODE=node"
if exist "%~dp0runtime\\node.exe" set "NODE=%~dp0runtime\\node.exe"
"%NODE%" -e "process.exit(parseInt(process.versions.node) < 22 ? 1 : 0)" 2>nul
if not "%errorlevel%"=="0" goto nonode
`;

const CMD_NO_NODE = `:nonode
echo Node 22.13 or newer is needed, and was not found. Install it, or use the zip for Windows.
pause
exit /b 2
`;

const CMD_START = `${CMD_NODE}"%NODE%" server\\serve-release.mjs %*
if errorlevel 1 pause
exit /b
${CMD_NO_NODE}`;

const CMD_KIOSK = `${CMD_NODE}title Co Nhau
:again
"%NODE%" server\\serve-kiosk.mjs %*
set "CODE=%errorlevel%"
if "%CODE%"=="0" exit /b 0
if "%CODE%"=="2" goto refused
timeout /t 3 /nobreak >nul
goto again
:refused
pause
exit /b 2
${CMD_NO_NODE}`;

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

export const UNIX_SCRIPTS: readonly Script[] = [
  { file: 'start.sh', text: SH_START },
  { file: 'kiosk.sh', text: SH_KIOSK },
];

export const WINDOWS_SCRIPTS: readonly Script[] = [
  { file: 'start.cmd', text: crlf(CMD_START) },
  { file: 'kiosk.cmd', text: crlf(CMD_KIOSK) },
];
