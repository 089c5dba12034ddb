/** Ctrl+C, `kill`, a closed window (SIGHUP; also on Windows) and Ctrl+Break end the kiosk in good order. */
export function stopOnSignals(): AbortSignal {
  const control = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    if (signal === 'SIGBREAK' && process.platform !== 'win32') continue;
    process.on(signal, () => control.abort());
  }
  return control.signal;
}
