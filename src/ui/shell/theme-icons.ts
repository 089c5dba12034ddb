import type { IconName } from '#art';
import type { Theme } from '#scenario';

/** The sign of each great lantern. */
export const THEME_ICONS: Readonly<Record<Theme, IconName>> = {
  kidnapping: 'call',
  jobs: 'briefcase',
  chat: 'chat',
  codes: 'bank',
  everyday: 'heart',
};
