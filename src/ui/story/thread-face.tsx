import { isCall } from '#scenario';
import type { Scenario } from '#scenario';
import { Icon } from '../components/icon.tsx';
import { Portrait } from '../components/portrait.tsx';
import { APP_ICONS } from './app-icons.ts';

/** Who a thread is with, or the sign of its app: a call shows its app, and only in a chat has a system a face. */
export function ThreadFace({ scenario, thread, size }: { scenario: Scenario; thread: string; size: number }) {
  const { app = 'chat', with: other } = scenario.threads[thread] ?? {};
  const portrait = other === undefined ? undefined : scenario.cast[other]?.portrait;
  const faceless = portrait === undefined || isCall(app) || (portrait === 'he-thong' && app !== 'chat');
  return faceless ? <Icon name={APP_ICONS[app]} /> : <Portrait who={portrait} size={size} />;
}
