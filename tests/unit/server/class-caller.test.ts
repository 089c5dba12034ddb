import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../../src/server/class/allowance.ts';
import { createOrigins, isAtMachine, networkOf } from '../../../src/server/class/caller.ts';
import { chance, digestOf, newToken, sameDigest } from '../../../src/server/class/tokens.ts';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the network of a caller', () => {
  it.each([
    ['an address', from('203.0.113.7'), false, '203.0.113.7'],
    ['the same over IPv6', from('::ffff:203.0.113.7'), false, '203.0.113.7'],
    ['a household of IPv6', from('2001:db8:1:2:aaaa::1'), false, '2001:db8:1:2'],
    ['what a caller claims, without a proxy', from('203.0.113.7', '198.51.100.1'), false, '203.0.113.7'],
    ['what our proxy noted', from('127.0.0.1', '198.51.100.1'), true, '198.51.100.1'],
    ['a claim before what our proxy noted', from('127.0.0.1', '192.0.2.9, 198.51.100.1'), true, '198.51.100.1'],
    ['a proxy that noted nothing', from('10.0.0.1'), true, '10.0.0.1'],
  ] as const)('%s', (_what, request, behindProxy, network) => expect(networkOf(request, behindProxy)).toBe(network));

  it.each([
    ['127.0.0.1', false, true],
    ['::1', false, true],
    ['::ffff:127.0.0.1', false, true],
    ['192.168.1.5', false, false],
    ['::ffff:192.168.1.5', false, false],
    ['127.0.0.1', true, false],
  ] as const)('%s (behind a proxy: %s) sits at the machine: %s', (address, behindProxy, expected) =>
    expect(isAtMachine(from(address), behindProxy)).toBe(expected),
  );
});

describe('known pages', () => {
  it('are those of this machine at this port, and the named ones, whole', () => {
    const origins = createOrigins(4173, ['https://lop.example'], () => 0);
    for (const origin of ['http://localhost:4173', 'http://127.0.0.1:4173', 'http://[::1]:4173', 'https://lop.example'])
      expect(origins.has(origin), origin).toBe(true);
    for (const origin of [
      'http://localhost:4174',
      'https://localhost:4173',
      'https://a.lop.example',
      'https://lop.example.test',
      '',
    ])
      expect(origins.has(origin), origin).toBe(false);
  });
});

describe('an allowance', () => {
  it('is spent, and comes back evenly within the minute', () => {
    let now = 0;
    const allowance = createAllowance(30, () => now);
    const spend = (): number => {
      let spent = 0;
      for (; allowance.has('a') && spent < 100; spent++) allowance.take('a');
      return spent;
    };
    expect(spend()).toBe(30);
    expect(allowance.has('b')).toBe(true);
    now += 10_000;
    expect(spend()).toBe(5);
    now += 600_000;
    expect(spend()).toBe(30);
  });

  it('remembers many and not without end', () => {
    const allowance = createAllowance(1, () => 0);
    for (let i = 0; i < 20_000; i++) allowance.take(String(i));
    expect(allowance.has('19999')).toBe(false);
    expect(allowance.has('0')).toBe(true);
  });
});

describe('tokens', () => {
  it.each([
    [256, 43],
    [128, 22],
  ] as const)('of %d bits have %d characters and never come twice', (bits, length) => {
    const tokens = Array.from({ length: 2000 }, () => newToken(bits));
    expect(new Set(tokens).size).toBe(2000);
    expect(tokens.every((token) => token.length === length && /^[\w-]+$/.test(token))).toBe(true);
  });

  it('are compared by digests', () => {
    expect(sameDigest(digestOf('a'), digestOf('a'))).toBe(true);
    expect(sameDigest(digestOf('a'), digestOf('b'))).toBe(false);
    expect(sameDigest(digestOf('a'), '')).toBe(false);
    expect(digestOf('a')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('chance is whole numbers of 32 bits', () => {
    expect(chance(1000).every((number) => Number.isInteger(number) && number >= 0 && number < 4_294_967_296)).toBe(
      true,
    );
  });
});
