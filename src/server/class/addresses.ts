/** Under which addresses other devices of the network reach this machine. */
import { networkInterfaces } from 'node:os';
import { inBoth } from '../words.ts';
import type { TerminalKey } from '../words.ts';

export interface NetworkAddress {
  /** Of the network card, as the system calls it. */
  readonly card: string;
  readonly address: string;
}

/** Cards that lead to machines within this one, or into another network. */
const VIRTUAL =
  /docker|^veth|^br-|virbr|vmnet|vmware|virtualbox|vethernet|hyper-v|wsl|tailscale|zerotier|^tun|^utun|^ppp/i;
/** Addresses that houses and schools give to their devices; one that a device gives itself reaches nobody. */
const AT_HOME = /^(?:192\.168|10|172\.(?:1[6-9]|2\d|3[01]))\./;
const SELF_GIVEN = /^169\.254\./;

const rank = ({ card, address }: NetworkAddress): number =>
  (VIRTUAL.test(card) ? 2 : 0) + (AT_HOME.test(address) ? 0 : 1) + (SELF_GIVEN.test(address) ? 4 : 0);

/** IPv4 addresses, those first that pupils' devices most likely reach. */
export function lanAddresses(cards: ReturnType<typeof networkInterfaces> = networkInterfaces()): NetworkAddress[] {
  return Object.entries(cards)
    .flatMap(([card, list]) => (list ?? []).map((one) => ({ ...one, card })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ card, address }) => ({ card, address }))
    .sort((a, b) => rank(a) - rank(b));
}

/** What a person at the terminal should know once the server runs: each thing in Vietnamese, then in English. */
export function welcome(
  port: number,
  { host, port: wanted }: { readonly host: string; readonly port: number },
): string {
  const local = `http://localhost:${port}`;
  const others = host === '0.0.0.0' ? lanAddresses() : [];
  return [
    '',
    ...(port === wanted ? [] : [...inBoth('start.port-taken', { wanted, port }), '']),
    ...inBoth('start.running'),
    '',
    ...addressed('start.class', `${local}/?mode=class`),
    ...others.flatMap(({ card, address }, index) =>
      addressed(index === 0 ? 'start.pupils' : 'start.other-card', `http://${address}:${port}/lop (${card})`),
    ),
    ...(others.length === 0 ? [] : inBoth('start.no-reach').map((words) => `  ${words}`)),
    ...addressed('start.home', `${local}/`),
    ...addressed('start.kiosk', `${local}/?mode=kiosk`),
    '',
  ].join('\n');
}

/** What an address is for, and below it the address, alone on its line so that it can be copied. */
const addressed = (key: TerminalKey, address: string): string[] => [`  ${inBoth(key).join(' · ')}:`, `    ${address}`];
