/**
 * What a link to the wall carries behind `#`: out of the address bar at once, for everybody in the room can read it there.
 * It stays with this entry of the tab's history, so that a reload comes back; nothing is written to the device.
 */
export function takeWallSecret(): string {
  const state: unknown = history.state;
  const kept = typeof state === 'object' && state !== null && 'wall' in state ? String(state.wall) : '';
  const secret = location.hash.replace(/^#/, '') || kept;
  history.replaceState({ wall: secret }, '', `${location.pathname}${location.search}`);
  return secret;
}
