import { ICON_PATHS, svgDataUri, tacticIconSvg } from '#art';
import type { IconName } from '#art';
import { formatClock, lineAt } from '#state';
import type { Debrief, MoveMark } from '#state';
import type { Scenario } from '#scenario';
import { ACT_ICONS } from '../components/act-icons.ts';
import { shorten } from '../components/shorten.ts';
import { useIsClass, useText, useUi, useViewport } from '../context.ts';
import { curvePath, curvePoints, heightAt } from './pressure-curve.ts';
import { useClock } from './use-clock.ts';

const BOX = { height: 150, top: 18, bottom: 118 } as const;
/** Widths of the picture in its own units: on a sheet, and across a projector. */
const NARROW = 320;
const WIDE = 600;
/** From here on a projector has room for the wide one, px. */
const WIDE_FROM_PX = 900;
const iconOf = ({ act }: MoveMark): IconName | null => (act === undefined || act === 'stop' ? null : ACT_ICONS[act]);
/** What gives something away has no colour of safety. */
const kindOf = (event: TimelineEvent): 'tactic' | 'move' | 'safe' =>
  event.kind === 'move' && event.mark.act !== undefined ? 'safe' : event.kind;
/** Least distance between the marks of tactics, and between those of safe moves, in units of the picture. */
const GAP = 27;
const SAFE_GAP = 20;

const xOf = (at: number, width: number): number => 8 + at * (width - 16);
const yOf = (pressure: number): number => BOX.bottom - (pressure / 4) * (BOX.bottom - BOX.top);

/** The level that held at a share of the run, 0..4. */
const pressureAt = (curve: Debrief['curve'], share: number): number =>
  curve.findLast(({ at }) => at <= share)?.pressure ?? 0;

/** The highest level from a share of the run on, 0..4. */
const peakFrom = (curve: Debrief['curve'], share: number): number =>
  Math.max(0, ...curve.filter(({ at }) => at >= share).map(({ pressure }) => pressure));

