import type { Tactic, TrayKind } from '#scenario';
import { ICON_PATHS } from '../icons/icon-paths.ts';
import type { LanternHue } from '../palette.ts';

/** What a badge may show: a manipulation tactic, one of the four moves of the tray, or setting right what was done. */
export type BadgeId = Tactic | TrayKind | 'recover';

/** Line drawings on the 24 box, to be drawn like `ICON_PATHS`; stroke 1.7…2. */
export const TACTIC_PATHS: Readonly<Record<BadgeId, string>> = {
  // A cap that bears nothing.
  T01: 'M3.5 14.3C3 7.5 7.5 4 12 4s9 3.5 8.5 10.3M2.5 15.5c6-3 13-3 19 0L20 19c-5-2-11-2-16 0ZM12 7.6a1.8 1.8 0 1 0 .01 0',
  // A message that strikes.
  T02: 'M4.5 3.5h15A2.5 2.5 0 0 1 22 6v8.5a2.5 2.5 0 0 1-2.5 2.5H14l-4 4v-4H4.5A2.5 2.5 0 0 1 2 14.5V6A2.5 2.5 0 0 1 4.5 3.5ZM13 6.3l-3.3 4.3h4.6L11 14.5',
  // An hourglass.
  T03: 'M6 3h12M6 21h12M7.5 3v2.5c0 3.5 4.5 4 4.5 6.5c0-2.5 4.5-3 4.5-6.5V3M7.5 21v-2.5c0-3.5 4.5-4 4.5-6.5c0 2.5 4.5 3 4.5 6.5V21M10 18.3h4',
  // One person, closed in.
  T04: 'M12 7.5a2.5 2.5 0 1 0 .01 0M7.8 17.5c0-5.3 8.4-5.3 8.4 0M2.3 8.5a10.3 10.3 0 0 1 6.2-6.2M15.5 2.3a10.3 10.3 0 0 1 6.2 6.2M21.7 15.5a10.3 10.3 0 0 1-6.2 6.2M8.5 21.7a10.3 10.3 0 0 1-6.2-6.2',
  // A coin on a hook.
  T05: 'M13 4.6V14a4.7 4.7 0 0 1-9.4 0v-2.3L1.8 13.6M13 1.8a1.4 1.4 0 1 0 .01 0M18.5 13.8a3.5 3.5 0 1 0 .01 0M18.5 16.4v1.8',
  // The last ticket.
  T06: 'M3 6.5h18v3.2a2.3 2.3 0 0 0 0 4.6v3.2H3v-3.2a2.3 2.3 0 0 0 0-4.6ZM15 6.5v1.3M15 11.3v1.4M15 16.2v1.3M8 10.3l1.8-1.3v6',
  // A gift that asks for something back.
  T07: 'M4 9h16v4H4ZM5.5 13v7.5h13V13M12 9v11.5M12 9C10 4 5.5 3.5 6 6.5C6.2 8.2 8.5 9 12 9ZM12 9c2-5 6.5-5.5 6-2.5C17.8 8.2 15.5 9 12 9Z',
  // One step, then the next.
  T08: 'M3 20.5h5V16h5v-4.5h5V7h3.5M4 11.5L10.5 5M6.5 4.5H11V9',
  // Everybody seems to do it.
  T09: 'M12 4.5a3 3 0 1 0 .01 0M6.5 20c0-8 11-8 11 0M4.8 7.8a2.3 2.3 0 1 0 .01 0M1.5 17.5c0-2.7 1-4.3 2.8-4.9M19.2 7.8a2.3 2.3 0 1 0 .01 0M22.5 17.5c0-2.7-1-4.3-2.8-4.9',
  // Sweet words.
  T10: 'M5 3.5h14A2.5 2.5 0 0 1 21.5 6v8.5A2.5 2.5 0 0 1 19 17h-6l-4.5 4v-4H5a2.5 2.5 0 0 1-2.5-2.5V6A2.5 2.5 0 0 1 5 3.5ZM12 14.2c-2.7-1.9-4.2-3.4-4.2-5.2A2.2 2.2 0 0 1 12 8A2.2 2.2 0 0 1 16.2 9c0 1.8-1.5 3.3-4.2 5.2Z',
  // An open hand.
  T11: 'M12 11.5C8.8 9.2 7.2 7.5 7.2 5.5A2.5 2.5 0 0 1 12 4.3A2.5 2.5 0 0 1 16.8 5.5C16.8 7.5 15.2 9.2 12 11.5ZM2.5 14.5h3l3.5 1.3h3.3a1.6 1.6 0 0 1 0 3.2H9.5M14 18l5-2.6a1.6 1.6 0 0 1 1.7 2.7L14.5 21.5H8l-2.5-1.2h-3',
  // A mouth zipped shut by shame.
  T12: 'M12 3a9 9 0 1 0 .01 0M8.5 9.3h.01M15.5 9.3h.01M7 15h10M9.2 13.3v3.4M12 13.3v3.4M14.8 13.3v3.4',
  // A mask.
  T13: 'M3 4.5c5.7 2.2 12.3 2.2 18 0C22 14.5 18 20.5 12 21.7C6 20.5 2 14.5 3 4.5ZM6.8 10.8c1.3-1.5 2.9-1.5 4 0M13.2 10.8c1.3-1.5 2.9-1.5 4 0M8.8 15.5c2 2.2 4.4 2.2 6.4 0',
  // A head made to spin.
  T14: 'M12.8 12a1.5 1.5 0 0 1-3 0a3.5 3.5 0 0 1 7 0a5.5 5.5 0 0 1-11 0a7.6 7.6 0 0 1 15.2 0a9.5 9.5 0 0 1-4 7.8',
  stop: ICON_PATHS['stop-hand'],
  check: ICON_PATHS['check-search'],
  tell: ICON_PATHS['tell-people'],
  report: ICON_PATHS['report-shield'],
  recover: ICON_PATHS.heart,
}; // prettier-ignore

/** The paper of each badge; the moves that keep the light are all teal. */
export const TACTIC_HUES: Readonly<Record<BadgeId, LanternHue>> = {
  T01: 'coral',
  T02: 'coral',
  T03: 'amber',
  T04: 'violet',
  T05: 'amber',
  T06: 'amber',
  T07: 'pink',
  T08: 'blue',
  T09: 'blue',
  T10: 'pink',
  T11: 'pink',
  T12: 'violet',
  T13: 'violet',
  T14: 'blue',
  stop: 'teal',
  check: 'teal',
  tell: 'teal',
  report: 'teal',
  recover: 'teal',
};
