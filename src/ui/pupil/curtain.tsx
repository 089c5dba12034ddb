import { useText } from '../context.ts';
import { PupilCard } from './page.tsx';

/** The teacher speaks: everything rests, and nothing that was chosen is lost. */
export function Curtain() {
  const t = useText();
  return (
    <div class="curtain" role="region" aria-label={t('pupil.paused')}>
      <PupilCard name="paused" icon="pause" title={t('pupil.paused')}>
        <p>{t('pupil.paused-text')}</p>
      </PupilCard>
    </div>
  );
}