/** The offender's pressure over the story as a drawn curve, with the tactics and the player's safe moves on it; the same as a list for everyone. */
export function PressureTimeline({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { text } = useUi();
  const clock = useClock();
  const start = clockMinutes(scenario.clock);
  const end = start + debrief.minutes;
  // Nobody is told that they were no longer alone from a moment on when nothing pressed any more, or when worse came.
  const told = debrief.moves.find(({ act, at }) => act === 'tell' && pressureAt(debrief.curve, at) > 0);
  const eased = told !== undefined && peakFrom(debrief.curve, told.at) <= pressureAt(debrief.curve, told.at);
  const events = timelineEvents(debrief);
  return (
    <section class="card timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t(scenario.truth === 'scam' ? 'debrief.pressure' : 'debrief.pressure-legit')}</h2>
      <Curve debrief={debrief} hue={scenario.truth === 'scam' ? SCAM_HUE : GENUINE_HUE} />
      <p class="timeline__ends" aria-hidden="true">
        <span>{clock(start)}</span>
        <span>{clock(end)}</span>
      </p>
      {told !== undefined && (
        <p class="timeline__told">
          {t(eased ? 'debrief.told-at' : 'debrief.told', { time: formatClock(start + told.minute) })}
        </p>
      )}
      <details>
        <summary>{t('debrief.timeline-list')}</summary>
        <ol class="timeline__list">
          {events.map((event, index) => (
            <li key={index} data-kind={kindOf(event)}>
              <time>{formatClock(start + event.minute)}</time>{' '}
              {event.kind === 'tactic'
                ? t('debrief.tactic-event', {
                    tactic: t(`tactic.${event.mark.tactic}`),
                    quote: quote(text.story(scenario.id, event.mark.textKey)),
                  })
                : t('debrief.move-event', { move: text.story(scenario.id, event.mark.textKey) })}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** What presses is warm; the rhythm of a genuine story is no warning. */
const SCAM_HUE = { fill: '#FF7A66', high: '#FF7A66', low: '#FFC15E' } as const;
const GENUINE_HUE = { fill: '#7A5BE0', high: '#B79DFF', low: '#C9C4F0' } as const;
type Hue = typeof SCAM_HUE | typeof GENUINE_HUE;

function Curve({ debrief, hue }: { readonly debrief: Debrief; readonly hue: Hue }) {
  const room = useViewport().width >= WIDE_FROM_PX;
  const width = useIsClass() && room ? WIDE : NARROW;
  const points = curvePoints(debrief.curve);
  const path = curvePath(points, ({ x, y }) => ({ x: xOf(x, width), y: yOf(y) }));
  const safe = debrief.moves.filter((mark) => iconOf(mark) !== null);
  return (
    <svg class="timeline__curve" viewBox={`0 0 ${width} ${BOX.height}`} aria-hidden="true">
      <defs>
        <linearGradient id="pressure-fill" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={hue.fill} stop-opacity=".75" />
          <stop offset="1" stop-color={hue.fill} stop-opacity="0" />
        </linearGradient>
        <linearGradient id="pressure-line" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={hue.high} />
          <stop offset="1" stop-color={hue.low} />
        </linearGradient>
      </defs>
      {[1, 2, 3].map((level) => (
        <path key={level} class="timeline__grid" d={`M8 ${yOf(level)}H${width - 8}`} />
      ))}
      <path
        d={`${path}L${xOf(1, width)} ${BOX.bottom + 6}L${xOf(0, width)} ${BOX.bottom + 6}Z`}
        fill="url(#pressure-fill)"
      />
      <path d={path} fill="none" stroke="url(#pressure-line)" stroke-width="3.5" stroke-linecap="round" />
      {spread(safe, width, SAFE_GAP).map(({ mark, x }, index) => (
        <SafeMark key={index} mark={mark} x={x} curve={yOf(heightAt(points, (x - 8) / (width - 16)))} />
      ))}
      {spread(debrief.tactics.slice(0, 7), width).map(({ mark, x }, index) => {
        // On the curve, unless it was moved aside to where the curve has long fallen.
        const [here, there] = [heightAt(points, (x - 8) / (width - 16)), heightAt(points, mark.at)];
        const height = here < there / 2 ? there : here;
        const y = Math.max(13, yOf(height));
        return (
          <g key={mark.tactic} transform={`translate(${x} ${y})`} style={{ '--order': index }} class="timeline__mark">
            <path class="timeline__stem" d={`M0 0V${BOX.bottom + 6 - y}`} />
            <circle r="12" fill="#0C0F2E" stroke="#FF9272" stroke-width="2" />
            <image href={svgDataUri(tacticIconSvg(mark.tactic))} x="-9" y="-9" width="18" height="18" />
          </g>
        );
      })}
    </svg>
  );
}

interface SafeMarkProps {
  readonly mark: MoveMark;
  readonly x: number;
  /** Where the curve is above it. */
  readonly curve: number;
}

/** What the player did against it, on the ground line: jade, with the sign that the tray and the lake use too. */
function SafeMark({ mark, x, curve }: SafeMarkProps) {
  const y = BOX.bottom + 14;
  return (
    <g transform={`translate(${x} ${y})`}>
      <path class="timeline__stem timeline__stem--safe" d={`M0 -9V${curve - y}`} />
      <circle r="9" fill="#0C0F2E" stroke="#3AD6AE" stroke-width="2" />
      <path class="timeline__safe" transform="translate(-6 -6) scale(.5)" d={ICON_PATHS[iconOf(mark) ?? 'check']} />
    </g>
  );
}

/** Marks keep a badge's width between them, so that dense moments stay readable. */
function spread<T extends { at: number }>(
  marks: readonly T[],
  width: number,
  gap: number = GAP,
): { mark: T; x: number }[] {
  const placed = [...marks].sort((a, b) => a.at - b.at).map((mark) => ({ mark, x: Math.max(16, xOf(mark.at, width)) }));
  for (let i = 1; i < placed.length; i++) placed[i]!.x = Math.max(placed[i]!.x, placed[i - 1]!.x + gap);
  for (let i = placed.length - 1; i >= 0; i--) {
    const limit = i === placed.length - 1 ? width - 16 : placed[i + 1]!.x - gap;
    placed[i]!.x = Math.min(placed[i]!.x, limit);
  }
  return placed;
}

type TimelineEvent =
  | { readonly kind: 'tactic'; readonly at: number; readonly minute: number; readonly mark: Debrief['tactics'][number] }
  | { readonly kind: 'move'; readonly at: number; readonly minute: number; readonly mark: MoveMark };

function timelineEvents(debrief: Debrief): TimelineEvent[] {
  const tactics = debrief.tactics.map((mark) => ({ kind: 'tactic', at: mark.at, minute: mark.minute, mark }) as const);
  const moves = debrief.moves.map((mark) => ({ kind: 'move', at: mark.at, minute: mark.minute, mark }) as const);
  return [...tactics, ...moves].sort((a, b) => a.at - b.at);
}

function clockMinutes(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The line itself, unless it is long. */
export const quote = (line: string): string => shorten(line, 90);

/** Name of the person who said a line, as the phone showed it. */
export function speakerName(scenario: Scenario, line: string, language: 'vi' | 'en'): string {
  const speaker = lineAt(scenario, line).speaker;
  return speaker === undefined ? '' : (scenario.cast[speaker]?.name[language] ?? '');
}
