import type { IconName } from '#art';
import type { WallModel } from '#state/desk';
import { useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { ClassWater } from './class-water.tsx';

type Over = Extract<WallModel, { kind: 'over' }>;

const ACTS = [
  ['stop', 'stop-hand'],
  ['check', 'check-search'],
  ['tell', 'tell-people'],
  ['report', 'report-shield'],
] as const satisfies readonly (readonly [string, IconName])[];

/** The class's lake, and what everybody takes along: Dừng – Kiểm – Kể – Báo, and two numbers. */
export function WallEnd({ model }: { readonly model: Over }) {
  const t = useText();
  const { helplines, text } = useUi();
  const heading = useHeadingFocus();
  const { lights, joined } = model;
  return (
    <>
      <ClassWater lights={lights} joined={joined} />
      <div class="wall wall-end" data-wall="over" data-lights={lights}>
        <div class="wall-plate">
          <h1 ref={heading} tabIndex={-1}>
            {t('wall.end')}
          </h1>
          <p>{t(lights === 0 ? 'wall.end-none' : 'wall.end-lights', { lights })}</p>
          {joined > 0 && <p>{t('wall.end-joined', { joined })}</p>}
        </div>
        <ul class="wall-end__acts">
          {ACTS.map(([act, icon]) => (
            <li key={act} class="wall-plate" data-act={act}>
              <Icon name={icon} size={56} />
              <strong>{t(`tray.${act}`)}</strong>
              <span>{t(`wall.act-${act}`)}</span>
            </li>
          ))}
        </ul>
        <ul class="wall-plate wall-end__numbers">
          {helplines.map((line) => (
            <li key={line.id}>
              <strong>{line.number}</strong>
              <span>{line.name[text.language()]}</span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
