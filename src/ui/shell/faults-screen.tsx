import type { Diagnostic } from '#scenario';
import { useApp, useText, useUi } from '../context.ts';
import { useHeadingFocus } from './use-heading-focus.ts';

/** More than anyone mends in one go; the rest is counted, and the command line lists it. */
const SHOWN = 200;

/** Everything that is wrong with a scenario file, at once: code, place, what it is, and the likely fix. */
export function FaultsScreen() {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const faults = useApp((state) => state.faults);
  const playing = useApp((state) => state.run !== null);
  if (faults === null) return null;
  const errors = faults.diagnostics.filter(({ severity }) => severity === 'error').length;
  return (
    <div class="sheet-screen">
      <article class="faults card">
        <p class="kicker">{faults.file}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t('faults.title', { count: errors })}
        </h1>
        <p class="lead">{t('faults.lead')}</p>
        <ol class="faults__list">
          {faults.diagnostics.slice(0, SHOWN).map((fault, index) => (
            <Fault key={index} fault={fault} />
          ))}
        </ol>
        {faults.diagnostics.length > SHOWN && <p>{t('faults.more', { count: faults.diagnostics.length - SHOWN })}</p>}
        <button type="button" class="button button--primary" data-action="back" onClick={() => commands.goBack()}>
          {t(playing ? 'note.back' : 'faults.back')}
        </button>
      </article>
    </div>
  );
}

function Fault({ fault }: { fault: Diagnostic }) {
  const t = useText();
  return (
    <li class="fault" data-code={fault.code} data-severity={fault.severity}>
      <p class="fault__place">
        <strong>{fault.code}</strong> {t(`faults.${fault.severity}`)} ·{' '}
        {t('faults.place', { line: fault.line, column: fault.column })} ·{' '}
        <code>{fault.path === '' ? '/' : fault.path}</code>
      </p>
      <p>{t(fault.messageKey, fault.params)}</p>
      {fault.suggestion !== null && <p class="fault__hint">{t('faults.hint', { value: fault.suggestion })}</p>}
    </li>
  );
}
