import { useMemo } from 'preact/hooks';
import type { BoothPlace } from '#layout';
import type { Theme } from '#scenario';
import { openThemes } from '#state';
import { useApp, useText, useUi } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { THEME_ICONS } from './theme-icons.ts';
import { useShelf } from './use-shelf.ts';

/** The kit's lantern: its drawing reaches this far from the middle of its threshold, design px. */
const DRAWN = { left: 170, top: 334, width: 340, height: 368 } as const;
/** Where the mark of a finished story hangs. */
const MARK = { x: 98, y: 252 } as const;

interface BoothProps {
  readonly theme: Theme;
  readonly place: BoothPlace;
  /** The address of a theme's lantern, drawn while the drawn world is not there. */
  readonly draw: ((theme: Theme) => string) | undefined;
}

/** One great lantern's control, with its name; the lantern itself lies below it, in the world or as a picture. */
export function Booth({ theme, place, draw }: BoothProps) {
  const t = useText();
  const { commands } = useUi();
  const focused = useApp((state) => state.theme === theme);
  const drawn = useApp((state) => state.world === 'ready');
  const scenarios = useShelf(theme);
  const progress = useApp((state) => state.progress);
  const dark = useApp((state) => !openThemes(state).has(theme));
  const finished = scenarios.filter(({ id }) => progress[id] !== undefined).length;
  const { x, y, width, height } = place.hit;
  const state =
    scenarios.length === 0 ? t('hub.booth-dark') : t('hub.booth-state', { count: scenarios.length, finished });
  return (
    <li class="booth" data-theme={theme} data-focused={focused} data-dark={dark}>
      <button
        type="button"
        class="booth__hit"
        data-booth={theme}
        aria-pressed={focused}
        style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height + 30}px` }}
        onClick={() => commands.focusTheme(theme)}
      >
        {draw !== undefined && <Lantern theme={theme} place={place} draw={draw} />}
        <span class="booth__lantern" data-hidden={draw !== undefined} aria-hidden="true">
          <Icon name={THEME_ICONS[theme]} size={24} />
        </span>
        {!drawn && finished > 0 && <Mark place={place} />}
        <span class="booth__label" style={{ top: `${place.label.y - y}px` }}>
          {t(`theme.${theme}`)}
        </span>
        <span class="visually-hidden">: {state}</span>
      </button>
    </li>
  );
}

function Lantern({ theme, place, draw }: { theme: Theme; place: BoothPlace; draw: (theme: Theme) => string }) {
  const src = useMemo(() => draw(theme), [theme, draw]);
  const { x, y, scale, hit } = place;
  const style = {
    left: `${x - DRAWN.left * scale - hit.x}px`,
    top: `${y - DRAWN.top * scale - hit.y}px`,
    width: `${DRAWN.width * scale}px`,
    height: `${DRAWN.height * scale}px`,
  };
  return <img class="booth__still" src={src} alt="" style={style} />;
}

/** A story of this lantern has been finished; said in words by its state. */
function Mark({ place: { x, y, scale, hit } }: { place: BoothPlace }) {
  const style = {
    left: `${x + MARK.x * scale - hit.x}px`,
    top: `${y - MARK.y * scale - hit.y}px`,
    width: `${Math.max(22, 62 * scale)}px`,
  };
  return (
    <span class="booth__mark" aria-hidden="true" style={style}>
      <Icon name="check" />
    </span>
  );
}
