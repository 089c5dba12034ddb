import { LANGUAGES } from '#scenario';
import { useApp, useText, useUi } from '../../context.ts';
import { AskPin } from './ask-pin.tsx';
import { OperatorPanel } from './panel.tsx';
import { SetPin } from './set-pin.tsx';
import './operator.css';

/** The PIN, and what lies behind it; one thing on screen at a time. */
export function Operator() {
  const t = useText();
  const { commands, kiosk } = useUi();
  const stage = useApp((state) => state.kiosk?.operator ?? null);
  const language = useApp((state) => state.settings.language);
  const other = LANGUAGES.find((known) => known !== language) ?? language;
  const leave = () => void kiosk?.leaveOperator();
  return (
    <div class="operator" data-operator={stage}>
      <button
        type="button"
        class="button button--quiet operator__tongue"
        data-action="operator-language"
        lang={other}
        onClick={() => commands.change({ language: other })}
      >
        {t(`language.${other}`)}
      </button>
      {stage === 'set-pin' && (
        <SetPin leave={t('operator.set-skip')} hint={t('operator.set-skip-hint')} onLeave={leave} />
      )}
      {stage === 'pin' && <AskPin onLeave={leave} />}
      {stage === 'panel' && <OperatorPanel />}
    </div>
  );
}
