import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComponentChildren, ComponentType } from 'preact';
import { useText } from '../context.ts';

type Loader = () => Promise<ComponentType>;

/**
 * A screen whose code comes when it is first shown, or earlier through `prefetch`. Where it cannot be fetched, the
 * place says so and offers to try again; nothing else stops. `Frame` stands around these words, where the screen brings
 * a frame of its own.
 */
export function lazyScreen(
  load: Loader,
  Frame: ComponentType<{ children: ComponentChildren }> = Fragment,
): ComponentType & { prefetch: () => Promise<unknown> } {
  let loaded: ComponentType | null = null;
  const fetchOnce = async (): Promise<ComponentType> => (loaded ??= await load());

  function Lazy() {
    const t = useText();
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded === null ? 'loading' : 'ready');
    useEffect(() => {
      if (state !== 'loading') return;
      fetchOnce().then(
        () => setState('ready'),
        () => setState('failed'),
      );
    }, [state]);
    if (loaded !== null) {
      const Screen = loaded;
      return <Screen />;
    }
    if (state === 'loading')
      return (
        <Frame>
          <p class="lazy" role="status">
            {t('lazy.loading')}
          </p>
        </Frame>
      );
    return (
      <Frame>
        <div class="lazy" role="alert">
          <p>{t('lazy.failed')}</p>
          <button type="button" class="button" onClick={() => setState('loading')}>
            {t('problem.retry')}
          </button>
        </div>
      </Frame>
    );
  }
  return Object.assign(Lazy, { prefetch: () => fetchOnce().catch(() => undefined) });
}
