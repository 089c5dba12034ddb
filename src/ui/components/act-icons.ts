import type { IconName } from '#art';
import type { SafeAct } from '#state';

/** The sign of each safe act: the same in the tray, on the timeline and on the lake. */
export const ACT_ICONS: Readonly<Record<SafeAct, IconName>> = {
  stop: 'stop-hand',
  check: 'check-search',
  tell: 'tell-people',
  report: 'report-shield',
  recover: 'heart',
};
