import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../support/source-files.ts';

/** Who may import whom (design §7, rulings 24): arrows point down only. `art` holds pure drawings, for world and ui. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  scenario: [],
  engine: ['scenario'],
  learning: ['scenario'],
  analysis: ['scenario', 'engine', 'learning'],
  protocol: ['scenario'],
  classroom: ['scenario', 'engine', 'protocol'],
  ports: ['scenario', 'engine', 'learning', 'protocol'],
  layout: ['scenario'],
  art: ['scenario'],
  state: ['scenario', 'engine', 'learning', 'protocol', 'classroom', 'ports'],
  platform: ['ports', 'scenario', 'protocol'],
  offline: [],
  world: ['state', 'layout', 'ports', 'art', 'scenario', 'engine'],
  ui: ['state', 'layout', 'ports', 'art', 'scenario', 'engine', 'protocol', 'classroom'],
  modes: ['state', 'ports', 'protocol'],
  server: ['scenario', 'engine', 'learning', 'protocol', 'classroom'],
  cli: ['scenario', 'engine', 'analysis', 'learning'],
  tools: ['scenario', 'engine', 'learning', 'analysis', 'ports', 'server', 'art', 'platform', 'layout', 'offline'],
};

/** Packages each layer may use; a layer that is not named uses none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  scenario: ['valibot', 'jsonc-parser'],
  protocol: ['valibot'],
  classroom: ['valibot'],
  state: ['zustand/vanilla'],
  platform: ['i18next', 'howler', 'idb'],
  offline: ['idb'],
  world: ['phaser'],
  ui: ['preact', 'preact/hooks', 'uqr'],
  server: ['sirv', '@colyseus/core', '@colyseus/core/Logger', '@colyseus/ws-transport', '@redis/client', 'valibot'],
  cli: ['@valibot/to-json-schema', 'jsonc-parser'],
  tools: ['vite', 'playwright', '@playwright/test', '@axe-core/playwright', 'fflate'],
};

const NODE_LAYERS = ['server', 'cli', 'tools'];
const files = sourceFiles('src', ['.ts', '.tsx', '.mjs']).filter(({ path }) => path.split('/').length > 2);
const layerOf = (path: string): string => path.split('/')[1] ?? '';

describe('layers', () => {
  it('has a rule for every folder of src', () => {
    const unknown = new Set(files.map(({ path }) => layerOf(path)).filter((layer) => MAY_IMPORT[layer] === undefined));
    expect([...unknown]).toEqual([]);
  });

  it.each(files.map(({ path, text }) => [path, text] as const))('%s imports downwards only', (path, text) => {
    const layer = layerOf(path);
    const faults: string[] = [];
    for (const name of importsOf(text)) {
      if (name.startsWith('#')) {
        const target = name.slice(1).split('/')[0] ?? '';
        if (target !== layer && !(MAY_IMPORT[layer] ?? []).includes(target))
          faults.push(`${layer} may not import ${name}`);
      } else if (name.startsWith('node:')) {
        if (!NODE_LAYERS.includes(layer)) faults.push(`Node's ${name} belongs in ${NODE_LAYERS.join(', ')}`);
      } else if (name.startsWith('.')) {
        const resolved = new URL(name, `file:///${path}`).pathname.slice(1);
        const outside = resolved.startsWith('src/') && layerOf(resolved) !== layer;
        if (outside && !(layer === 'tools' && layerOf(resolved) === 'server'))
          faults.push(`${name} leaves its layer: use #${layerOf(resolved)}`);
      } else if (!(PACKAGES[layer] ?? []).includes(name)) {
        faults.push(`${layer} may not use the package ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
