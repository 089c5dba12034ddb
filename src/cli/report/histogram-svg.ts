/** The scores of the uniform player as bars, one for each five points. */
import { histogram, percent, summary } from '../statistics.ts';
import type { Say } from '../words.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';

const BAR = 32;
const HEIGHT = 150;
const BASE = 192;

export function drawHistogram(say: Say, distribution: readonly number[]): Markup {
  const buckets = histogram(distribution);
  const most = Math.max(...buckets.map(({ share }) => share), 1e-9);
  const { mean } = summary(distribution);
  const width = buckets.length * BAR;
  const middle = (mean / 100) * width;
  const heights = buckets.map(({ share }) => Math.max(share > 0 ? 1 : 0, (share / most) * HEIGHT));
  const bars = buckets.map(({ from, to, share }, i) => {
    const height = heights[i] ?? 0;
    return html`<rect
      class="bar"
      x="${i * BAR + 2}"
      y="${(BASE - height).toFixed(1)}"
      width="${BAR - 4}"
      height="${height.toFixed(1)}"
      rx="4"
      ><title>${from}–${to}: ${percent(share)}</title></rect
    >`;
  });
  const labels = buckets.map(({ share }, i) =>
    share < 0.01
      ? null
      : html`<text class="bar-share" x="${i * BAR + BAR / 2}" y="${(BASE - (heights[i] ?? 0) - 5).toFixed(1)}"
          >${Math.round(share * 100)}</text
        >`,
  );
  const ticks = [0, 20, 40, 60, 80, 100].map(
    (score) => html`<text class="tick" x="${(score / 100) * width}" y="${BASE + 18}">${score}</text>`,
  );
  return html`<svg
    class="histogram"
    viewBox="-14 0 ${width + 28} ${BASE + 26}"
    role="img"
    aria-label="${say('page.scores')}"
  >
    <line class="axis" x1="0" x2="${width}" y1="${BASE}" y2="${BASE}" />
    ${bars}
    <line class="mean" x1="${middle.toFixed(1)}" x2="${middle.toFixed(1)}" y1="18" y2="${BASE}" />
    ${labels}
    <text class="mean-label" x="${middle.toFixed(1)}" y="13">${say('page.mean', { mean: mean.toFixed(1) })}</text>
    ${ticks}
  </svg>`;
}
