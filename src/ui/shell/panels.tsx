import { CallCardPanel } from '../card/call-card-panel.tsx';
import { SharePanel } from '../card/share-panel.tsx';
import { useApp } from '../context.ts';
import { AboutPanel } from './about-panel.tsx';
import { AnalystPanel } from '../analyst/analyst-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { ShelfPanel } from './shelf-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';

/** The dialog that is open, if any. */
export function Panels() {
  const panel = useApp((state) => state.panel);
  if (panel === 'settings') return <SettingsPanel />;
  if (panel === 'help') return <HelpPanel />;
  if (panel === 'about') return <AboutPanel />;
  if (panel === 'shelf') return <ShelfPanel />;
  if (panel === 'share') return <SharePanel />;
  if (panel === 'call-card') return <CallCardPanel />;
  if (panel === 'analyst') return <AnalystPanel />;
  return null;
}
