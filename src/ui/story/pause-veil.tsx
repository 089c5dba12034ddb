import { useText, useUi } from '../context.ts';
import { useStory } from './story-context.ts';
import { useDialog } from './use-dialog.ts';

/** Breathing space: the phone goes dark and quiet until the player wants to go on. */
export function PauseVeil() {
  const t = useText();
  const { commands } = useUi();
  const { closeSheet } = useStory();
  const goOn = () => {
    // It goes a moment after the pause has come; who is quicker does not want it either.
    closeSheet();
    commands.unpause();
  };
  const ref = useDialog(goOn);
  return (
    <div ref={ref} class="pause" role="dialog" aria-modal="true" aria-labelledby="pause-title" tabIndex={-1}>
      <div class="pause__circle" aria-hidden="true">
        <i />
      </div>
      <h2 id="pause-title" tabIndex={-1} data-autofocus>
        {t('story.breathe.title')}
      </h2>
      <p class="pause__in">{t('story.breathe.in')}</p>
      <p>{t('story.breathe.text')}</p>
      <button type="button" class="button button--primary" data-unpause onClick={goOn}>
        {t('story.sheet.continue')}
      </button>
    </div>
  );
}
