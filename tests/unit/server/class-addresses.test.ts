import { describe, expect, it } from 'vitest';
import { lanAddresses, welcome } from '../../../src/server/class/addresses.ts';

const card = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) => ({
  address,
  family,
  internal,
  netmask: '',
  mac: '',
  cidr: null,
  scopeid: 0,
});

describe('addresses in the network', () => {
  it('a card that pupils can reach comes first', () => {
    const cards = {
      lo: [card('127.0.0.1', 'IPv4', true)],
      'vEthernet (WSL)': [card('172.20.0.1')],
      docker0: [card('172.17.0.1')],
      Ethernet: [card('169.254.7.7')],
      'Wi-Fi': [card('fe80::1', 'IPv6'), card('192.168.1.23')],
    } as unknown as Parameters<typeof lanAddresses>[0];
    expect(lanAddresses(cards).map(({ address }) => address)).toEqual([
      '192.168.1.23',
      '172.20.0.1',
      '172.17.0.1',
      '169.254.7.7',
    ]);
    expect(lanAddresses({})).toEqual([]);
  });

  it('a port that was taken is said before everything else', () => {
    const text = welcome(4174, { host: '127.0.0.1', port: 4173 });
    expect(text.trim().split('\n')[0]).toMatch(/^CHÚ Ý: cổng 4173 đang bận.*là 4174/);
    expect(text).toMatch(/^ATTENTION: port 4173 is taken.*it is 4174/m);
    expect(text).toContain('http://localhost:4174/?mode=class');
    expect(welcome(4173, { host: '127.0.0.1', port: 4173 })).not.toContain('4174');
  });

  it('is told in Vietnamese first, each address alone on its line', () => {
    const lines = welcome(4173, { host: '0.0.0.0', port: 4173 }).trim().split('\n');
    expect(lines[0]).toMatch(/^Có Nhau đang chạy/);
    expect(lines[1]).toMatch(/^Có Nhau is running/);
    expect(lines).toContain('    http://localhost:4173/?mode=class');
  });
});
