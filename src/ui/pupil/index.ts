import { createElement, render } from 'preact';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/dialog.css';
import '../styles/shell.css';
import './pupil.css';
import { UiProvider } from '../context.ts';
import type { Ui } from '../context.ts';
import { PupilApp } from './pupil-app.tsx';
export { prefetchStory } from './pupil-app.tsx';
export { pupilFoot } from './pupil-foot.ts';

/** Puts a pupil's page into `parent`. */
export function mountPupil(parent: HTMLElement, ui: Ui): void {
  render(createElement(UiProvider, { value: ui, children: createElement(PupilApp, null) }), parent);
}
