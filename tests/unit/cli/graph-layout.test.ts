import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../../../src/cli/report/graph-layout.ts';
import { html } from '../../../src/cli/report/html.ts';

const box = (id: string) => ({ id, width: 100, height: 40 });

describe('layoutGraph', () => {
  it('puts a target below its source, and lets a loop lead back up', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ];
    const { places, routes } = layoutGraph([box('a'), box('b'), box('c')], edges);
    const y = (id: string) => places.get(id)?.y ?? 0;
    expect(y('a')).toBeLessThan(y('b'));
    expect(y('b')).toBeLessThan(y('c'));
    expect(routes[2]?.points[0]?.y).toBe(y('c'));
    expect(routes[2]?.points.at(-1)?.y).toBe(y('a'));
  });

  it('runs straight past every row that an edge crosses', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'a', to: 'c' },
    ];
    const { places, routes } = layoutGraph([box('a'), box('b'), box('c')], edges);
    const [, before, after] = routes[2]?.points ?? [];
    const middle = places.get('b')?.y ?? 0;
    expect(before).toEqual({ x: after?.x, y: middle - 20 });
    expect(after?.y).toBe(middle + 20);
  });

  it('draws nothing from nothing', () => {
    expect(layoutGraph([], [])).toMatchObject({ width: 0, height: 0 });
  });

  it('never lets two boxes overlap, whatever the graph', () => {
    const link = fc.record({ from: fc.nat(29), to: fc.nat(29) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(link, { maxLength: 90 }), (count, links) => {
        const nodes = Array.from({ length: count }, (_, i) => box(`n${i}`));
        const edges = links.map(({ from, to }) => ({ from: `n${from % count}`, to: `n${to % count}` }));
        const { places, width, height } = layoutGraph(nodes, edges);
        const all = [...places.values()];
        for (const [i, a] of all.entries()) {
          expect(a.x - 50).toBeGreaterThanOrEqual(-1e-6);
          expect(a.x + 50).toBeLessThanOrEqual(width + 1e-6);
          expect(a.y + 20).toBeLessThanOrEqual(height + 1e-6);
          for (const b of all.slice(i + 1)) {
            expect(Math.abs(a.x - b.x) >= 100 - 1e-6 || Math.abs(a.y - b.y) >= 40 - 1e-6).toBe(true);
          }
        }
      }),
      { numRuns: 150, seed: 20_260_601 },
    );
  });
});

describe('html', () => {
  it('escapes whatever is put in, and keeps what came out of it', () => {
    const inner = html`<b>${'<i>"\'&'}</b>`;
    expect(html`<p title="${'"x"'}">${inner}${[inner]}${null}${0}</p>`.source).toBe(
      '<p title="&quot;x&quot;"><b>&lt;i&gt;&quot;&#39;&amp;</b><b>&lt;i&gt;&quot;&#39;&amp;</b>0</p>',
    );
  });

  it('drops control characters', () => expect(html`${'a\u0000\u001Bb\tc'}`.source).toBe('ab\tc'));
});
