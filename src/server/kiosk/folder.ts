/** Where the kiosk keeps its profile: beside the program, or, on a read-only stick, in the user's own folder. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders that may be taken, in order. */
export function profilePlaces(
  beside: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const own =
    platform === 'win32'
      ? join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Co-Nhau', 'kiosk')
      : join(env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'co-nhau', 'kiosk');
  return [join(beside, 'kiosk-profile'), own, join(tmpdir(), 'co-nhau-kiosk')];
}

/** The first folder that can hold a profile, or null. */
export const firstUsable = (places: readonly string[]): string | null =>
  places.find((place) => isUsable(place)) ?? null;

/** Whether a browser can keep its profile there. On Linux it needs links, which most USB sticks do not have. */
export function isUsable(folder: string, platform: NodeJS.Platform = process.platform): boolean {
  const [file, link] = [join(folder, '.probe'), join(folder, '.probe-link')];
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'probe');
    rmSync(link, { force: true });
    if (platform !== 'win32') symlinkSync('probe', link);
    return true;
  } catch {
    return false;
  } finally {
    for (const probe of [file, link]) removeQuietly(probe);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A read-only folder: nothing was written.
  }
}
