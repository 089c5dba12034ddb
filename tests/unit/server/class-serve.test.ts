import { describe, expect, it } from 'vitest';
import { parseServe } from '../../../src/server/class/serve.ts';

const ENV = { CO_NHAU_DATA: '/data' };

describe('the command line of the server', () => {
  it.each([
    ['nothing', [], {}, { port: 4173, host: '0.0.0.0', data: '/data', origins: [], key: null, behindProxy: false }],
    ['a bare port, as before', ['5000'], {}, { port: 5000 }],
    [
      'options',
      ['--port', '80', '--host', '127.0.0.1', '--data', '/x', '--behind-proxy'],
      {},
      { port: 80, host: '127.0.0.1', data: '/x', behindProxy: true },
    ],
    [
      'origins',
      ['--origin', 'https://lop.example', '--origin', 'http://a.example:8080'],
      {},
      { origins: ['https://lop.example', 'http://a.example:8080'] },
    ],
    ['a key', ['--teacher-key', 'lantern'], {}, { key: 'lantern' }],
    ['no stores', [], { REDIS_URL: '' }, { stores: [] }],
    [
      'stores that several share, and a name',
      ['--name', 'server-2'],
      { REDIS_URL: 'redis://a:6379, rediss://me:secret@b:6380' },
      { stores: ['redis://a:6379', 'rediss://me:secret@b:6380'], name: 'server-2' },
    ],
    ['a name of the environment', [], { CO_NHAU_NAME: 'server-3' }, { name: 'server-3' }],
    ['a key of the environment', [], { CO_NHAU_TEACHER_KEY: 'moon' }, { key: 'moon' }],
  ])('%s', (_what, words, env, expected) =>
    expect(parseServe(words, { ...ENV, ...env })).toMatchObject({ kind: 'run', options: expected }),
  );

  it.each([
    [['--port', '0']],
    [['--port', 'many']],
    [['--origin', 'https://lop.example/path']],
    [['--origin', '*']],
    [['--orign', 'https://lop.example']],
    [['--teacher-key']],
    [['word']],
  ])('%j is refused with a reason', (words) => {
    const parsed = parseServe(words, ENV);
    expect(parsed.kind).toBe('wrong');
    expect(parsed.kind === 'wrong' && parsed.fault).toBeTruthy();
  });

  it.each([
    [['--name', 'a/b'], {}],
    [[], { CO_NHAU_NAME: 'một' }],
    [[], { REDIS_URL: 'http://me:secret@store.example' }],
    [[], { REDIS_URL: 'redis://a,secret' }],
  ])('%j with %j is refused, and no password is printed', (words, env) => {
    const parsed = parseServe(words, { ...ENV, ...env });
    expect(parsed).toMatchObject({ kind: 'wrong', fault: expect.not.stringContaining('secret') as string });
  });
});
