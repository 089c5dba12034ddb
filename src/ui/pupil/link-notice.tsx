import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { usePupil, usePupilCommands } from './use-pupil.ts';

/** Says when the class cannot be reached; nothing where it can, and nothing during the first quick tries. */
export function LinkNotice() {
  const t = useText();
  const { link } = usePupil();
  const { wake } = usePupilCommands();
  return (
    <div class="link-notice" role="status" data-link={link}>
      {link === 'lost' && (
        <>
          <Icon name="wifi" size={22} />
          <p>{t('pupil.lost')}</p>
          <button type="button" class="button button--quiet" onClick={wake}>
            {t('pupil.try-now')}
          </button>
        </>
      )}
    </div>
  );
}
