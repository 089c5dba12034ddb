import { useApp } from '../context.ts';
import { InvitationScreen } from './invitation-screen.tsx';
import { OperatorScreen } from './operator-screen.tsx';
import { RestingScreen } from './resting-screen.tsx';
import { VisitorsLake } from './visitors-lake.tsx';

/** What is on screen at the exhibition only. */
export function KioskScreen() {
  const screen = useApp((state) => state.screen);
  if (screen === 'attract' || screen === 'language') return <InvitationScreen />;
  if (screen === 'resting') return <RestingScreen />;
  if (screen === 'operator') return <OperatorScreen />;
  return screen === 'lake' ? <VisitorsLake /> : null;
}
