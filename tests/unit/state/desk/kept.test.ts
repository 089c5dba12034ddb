import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskView } from '#classroom';
import { endedDesk, formatDesk, formatWallSecret, newDesk, parseDesk, parseWallSecret } from '#state/desk';
import { classWithLog } from '../../../support/classroom.ts';

const SECRETS = { teacher: 'T'.repeat(43), projector: 'p'.repeat(22), pass: '_'.repeat(22) };
const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const desk = newDesk('V46PN6', SECRETS, NOW);

describe('what is kept of an open class', () => {
  it('comes back as it was', () => {
    const kept = { ...desk, outbox: '[{"t":"do"}]' };
    expect(parseDesk(formatDesk(kept), NOW + DAY)).toEqual(kept);
  });

  it.each([
    ['nothing', null, NOW],
    ['no JSON', '{', NOW],
    ['a list', '[]', NOW],
    ['another format', formatDesk({ ...desk, format: 2 as 1 }), NOW],
    ['a code that is none', formatDesk({ ...desk, code: 'abc' }), NOW],
    ['a secret that is none', formatDesk({ ...desk, secrets: { ...SECRETS, teacher: '<b>' } }), NOW],
    ['older than a day', formatDesk(desk), NOW + DAY + 1],
    ['of tomorrow', formatDesk(desk), NOW - DAY],
    ['neither secrets nor counts', formatDesk({ ...desk, secrets: null }), NOW],
  ])('%s is none', (_what, text, now) => expect(parseDesk(text, now)).toBeNull());

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        parseDesk(text, NOW);
        parseDesk(
          `{"format":1,"code":"V46PN6","openedAt":${NOW},"secrets":${text},"final":${text},"codes":${text}}`,
          NOW,
        );
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('holds neither secrets nor names once the class is over', () => {
    const room = classWithLog('together');
    for (let i = 0; i < 12; i++) room.join(i);
    room.order({ type: 'end' });
    const kept = endedDesk({ ...desk, outbox: 'x' }, deskView(room.room(), new Set(), 1));
    const text = formatDesk(kept);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    expect(kept).toMatchObject({ secrets: null, outbox: null, final: { pupils: 12, roll: [] } });
    expect(parseDesk(text, NOW)).toEqual(kept);
  });
});

describe('a link to the wall', () => {
  const secret = { code: 'V46PN6', token: 'p'.repeat(22), pass: '_'.repeat(22), base: 'http://192.168.1.5:4173/' };

  it.each([secret, { ...secret, base: null }])('reads what was written: %j', (known) =>
    expect(parseWallSecret(formatWallSecret(known))).toEqual(known),
  );

  it.each([
    ['nothing', ''],
    ['a code alone', 'V46PN6'],
    ['short secrets', 'V46PN6~abc~def'],
    ['too long', 'V'.repeat(500)],
  ])('%s is none', (_what, text) => expect(parseWallSecret(text)).toBeNull());

  it.each(['javascript:alert(1)', 'http://a"b/', 'http://x/<b>', '%', 'data:text/html,x'])(
    '%s is shown as no address',
    (base) => expect(parseWallSecret(`V46PN6~${'p'.repeat(22)}~${'_'.repeat(22)}~${base}`)?.base).toBeNull(),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => void parseWallSecret(text)),
      { numRuns: 500, seed: 6 },
    );
  });
});
