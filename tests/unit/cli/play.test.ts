import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { packedScenarios } from '../../support/scenario-files.ts';
import { fixture, runCli, tempFolder, typing } from '../../support/run-cli.ts';

const TINY = fixture('valid/tiny');

describe('play', () => {
  it('shows the app, the speaker, the choices, the score and the explanations', async () => {
    const { code, out, err } = await runCli(['play', TINY], typing('b', 'a'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('── 12:00 · Call: Call ──');
    expect(out).toContain('Caller: Hello, you have a parcel.');
    expect(out).toContain('b) Let me look first.');
    expect(out).toContain('Tell\n    c) Call mum');
    expect(out).toContain('How the score is made');
    expect(out).toMatch(/1 {2}1\.00 {2}1\.00 {2}C2 resist · Let me look first\./);
    expect(out).toContain('Actions score: 100');
    expect(out).toContain('The caller has just pressed you.');
    expect(out).toContain('☎ 111');
  });

  it('takes ids, letters, node/id, sentences, inspections, flags and pause', async () => {
    const moves = 'inspect:number,flag:nodes/hook/lines/hello,pause,tell-mum:1,hook/wait,b';
    const { code, out } = await runCli(['play', TINY, '--json', '--moves', moves]);
    const { outcome, session, score } = JSON.parse(out);
    expect({ code, outcome }).toEqual({ code: 0, outcome: 'ended' });
    expect(session.moves).toEqual([
      { type: 'inspect', item: 'number' },
      { type: 'flag', line: 'nodes/hook/lines/hello', on: true },
      { type: 'pause' },
      { type: 'choose', choice: 'tell-mum', sentence: 'plain' },
      { type: 'choose', choice: 'wait' },
      { type: 'choose', choice: 'end' },
    ]);
    expect(score.score).toBe(100);
  });

  it('says when a move is not possible, and which are', async () => {
    const { code, err } = await runCli(['play', TINY, '--moves', 'wait,bank']);
    expect(code).toBe(1);
    expect(err).toContain('"bank" is not possible at after.');
    expect(err).toMatch(/Possible: a\) end, b\) tell-mum/);
  });

  it.each(['inspect:nothing', 'flag:nodes/after/lines/x', 'tell-mum:9', '__proto__', '\u001B[2J'])(
    'refuses %j',
    async (move) => {
      const { code, err } = await runCli(['play', TINY, '--moves', move]);
      expect(code).toBe(1);
      expect(err).not.toContain('\u001B');
    },
  );

  it('says when the moves end before the story, and when they go on after it', async () => {
    const early = await runCli(['play', TINY, '--moves', 'wait']);
    expect(early.code).toBe(0);
    expect(early.out).toContain('The moves end here, at after');
    const late = await runCli(['play', TINY, '--moves', 'wait,end,end']);
    expect(late.code).toBe(1);
    expect(late.err).toContain('comes too late');
  });

  it('asks again after a wrong answer, and ends politely at the end of the input', async () => {
    const { code, out, err } = await runCli(['play', TINY], typing('nonsense', '', '?', 'pay'));
    expect(code).toBe(0);
    expect(err).toContain('"nonsense" is not possible');
    expect(out).toContain('To go on: --moves pay');
  });

  it('speaks Vietnamese', async () => {
    const { out } = await runCli(['play', TINY, '--lang', 'vi', '--moves', 'wait,end']);
    expect(out).toContain('Người gọi: Alo, em có đơn nhé.');
    expect(out).toContain('Điểm hành động: 100');
  });

  it('shows the softer words of a gentler run', async () => {
    const tiny = JSON.parse(readFileSync(TINY, 'utf8'));
    tiny.gentler = { lines: { 'nodes/hook/lines/hello': { vi: 'Chào em, có đơn.', en: 'Good day, a parcel came.' } } };
    const path = join(tempFolder(), 'tiny.scenario.json');
    writeFileSync(path, JSON.stringify(tiny));
    expect((await runCli(['play', path, '--moves', 'wait'])).out).toContain('Hello, you have a parcel.');
    const { out, err } = await runCli(['play', path, '--gentler', '--moves', 'wait']);
    expect(out).toContain('Caller: Good day, a parcel came.');
    expect(err).toBe('');
    expect((await runCli(['play', TINY, '--gentler', '--moves', 'wait'])).err).toContain('no gentler run');
  });

  it.each(packedScenarios().map(({ id, story }) => [id, story] as const))(
    '%s gives the score that the analysis proves, on its best and its worst path',
    async (id, story) => {
      const [main] = analyse(story);
      for (const path of [main?.best, main?.worst]) {
        const moves = path?.moves.map(({ move }) => (move.type === 'choose' ? move.choice : '')).join(',') ?? '';
        const { out } = await runCli(['play', id, '--json', '--moves', moves]);
        expect(JSON.parse(out)).toMatchObject({
          outcome: 'ended',
          session: { ending: path?.ending },
          score: { score: path?.score },
        });
      }
    },
  );

  it('gives the same play for the same seed and moves', async () => {
    const args = ['play', TINY, '--json', '--seed', '7', '--moves', 'pay,bank'];
    expect((await runCli(args)).out).toBe((await runCli(args)).out);
  });
});
