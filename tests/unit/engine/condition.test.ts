import { describe, expect, it } from 'vitest';
import type { Condition } from '#scenario';
import { holds } from '#engine';

const facts = {
  vars: { paid: 1, told: 0, trust: 3 },
  visits: { hook: 2 },
  chosen: ['hook/pay', 'push/tell-mum'],
};

describe('holds', () => {
  it.each<[string, Condition | null, boolean]>([
    ['no condition', null, true],
    ['boolean is true', { var: 'paid', eq: true }, true],
    ['boolean is false', { var: 'told', eq: false }, true],
    ['boolean is not', { var: 'paid', ne: true }, false],
    ['gte at the bound', { var: 'trust', gte: 3 }, true],
    ['gt at the bound', { var: 'trust', gt: 3 }, false],
    ['lte at the bound', { var: 'trust', lte: 3 }, true],
    ['lt at the bound', { var: 'trust', lt: 3 }, false],
    ['several comparisons are joined', { var: 'trust', gte: 1, lt: 3 }, false],
    ['an undeclared variable reads as 0', { var: 'nobody', eq: 0 }, true],
    [
      'all',
      {
        all: [
          { var: 'paid', eq: true },
          { var: 'trust', gte: 9 },
        ],
      },
      false,
    ],
    ['all of nothing', { all: [] }, true],
    [
      'any',
      {
        any: [
          { var: 'told', eq: true },
          { var: 'trust', eq: 3 },
        ],
      },
      true,
    ],
    ['any of nothing', { any: [] }, false],
    ['not', { not: { var: 'told', eq: true } }, true],
    ['seen', { seen: 'hook' }, true],
    ['not seen', { seen: 'push' }, false],
    ['an inherited name is not seen', { seen: 'constructor' }, false],
    ['chose here', { chose: 'hook/pay' }, true],
    ['chose elsewhere', { chose: 'push/pay' }, false],
    ['chose anywhere', { chose: '*/tell-mum' }, true],
    ['chose a choice whose id only ends alike', { chose: '*/mum' }, false],
  ])('%s', (_name, condition, expected) => expect(holds(condition, facts)).toBe(expected));
});
