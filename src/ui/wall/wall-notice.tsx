import type { Farewell } from '#protocol';
import { useText, useUi } from '../context.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { ClassWater } from './class-water.tsx';

type Notice = 'connecting' | 'loading' | 'other' | 'missing' | Farewell | 'unknown';

/** Nothing of the class can be shown: why, and what can be done. */
export function WallNotice({ name }: { readonly name: Notice }) {
  const t = useText();
  const { wall } = useUi();
  const heading = useHeadingFocus();
  return (
    <>
      <ClassWater lights={0} joined={0} />
      <div class="wall wall--notice" data-wall={name}>
        <h1 ref={heading} tabIndex={-1}>
          {t(`wall.${name}`)}
        </h1>
        <p>{t(`wall.${name}-text`)}</p>
        {name === 'elsewhere' && (
          <button type="button" class="button button--primary" data-action="take-back" onClick={() => wall?.takeBack()}>
            {t('wall.take-back')}
          </button>
        )}
        {(name === 'other' || name === 'missing') && (
          <button type="button" class="button" data-action="reload" onClick={() => location.reload()}>
            {t('wall.reload')}
          </button>
        )}
      </div>
    </>
  );
}
