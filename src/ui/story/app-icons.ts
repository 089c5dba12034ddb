import type { IconName } from '#art';
import type { App, CardKind } from '#scenario';

/** The icon of each app of the simulated phone. */
export const APP_ICONS: Readonly<Record<App, IconName>> = {
  chat: 'chat',
  call: 'call',
  video: 'video',
  sms: 'sms',
  jobs: 'jobs',
  bank: 'bank',
  mail: 'mail',
  browser: 'browser',
  notes: 'notes',
};

export const CARD_ICONS: Readonly<Record<CardKind, IconName>> = {
  transfer: 'bank',
  document: 'document',
  job: 'briefcase',
  photo: 'photo',
  link: 'link',
  receipt: 'check',
  notice: 'info',
  balance: 'bank',
};
