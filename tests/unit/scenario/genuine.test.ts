/** Worth of conduct where the sender is genuine: what is allowed, beside the faults of `fixtures/invalid/S159-*`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScenario } from '#scenario/check';
import { fixture } from '../../support/run-cli.ts';

type Json = ReturnType<typeof JSON.parse>;

const GENUINE = readFileSync(fixture('valid/genuine'), 'utf8');

function faultsOf(change: (genuine: Json) => void): string[] {
  const genuine = JSON.parse(GENUINE);
  change(genuine);
  return checkScenario(JSON.stringify(genuine)).diagnostics.map(({ code, path }) => `${code} ${path}`);
}

/** A second judged decision point, to which only the choice `wait` (verify) of the first leads. */
function addNode(genuine: Json, waysIn: readonly string[] = ['wait']): Json {
  const next = structuredClone(genuine.nodes.hook);
  genuine.nodes.next = next;
  for (const way of waysIn) genuine.nodes.hook.choices[way].goto = 'next';
  return next.choices;
}

describe('a genuine scenario', () => {
  it('is sound as the fixture has it', () => expect(faultsOf(() => {})).toEqual([]));

  it('may pay trust better once every way in has verified', () => {
    expect(faultsOf((genuine) => (addNode(genuine).pay.quality = 1))).toEqual([]);
    expect(faultsOf((genuine) => (addNode(genuine).no.quality = 0))).toEqual([]);
    expect(faultsOf((genuine) => (addNode(genuine, ['wait', 'no']).pay.quality = 1))).toEqual([
      'S159 /nodes/next/choices/pay/quality',
    ]);
  });

  it('may pay trust better under a condition', () => {
    const looked = { var: 'looked', eq: true };
    expect(faultsOf(({ nodes }) => Object.assign(nodes.hook.choices.pay, { quality: 1, when: looked }))).toEqual([]);
  });

  it('may judge trust and refusal freely where these say nothing of what the situation is taken for', () => {
    const faults = faultsOf(({ nodes }) => {
      delete nodes.hook.judgement;
      nodes.hook.choices.pay.quality = 0.25;
      nodes.hook.choices.no.quality = 1;
    });
    expect(faults).toEqual([]);
  });

  it('values verifying and accusing alike everywhere, in the tray once for all nodes', () => {
    const faults = faultsOf((genuine) => {
      addNode(genuine);
      delete genuine.nodes.hook.judgement;
      const { feedback } = genuine.nodes.hook.choices.wait;
      genuine.tray['tell-mum'] = { ...genuine.tray['tell-mum'], stance: 'verify', quality: 0.75, feedback };
    });
    expect(faults).toEqual(['S159 /tray/tell-mum/quality']);
  });

  it('leaves what is too low for any scenario to the rule for any scenario', () => {
    expect(faultsOf(({ nodes }) => (nodes.hook.choices.wait.quality = 0.5))).toEqual([
      'S154 /nodes/hook/choices/wait/quality',
    ]);
  });

  it('is not what a scam is', () => {
    const faults = faultsOf((genuine) => {
      genuine.truth = 'scam';
      for (const ending of Object.values<Json>(genuine.endings)) ending.tone = 'safe';
      genuine.nodes.hook.choices.pay.quality = 0;
      genuine.nodes.hook.choices.no.quality = 1;
    });
    expect(faults).toEqual([]);
  });
});

describe('a tray move without quality', () => {
  it('may stay at a decision point, and may leave any other node', () => {
    const stays = faultsOf(({ nodes }) => (nodes.hook.tray = { 'tell-mum': { text: { vi: 'Mẹ ơi', en: 'Mum' } } }));
    expect(stays).toEqual([]);
    expect(faultsOf(({ nodes }) => (nodes.after.tray = { 'tell-mum': { goto: 'fine' } }))).toEqual([]);
  });

  it('is reported once, where it says that it leaves', () => {
    const faults = faultsOf((genuine) => {
      addNode(genuine);
      genuine.tray['tell-mum'].goto = 'fine';
      genuine.nodes.hook.tray = { 'tell-mum': { text: { vi: 'Mẹ ơi', en: 'Mum' } } };
    });
    expect(faults).toEqual(['S158 /tray/tell-mum/quality']);
  });
});
