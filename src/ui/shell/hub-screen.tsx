import { hubLayout, BOOTH_SLOT } from '#layout';
import type { BoothPlace } from '#layout';
import { THEMES } from '#scenario';
import type { Theme } from '#scenario';
import { useApp, useText, useUi, useViewport } from '../context.ts';
import { BoothCard } from './booth-card.tsx';
import { HubNotices } from './hub-notices.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

/** The plaza's words and controls, laid over the drawn booths. */
export function HubScreen() {
  const t = useText();
  const { commands } = useUi();
  const heading = useHeadingFocus();
  const { width, height } = useViewport();
  const layout = hubLayout(width, height);
  const slots = BOOTH_SLOT[layout.portrait ? 'portrait' : 'landscape'];
  return (
    <div class="hub" data-portrait={layout.portrait}>
      <div class="hub__title">
        <h1 ref={heading} tabIndex={-1}>
          {t('app.title')}
        </h1>
        <p>{t('hub.subtitle')}</p>
        <button type="button" class="hub__lake" onClick={() => commands.openPanel('lake')}>
          {t('hub.lake')}
        </button>
      </div>
      <p class="visually-hidden">{t('hub.summary')}</p>
      <nav aria-label={t('hub.booths')}>
        <ul>
          {THEMES.map((theme) => {
            const place = layout.booths[slots[theme]];
            return place === undefined ? null : <Booth key={theme} theme={theme} place={place} />;
          })}
        </ul>
      </nav>
      <BoothCard rect={layout.card} />
      <HubNotices />
    </div>
  );
}

function Booth({ theme, place }: { theme: Theme; place: BoothPlace }) {
  const t = useText();
  const { commands } = useUi();
  const focused = useApp((state) => state.theme === theme);
  const scenarios = useApp((state) => state.entries).filter((entry) => entry.theme === theme);
  const done = useApp((state) => state.progress);
  const finished = scenarios.filter(({ id }) => done[id] !== undefined).length;
  const { x, y, width, height } = place.hit;
  const state =
    scenarios.length === 0 ? t('hub.booth-dark') : t('hub.booth-state', { count: scenarios.length, finished });
  return (
    <li class="booth" data-theme={theme} data-focused={focused} data-dark={scenarios.length === 0}>
      <button
        type="button"
        class="booth__hit"
        data-booth={theme}
        aria-pressed={focused}
        style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height + 30}px` }}
        onClick={() => commands.focusTheme(theme)}
      >
        <span class="booth__lantern" aria-hidden="true" />
        <span class="booth__label" style={{ top: `${place.label.y - y}px` }}>
          {t(`theme.${theme}`)}
        </span>
        <span class="visually-hidden">{state}</span>
      </button>
    </li>
  );
}
