import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';

/** Files of the packs that did not pass the check: named, explained, and in nobody's way. */
export function HubNotices() {
  const t = useText();
  const { commands } = useUi();
  const broken = useApp((state) => state.broken);
  if (broken.length === 0) return null;
  return (
    <ul class="hub__notices" aria-label={t('hub.broken-label')}>
      {broken.map(({ file, diagnostics }) => (
        <li key={file}>
          <button type="button" class="notice" data-broken={file} onClick={() => commands.showBroken(file)}>
            <Icon name="warning" size={18} />
            {t('hub.broken', { file, count: diagnostics.length })}
          </button>
        </li>
      ))}
    </ul>
  );
}
