import { useText } from '../context.ts';
import { LinkNotice } from './link-notice.tsx';
import { PupilCard } from './page.tsx';
import { usePupil, usePupilCommands } from './use-pupil.ts';

/** Something is on its way: the way back into the class, or its story. Where it cannot be had, what can be done. */
export function WaitPage({ what }: { what: 'coming' | 'fetching' | 'no-story' | 'story' }) {
  const t = useText();
  const { story } = usePupil();
  const { retryStory, toDoor } = usePupilCommands();
  const name = what === 'no-story' ? `story-${story}` : what === 'story' ? 'fetching' : what;
  return (
    <PupilCard name={name} icon={what === 'no-story' ? 'info' : 'lantern'} title={t(`pupil.${name}`)}>
      <p>{t(`pupil.${name}-text`)}</p>
      <LinkNotice />
      {what === 'no-story' && (
        <button type="button" class="button button--primary" data-action="retry" onClick={() => void retryStory()}>
          {t('problem.retry')}
        </button>
      )}
      {what === 'coming' && (
        <button type="button" class="button button--quiet" data-action="door" onClick={toDoor}>
          {t('pupil.other-code')}
        </button>
      )}
    </PupilCard>
  );
}
