import { Icon } from '../components/icon.tsx';
import { useApp, useText, useUi } from '../context.ts';

/**
 * Lines outrun a slow voice: the setting that lets them wait, as the first stop of the phone. Like the way to the choices
 * it is seen when it has the focus only; who plays by one switch has it in the settings, where all stops are seen.
 */
export function StepKey() {
  const t = useText();
  const { commands } = useUi();
  const { stepByStep, scanning } = useApp((state) => state.settings);
  if (scanning) return null;
  return (
    <button
      type="button"
      class="skip"
      data-step
      aria-pressed={stepByStep}
      onClick={() => commands.change({ stepByStep: !stepByStep })}
    >
      {stepByStep && <Icon name="check" size={20} />}
      {t('story.step-by-step')}
    </button>
  );
}
