import { ICON_PATHS, svgDataUri, tacticIconSvg } from '#art';
import type { IconName } from '#art';
import { formatClock, lineAt } from '#state';
import type { Debrief, MoveMark } from '#state';
import type { Scenario } from '#scenario';
import { ACT_ICONS } from '../components/act-icons.ts';
import { useText, useUi } from '../context.ts';
import { curvePath, curvePoints, heightAt } from './pressure-curve.ts';

const BOX = { width: 320, height: 150, top: 18, bottom: 118 } as const;
const iconOf = ({ act }: MoveMark): IconName | null => (act === undefined || act === 'stop' ? null : ACT_ICONS[act]);
/** What gives something away has no colour of safety. */
const kindOf = (event: TimelineEvent): 'tactic' | 'move' | 'safe' =>
  event.kind === 'move' && event.mark.act !== undefined ? 'safe' : event.kind;
/** Least distance between the marks of tactics, and between those of safe moves, in units of the picture. */
const GAP = 27;
const SAFE_GAP = 20;

/** Minutes. */
const DAY = 24 * 60;

const xOf = (at: number): number => 8 + at * (BOX.width - 16);
const yOf = (pressure: number): number => BOX.bottom - (pressure / 4) * (BOX.bottom - BOX.top);

/** The level that held at a share of the run, 0..4. */
const pressureAt = (curve: Debrief['curve'], share: number): number =>
  curve.findLast(({ at }) => at <= share)?.pressure ?? 0;

/** The offender's pressure over the story as a drawn curve, with the tactics and the player's safe moves on it; the same as a list for everyone. */
export function PressureTimeline({ debrief, scenario }: { debrief: Debrief; scenario: Scenario }) {
  const t = useText();
  const { text } = useUi();
  const start = clockMinutes(scenario.clock);
  const end = start + debrief.minutes;
  // Nobody is told that they were no longer alone from a moment on when nothing pressed any more.
  const told = debrief.moves.find(({ act, at }) => act === 'tell' && pressureAt(debrief.curve, at) > 0);
  const events = timelineEvents(debrief);
  return (
    <section class="card timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t(scenario.truth === 'scam' ? 'debrief.pressure' : 'debrief.pressure-legit')}</h2>
      <Curve debrief={debrief} />
      <p class="timeline__ends" aria-hidden="true">
        <span>{formatClock(start)}</span>
        <span>{end < DAY ? formatClock(end) : t('debrief.next-day', { time: formatClock(end) })}</span>
      </p>
      {told !== undefined && (
        <p class="timeline__told">{t('debrief.told-at', { time: formatClock(start + told.minute) })}</p>
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

function Curve({ debrief }: { debrief: Debrief }) {
  const points = curvePoints(debrief.curve);
  const path = curvePath(points, ({ x, y }) => ({ x: xOf(x), y: yOf(y) }));
  const safe = debrief.moves.filter((mark) => iconOf(mark) !== null);
  return (
    <svg class="timeline__curve" viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
      <defs>
        <linearGradient id="pressure-fill" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#FF7A66" stop-opacity=".75" />
          <stop offset="1" stop-color="#FF7A66" stop-opacity="0" />
        </linearGradient>
        <linearGradient id="pressure-line" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#FF7A66" />
          <stop offset="1" stop-color="#FFC15E" />
        </linearGradient>
      </defs>
      {[1, 2, 3].map((level) => (
        <path key={level} class="timeline__grid" d={`M8 ${yOf(level)}H${BOX.width - 8}`} />
      ))}
      <path d={`${path}L${xOf(1)} ${BOX.bottom + 6}L${xOf(0)} ${BOX.bottom + 6}Z`} fill="url(#pressure-fill)" />
      <path d={path} fill="none" stroke="url(#pressure-line)" stroke-width="3.5" stroke-linecap="round" />
      {spread(safe, SAFE_GAP).map(({ mark, x }, index) => (
        <SafeMark key={index} mark={mark} x={x} />
      ))}
      {spread(debrief.tactics.slice(0, 7)).map(({ mark, x }, index) => {
        const y = Math.max(13, yOf(heightAt(points, (x - 8) / (BOX.width - 16))));
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

/** What the player did against it, on the ground line: jade, with the sign that the tray and the lake use too. */
function SafeMark({ mark, x }: { mark: MoveMark; x: number }) {
  return (
    <g transform={`translate(${x} ${BOX.bottom + 14})`}>
      <circle r="9" fill="#0C0F2E" stroke="#3AD6AE" stroke-width="2" />
      <path class="timeline__safe" transform="translate(-6 -6) scale(.5)" d={ICON_PATHS[iconOf(mark) ?? 'check']} />
    </g>
  );
}

/** Marks keep a badge's width between them, so that dense moments stay readable. */
function spread<T extends { at: number }>(marks: readonly T[], gap: number = GAP): { mark: T; x: number }[] {
  const placed = [...marks].sort((a, b) => a.at - b.at).map((mark) => ({ mark, x: Math.max(16, xOf(mark.at)) }));
  for (let i = 1; i < placed.length; i++) placed[i]!.x = Math.max(placed[i]!.x, placed[i - 1]!.x + gap);
  for (let i = placed.length - 1; i >= 0; i--) {
    const limit = i === placed.length - 1 ? BOX.width - 16 : placed[i + 1]!.x - gap;
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

/** The line itself, shortened at a word when it is long. */
export function quote(line: string, limit = 90): string {
  return line.length <= limit ? line : `${line.slice(0, line.lastIndexOf(' ', limit))}…`;
}

/** Name of the person who said a line, as the phone showed it. */
export function speakerName(scenario: Scenario, line: string, language: 'vi' | 'en'): string {
  const speaker = lineAt(scenario, line).speaker;
  return speaker === undefined ? '' : (scenario.cast[speaker]?.name[language] ?? '');
}
