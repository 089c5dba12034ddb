import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { callerPicture } from '#layout';
import type { Run } from '#state';
import { Announcer } from '../components/announcer.tsx';
import { lightPressed } from '../components/press.ts';
import { useApp, useText, useUi } from '../context.ts';
import { CaptionChip } from './caption-chip.tsx';
import { Choices } from './choices.tsx';
import { Phone } from './phone.tsx';
import { ChoicePanel, RolePanel } from './sides.tsx';
import { StoryProvider, appOf } from './story-context.ts';
import type { StoryPart } from './story-context.ts';
import { useChoiceKeys } from './use-choice-keys.ts';
import { useStoryPart } from './use-story-part.ts';
import { useTurningPoint } from './use-turning-point.ts';
import { watermarkImage } from '../components/watermark.ts';
import './story.css';

/** The story of a run: the simulated phone, and beside it, where there is room, who you are and what you can do. */
export function StoryScreen() {
  const run = useApp((state) => state.run);
  return run === null ? null : <StoryStage run={run} side={<ChoicePanel />} inPhone={<Choices />} />;
}

interface StoryStageProps {
  readonly run: Run;
  /** Right of the phone, where there is room. */
  readonly side: ComponentChildren;
  /** At the lower edge of the phone, where there is none. */
  readonly inPhone: ComponentChildren;
  /** What lies over all of it, and whether that leaves nothing of it to be used. */
  readonly over?: ComponentChildren;
  readonly covered?: boolean;
}

/** The phone with who you are at its left; what is done about it is the page's own. */
export function StoryStage({ run, side, inPhone, over = null, covered = false }: StoryStageProps) {
  const { text } = useUi();
  const world = useApp((state) => state.world);
  const model = useStoryPart(run);
  const { part } = model;
  const { layout, view, phase, room } = part;
  const ref = useRef<HTMLElement>(null);
  const shape = layout.arrangement === 'full' && layout.screen.width > layout.screen.height ? 'wide' : 'tall';
  useMeasures(ref, part);
  const heard = !part.endingShown && !run.paused && part.sheet === null;
  const onKeyDown = useChoiceKeys(part);
  useTurningPoint(part);
  return (
    <StoryProvider value={part}>
      <main
        ref={ref}
        class="story"
        lang={text.language()}
        data-arrangement={layout.arrangement}
        data-shape={shape}
        data-room={room}
        data-app={appOf(run, part.displayed)}
        data-live-app={view.app}
        data-phase={phase}
        data-world={world}
        data-covered={covered}
        data-sounding={heard && model.caption !== null}
        inert={covered}
        onKeyDown={onKeyDown}
        onClickCapture={lightPressed}
      >
        {layout.left !== null && <RolePanel />}
        <Phone model={model}>{layout.right === null && inPhone}</Phone>
        {layout.right !== null && side}
        {heard && <CaptionChip caption={model.caption} />}
        <Announcer announcements={model.announcements} />
      </main>
      {over}
    </StoryProvider>
  );
}

/** Hands the layout's numbers and the watermark to CSS; set through the object model, which every policy allows. */
function useMeasures(ref: { current: HTMLElement | null }, { layout, rootPx }: StoryPart) {
  const t = useText();
  const word = t('story.watermark');
  useLayoutEffect(() => {
    const style = ref.current?.style;
    if (style === undefined) return;
    const { screen, left, right, unit, radius } = layout;
    const picture = callerPicture(layout, rootPx);
    const measures: Record<string, number> = {
      'screen-x': screen.x,
      'screen-y': screen.y,
      'screen-w': screen.width,
      'screen-h': screen.height,
      radius,
      'left-x': left?.x ?? 0,
      'side-y': left?.y ?? 0,
      'side-w': left?.width ?? 0,
      'side-h': left?.height ?? 0,
      'right-x': right?.x ?? 0,
      'picture-x': picture?.x ?? 0,
      'picture-y': picture?.y ?? 0,
      'picture-w': picture?.width ?? 0,
      'picture-h': picture?.height ?? 0,
    };
    style.setProperty('--unit', String(unit));
    for (const [name, value] of Object.entries(measures)) style.setProperty(`--${name}`, `${value}px`);
  }, [ref, layout, rootPx]);
  useLayoutEffect(() => {
    const style = ref.current?.style;
    style?.setProperty('--mark', watermarkImage(word, '#FFF3DC', 0.16));
    style?.setProperty('--mark-soft', watermarkImage(word, '#FFF3DC', 0.12));
    style?.setProperty('--mark-dark', watermarkImage(word, '#2A1240', 0.12));
  }, [ref, word]);
}
