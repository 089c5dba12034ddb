import { useState } from 'preact/hooks';
import { countersFileName, formatCounters } from '#state';
import { useApp, useText, useUi } from '../../context.ts';
import { Icon } from '../../components/icon.tsx';
import { AskFirst } from './ask-first.tsx';
import { OperatorCard } from './operator-card.tsx';
import { PageHead } from './page-head.tsx';

interface DevicePageProps {
  readonly pinIsSet: boolean;
  readonly onNewPin: () => void;
}

/** What is done to this kiosk seldom: files, PIN, reload, wiping. */
export function DevicePage({ pinIsSet, onNewPin }: DevicePageProps) {
  const t = useText();
  const { kiosk } = useUi();
  return (
    <>
      <PageHead title={t('operator.device')} about={t('operator.device-about')} />
      <div class="op-panel__columns">
        <SaveCounters />
        <OperatorCard name="reload" title={t('operator.reload')} hint={t('operator.reload-hint')}>
          <button type="button" class="button button--quiet" data-action="reload" onClick={() => void kiosk?.reload()}>
            <Icon name="restart" />
            {t('operator.reload')}
          </button>
        </OperatorCard>
        <OperatorCard name="new-pin" title={t('operator.new-pin')} hint={t('operator.set-forgotten')}>
          <button type="button" class="button button--quiet" data-action="new-pin" onClick={onNewPin}>
            <Icon name="lock" />
            {t('operator.new-pin')}
          </button>
          <p class="op-choices__said" role="status">
            {pinIsSet ? t('operator.new-pin-set') : ''}
          </p>
        </OperatorCard>
        <AskFirst what="wipe-today" onConfirm={() => kiosk?.wipeToday()} />
        <AskFirst what="wipe-all" onConfirm={() => void kiosk?.wipeAll()} />
      </div>
    </>
  );
}

function SaveCounters() {
  const t = useText();
  const { share } = useUi();
  const record = useApp((state) => state.kiosk?.record ?? null);
  const [saved, setSaved] = useState<'saved' | 'not-saved' | null>(null);
  if (record === null) return null;
  const name = countersFileName(record);
  const save = () => setSaved(share.save(name, 'text/csv', formatCounters(record)) ? 'saved' : 'not-saved');
  return (
    <OperatorCard name="file" title={t('operator.file')} hint={t('operator.file-hint')}>
      <button type="button" class="button button--quiet" data-action="save-counters" onClick={save}>
        <Icon name="download" />
        {t('operator.file-save')}
      </button>
      <p class="op-choices__said" role="status" data-said={saved}>
        {saved === null ? '' : t(`operator.file-${saved}`, { name })}
      </p>
    </OperatorCard>
  );
}
