/** Every text that is on screen, with what lies around and under it: the clipping and the contrast probe judge it. */
import type { Page } from '@playwright/test';
import type { Box, Frame, TextBox } from '../geometry.ts';

export interface ShownText extends TextBox {
  readonly selector: string;
  readonly words: string;
  readonly weight: number;
  readonly colour: string;
  /** Colours below it, the nearest first; `null` where a picture lies or something is seen through. */
  readonly grounds: readonly string[] | null;
  /** Of the text and all that it stands in, 0…1. */
  readonly opacity: number;
  /** A word that goes on in the next line, without a hyphen. */
  readonly brokenWord: string | null;
  /** Bars that stay while the rest rolls, where they lie over it. */
  readonly covers: readonly Box[];
  /** Words that cannot be used now, which WCAG lets be pale. */
  readonly disabled: boolean;
}

export const readTexts = (page: Page): Promise<ShownText[]> => page.evaluate(textsInPage);

/** Runs in the page. */
function textsInPage(): ShownText[] {
  const selectorOf = (element: Element): string => {
    const name = (one: Element): string => {
      const classes = [...one.classList].slice(0, 2).map((part) => `.${part}`).join(''); // prettier-ignore
      return classes === '' ? one.localName : classes;
    };
    const parent = element.parentElement?.closest('[class]');
    return element.classList.length > 0 || !parent ? name(element) : `${name(parent)} ${name(element)}`;
  };
  const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });
  const union = (rects: readonly DOMRect[]): Box => ({
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  });
  const overflowOf = (value: string, scrolls: boolean) =>
    value === 'hidden' || value === 'clip' ? 'clip' : value === 'visible' ? 'visible' : scrolls ? 'scroll' : 'clip';
  const paddingBox = (element: Element): Box => {
    const { left, top } = element.getBoundingClientRect();
    // An exhibition's screens are enlarged by `zoom`, of which these four know nothing.
    const zoom = element.currentCSSZoom;
    const [x, y] = [left + element.clientLeft * zoom, top + element.clientTop * zoom];
    return { left: x, top: y, right: x + element.clientWidth * zoom, bottom: y + element.clientHeight * zoom };
  };
  /** What can cut this element off: not those between it and the block that it is placed by. */
  const framesOf = (start: Element): Frame[] => {
    const frames: Frame[] = [];
    let { position } = getComputedStyle(start);
    for (let at = start; at !== document.documentElement;) {
      const style = getComputedStyle(at);
      const places = style.position !== 'static' || style.transform !== 'none' || style.contain.includes('paint');
      const counts =
        at === start || position === 'static' || position === 'relative' || position === 'sticky' || places;
      if (counts && at !== document.body) {
        const x = overflowOf(style.overflowX, at.scrollWidth > at.clientWidth + 1);
        const y = overflowOf(style.overflowY, at.scrollHeight > at.clientHeight + 1);
        if (style.display !== 'inline' && (x !== 'visible' || y !== 'visible'))
          frames.push({ box: paddingBox(at), x, y });
        if (at !== start && places) ({ position } = style);
      }
      if (at === start) ({ position } = style);
      if (position === 'fixed' && at !== start && style.transform === 'none') break;
      const parent: Element | null = at.parentElement;
      if (parent === null || (at.localName === 'dialog' && at.matches(':modal'))) break;
      at = parent;
    }
    const root = document.documentElement;
    const rolls = root.scrollHeight > innerHeight + 1 && getComputedStyle(root).overflowY !== 'hidden';
    frames.push({
      box: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
      x: 'clip',
      y: rolls ? 'scroll' : 'clip',
    });
    return frames;
  };
  const see = (colour: string) => colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent';
  const drawsBox = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (style.display === 'inline' || style.display === 'contents') return false;
    const bordered =
      parseFloat(style.borderTopWidth) > 0 && parseFloat(style.borderBottomWidth) > 0 && see(style.borderTopColor);
    return see(style.backgroundColor) || style.backgroundImage !== 'none' || bordered;
  };
  const bubbleOf = (start: Element): Box | null => {
    for (let at: Element | null = start; at !== null && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (drawsBox(at)) {
        const rolls = /auto|scroll/.test(style.overflowX + style.overflowY);
        return rolls ? null : boxOf(at.getBoundingClientRect());
      }
      // Placed by itself: a badge on a corner belongs to no bubble.
      if (/auto|scroll/.test(style.overflowY) || style.position === 'absolute' || style.position === 'fixed')
        return null;
    }
    return null;
  };
  const groundsOf = (start: Element): string[] | null => {
    const grounds: string[] = [];
    for (let at: Element | null = start; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none' || style.opacity !== '1') return null;
      if (see(style.backgroundColor)) {
        grounds.push(style.backgroundColor);
        if (!/rgba|\//.test(style.backgroundColor)) return grounds;
      }
    }
    return null;
  };
  const opacityOf = (start: Element): number => {
    let opacity = 1;
    for (let at: Element | null = start; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  const ellipsisOf = (element: Element): number => {
    const style = getComputedStyle(element);
    const sideways = style.textOverflow === 'ellipsis' && style.overflowX !== 'visible';
    const clamped = style.webkitLineClamp !== 'none' && style.overflowY !== 'visible';
    return Math.max(
      sideways ? element.scrollWidth - element.clientWidth : 0,
      clamped ? element.scrollHeight - element.clientHeight : 0,
    );
  };
  /** Addresses and codes may break; words of a language may not. */
  const brokenIn = (nodes: readonly ChildNode[]): string | null => {
    for (const node of nodes) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(
        /(?<![^\s“‘(])\p{L}{2,16}(?![^\s.,;:!?…”’)])/gu,
      )) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => top);
        if (Math.max(...tops) - Math.min(...tops) > 4) return word;
      }
    }
    return null;
  };
  const modal = [...document.querySelectorAll('dialog')].findLast((dialog) => dialog.matches(':modal'));
  const bars = [...(modal ?? document.body).querySelectorAll('*')].filter(
    (element) => /sticky|fixed/.test(getComputedStyle(element).position) && drawsBox(element),
  );
  const coversOf = (element: Element, { left, top, right, bottom }: Box): Box[] =>
    bars
      .filter((bar) => {
        const box = bar.getBoundingClientRect();
        const [x, y] = [Math.max(left, box.left), Math.max(top, box.top)];
        const [wide, high] = [Math.min(right, box.right) - x, Math.min(bottom, box.bottom) - y];
        if (bar.contains(element) || wide <= 0 || high <= 0) return false;
        return bar.contains(document.elementFromPoint(x + wide / 2, y + high / 2));
      })
      .map((bar) => boxOf(bar.getBoundingClientRect()));
  const found: ShownText[] = [];
  for (const element of (modal ?? document.body).querySelectorAll('*')) {
    if (element.closest('svg, script, style, .visually-hidden, [inert], option') !== null) continue;
    const nodes = [...element.childNodes].filter(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    );
    if (nodes.length === 0 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const rects = nodes.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
    });
    if (rects.length === 0) continue;
    const frames = framesOf(element);
    // Words for screen readers only.
    if (frames.some(({ box }) => box.right - box.left <= 2 && box.bottom - box.top <= 2)) continue;
    const style = getComputedStyle(element);
    const text = union(rects);
    found.push({
      selector: selectorOf(element),
      words: nodes.map((node) => (node.textContent ?? '').trim()).join(' ').slice(0, 60), // prettier-ignore
      text,
      fontPx: parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      colour: style.color,
      grounds: groundsOf(element),
      opacity: opacityOf(element),
      brokenWord: brokenIn(nodes),
      frames,
      bubble: bubbleOf(element),
      ellipsis: ellipsisOf(element),
      covers: coversOf(element, text),
      disabled: element.closest(':disabled, [aria-disabled="true"]') !== null,
    });
  }
  return found;
}
