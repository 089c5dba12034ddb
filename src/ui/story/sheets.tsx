import { AppsSheet } from './apps-sheet.tsx';
import { InspectSheet } from './inspect-sheet.tsx';
import { useStory } from './story-context.ts';
import { TraySheet } from './tray-sheet.tsx';

export function Sheets() {
  const { sheet } = useStory();
  if (sheet?.kind === 'tray') return <TraySheet key={sheet.drawer} drawer={sheet.drawer} />;
  if (sheet?.kind === 'inspect') return <InspectSheet key={sheet.item} item={sheet.item} />;
  if (sheet?.kind === 'apps') return <AppsSheet />;
  return null;
}
