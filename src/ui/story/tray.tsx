import { TRAY_KINDS } from '#scenario';
import type { TrayKind } from '#scenario';
import { drawerLetter } from '#state';
import { Icon } from '../components/icon.tsx';
import { useText } from '../context.ts';
import { ACT_ICONS } from '../components/act-icons.ts';
import { useStory } from './story-context.ts';
import { useBallot } from './use-ballot.ts';

/** Dừng – Kiểm – Kể – Báo: always in the same place, also while the other side is still talking. */
export function Tray() {
  const t = useText();
  const { openSheet, offered } = useStory();
  const { voting, picked } = useBallot();
  const letterOf = (drawer: TrayKind) => (voting ? drawerLetter(offered, drawer) : null);
  return (
    <div class="tray" role="group" aria-label={t('story.tray')}>
      {TRAY_KINDS.map((drawer) => (
        <button
          key={drawer}
          type="button"
          class="tray__key"
          data-tray={drawer}
          data-picked={offered.tray[drawer].some(({ id }) => id === picked)}
          aria-haspopup="dialog"
          onClick={() => openSheet({ kind: 'tray', drawer })}
        >
          <span class="tray__disc">
            <Icon name={ACT_ICONS[drawer]} size={22} />
          </span>
          {letterOf(drawer) !== null && <b class="tray__letter">{letterOf(drawer)}</b>}
          {t(`story.tray.${drawer}`)}
        </button>
      ))}
    </div>
  );
}
