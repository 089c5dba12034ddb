import { useState } from 'preact/hooks';
import type { IconName } from '#art';
import { useApp, useText, useUi } from '../../context.ts';
import { Icon } from '../../components/icon.tsx';
import { DevicePage } from './device-page.tsx';
import { OptionsPage } from './options-page.tsx';
import { SetPin } from './set-pin.tsx';
import { TodayPage } from './today-page.tsx';

const PAGES = ['today', 'options', 'device'] as const;
type PageName = (typeof PAGES)[number];
const ICONS: Readonly<Record<PageName, IconName>> = { today: 'people', options: 'settings', device: 'lock' };

/** Three pages, and always in the same place at the lower edge the way to each and back to the visitors. */
export function OperatorPanel() {
  const t = useText();
  const { kiosk } = useUi();
  const [page, setPage] = useState<PageName>('today');
  const [newPin, setNewPin] = useState<'asked' | 'set' | null>(null);
  const failed = useApp((state) => state.kiosk?.recordFailed === true);
  if (newPin === 'asked')
    return <SetPin leave={t('operator.cancel')} onLeave={() => setNewPin(null)} onSet={() => setNewPin('set')} />;
  return (
    <div class="op-panel">
      <div
        class="op-panel__page"
        key={page}
        data-page={page}
        tabIndex={0}
        role="region"
        aria-label={t(`operator.${page}`)}
      >
        {failed && (
          <p class="op-panel__warning" role="alert">
            <Icon name="warning" />
            {t('operator.record-failed')}
          </p>
        )}
        {page === 'today' && <TodayPage />}
        {page === 'options' && <OptionsPage />}
        {page === 'device' && <DevicePage pinIsSet={newPin === 'set'} onNewPin={() => setNewPin('asked')} />}
      </div>
      <nav class="op-panel__ways" aria-label={t('operator.pages')}>
        {PAGES.map((name) => (
          <button
            key={name}
            type="button"
            class="op-panel__way"
            data-to={name}
            aria-current={name === page ? 'page' : undefined}
            onClick={() => setPage(name)}
          >
            <Icon name={ICONS[name]} />
            {t(`operator.${name}`)}
          </button>
        ))}
        <button
          type="button"
          class="op-panel__way op-panel__way--out"
          data-action="leave-operator"
          onClick={() => void kiosk?.leaveOperator()}
        >
          <Icon name="lantern" />
          {t('operator.open')}
        </button>
      </nav>
    </div>
  );
}
