import { createElement, render } from 'preact';
import './styles/controls.css';
import './styles/dialog.css';
import './styles/shell.css';
import './styles/plaza.css';
import { App } from './app.tsx';
export { prefetchClass, prefetchKiosk, prefetchScreens, prefetchWall } from './app.tsx';
import { UiProvider } from './context.ts';
import type { Ui } from './context.ts';

/** Puts the whole interface into `parent`. */
export function mountApp(parent: HTMLElement, ui: Ui): void {
  // The first words were for the time without scripts.
  parent.replaceChildren();
  render(createElement(UiProvider, { value: ui, children: createElement(App, null) }), parent);
}
