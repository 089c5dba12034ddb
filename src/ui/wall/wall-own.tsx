import type { WallModel } from '#state/desk';
import { useApp, useText, useUi } from '../context.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { formatRoomCode } from '#protocol';
import { ClassWater } from './class-water.tsx';

type Own = Extract<WallModel, { kind: 'own' }>;

/** Everybody in a story of their own: the class's lake fills with what they do well. */
export function WallOwn({ model }: { readonly model: Own }) {
  const t = useText();
  const { text } = useUi();
  const heading = useHeadingFocus();
  const title = useApp((state) => state.entries.find(({ id }) => id === state.wall?.view?.scenario)?.title);
  const code = useApp((state) => state.wall?.secret?.code ?? '');
  const { finished, pupils, lights, joined, gate } = model;
  return (
    <>
      <ClassWater lights={lights} joined={joined} />
      <div class="wall wall-own" data-wall="own" data-finished={finished}>
        <div class="wall-plate">
          <h1 ref={heading} tabIndex={-1}>
            {title?.[text.language()] ?? t('wall.own')}
          </h1>
          <p>{t('wall.own-lead')}</p>
        </div>
        <div class="wall-plate wall-own__counts" role="status">
          <p>
            <strong>{finished}</strong> {t('wall.finished', { pupils })}
          </p>
          <p>
            <strong>{lights}</strong> {t('wall.lights')}
          </p>
          {joined > 0 && (
            <p>
              <strong>{joined}</strong> {t('wall.joined')}
            </p>
          )}
        </div>
        <div class="wall-plate">
          <p>{gate === null ? t('wall.own-free') : t('wall.gate', { decisions: gate })}</p>
          <p class="wall-own__late">{t('wall.late', { code: formatRoomCode(code) })}</p>
        </div>
      </div>
    </>
  );
}
