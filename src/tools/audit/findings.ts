/** What is wrong, where, and how much. */
import type { Language } from './options.ts';

export const PROBES = ['axe', 'target', 'clipped', 'contrast', 'keyboard', 'focus'] as const;
export type Probe = (typeof PROBES)[number];

/** As shown, with letters twice as large, and 320 px wide. */
export const CONDITIONS = ['100 %', '200 %', '320 px'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface Fault {
  readonly probe: Probe;
  readonly selector: string;
  readonly what: string;
  /** px, a ratio, or the number of elements; the unit follows from the probe. */
  readonly amount: number;
}

export interface Place {
  readonly walk: string;
  readonly screen: string;
  readonly language: Language;
  readonly size: string;
}

export interface Finding extends Place, Fault {
  readonly condition: Condition;
}

export interface Visit extends Place {
  /** Relative to the report. */
  readonly picture: string;
  readonly aria: string;
  readonly texts: number;
  /** Texts over pictures, whose contrast is measured on the picture of the screen. */
  readonly overPictures: number;
  readonly focusables: number;
  /** Small targets within a line of text, which WCAG 2.5.8 lets be. */
  readonly inlineTargets: number;
}

export interface NotVisited {
  readonly walk: string;
  readonly screen: string;
  readonly language: Language | null;
  readonly size: string | null;
  readonly why: string;
}

/** How many findings of each kind. */
export function countByProbe(findings: readonly Finding[]): Record<Probe, number> {
  const counts = Object.fromEntries(PROBES.map((probe) => [probe, 0])) as Record<Probe, number>;
  for (const { probe } of findings) counts[probe] += 1;
  return counts;
}

export interface Grouped extends Fault {
  /** Different screens, languages, sizes and conditions in which it is so. */
  readonly places: readonly string[];
}

/** The same fault of the same element once, with the places where it is found; the most widespread first. */
export function groupFindings(findings: readonly Finding[]): Grouped[] {
  const groups = new Map<string, { fault: Fault; places: Set<string> }>();
  for (const finding of findings) {
    const { probe, selector, what, amount, screen, language, size, condition } = finding;
    const key = `${probe}|${selector}|${what.replaceAll(/“.*”|[\d.]+/g, '')}`;
    const group = groups.get(key) ?? { fault: { probe, selector, what, amount }, places: new Set() };
    if (amount > group.fault.amount) group.fault = { probe, selector, what, amount };
    group.places.add(`${screen} ${language} ${size} ${condition}`);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ fault, places }) => ({ ...fault, places: [...places] }))
    .sort((a, b) => PROBES.indexOf(a.probe) - PROBES.indexOf(b.probe) || b.places.length - a.places.length);
}
