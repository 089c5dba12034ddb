import { useState } from 'preact/hooks';
import { countersFileName, formatCounters } from '#state';
import { useApp, useText, useUi } from '../../context.ts';
import { Icon } from '../../components/icon.tsx';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { AskFirst } from './ask-first.tsx';

interface DevicePageProps {
  readonly pinIsSet: boolean;
  readonly onNewPin: () => void;
}

/** What is done to this kiosk seldom: files, PIN, reload, wiping. */
export function DevicePage({ pinIsSet, onNewPin }: DevicePageProps) {
  const t = useText();
  const { kiosk } = useUi();
  const heading = useHeadingFocus();
  return (
    <>
      <div class="op-panel__head">
        <h1 ref={heading} tabIndex={-1}>
          {t('operator.device')}
        </h1>
        <p class="lead">{t('operator.device-about')}</p>
      </div>
      <div class="op-panel__columns">
        <SaveCounters />
        <section class="card op-choices" aria-labelledby="operator-reload">
          <h2 id="operator-reload">{t('operator.reload')}</h2>
          <p class="lead">{t('operator.reload-hint')}</p>
          <button type="button" class="button button--quiet" data-action="reload" onClick={() => void kiosk?.reload()}>
            <Icon name="restart" />
            {t('operator.reload')}
          </button>
        </section>
        <section class="card op-choices" aria-labelledby="operator-new-pin">
          <h2 id="operator-new-pin">{t('operator.new-pin')}</h2>
          <p class="lead">{t('operator.set-forgotten')}</p>
          <button type="button" class="button button--quiet" data-action="new-pin" onClick={onNewPin}>
            <Icon name="lock" />
            {t('operator.new-pin')}
          </button>
          <p class="op-choices__said" role="status">
            {pinIsSet ? t('operator.new-pin-set') : ''}
          </p>
        </section>
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
    <section class="card op-choices" aria-labelledby="operator-file">
      <h2 id="operator-file">{t('operator.file')}</h2>
      <p class="lead">{t('operator.file-hint')}</p>
      <button type="button" class="button button--quiet" data-action="save-counters" onClick={save}>
        <Icon name="download" />
        {t('operator.file-save')}
      </button>
      <p class="op-choices__said" role="status" data-said={saved}>
        {saved === null ? '' : t(`operator.file-${saved}`, { name })}
      </p>
    </section>
  );
}
