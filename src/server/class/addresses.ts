/** Under which addresses other devices of the network reach this machine. */
import { networkInterfaces } from 'node:os';

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

/** What a person at the terminal should know once the server runs. English, as all of the terminal's words. */
export function welcome(
  port: number,
  { host, port: wanted }: { readonly host: string; readonly port: number },
): string {
  const local = `http://localhost:${port}`;
  const others = host === '0.0.0.0' ? lanAddresses() : [];
  return [
    '',
    ...(port === wanted
      ? []
      : [
          `ATTENTION: port ${wanted} is taken, perhaps by another window of Có Nhau, so this time it is ${port}.`,
          'Whoever knows the old address needs the new one. To keep the old one: close the other window, start again.',
          '',
        ]),
    'Có Nhau is running. Stop it with Ctrl+C.',
    `  home   ${local}/`,
    `  kiosk  ${local}/?mode=kiosk`,
    `  class  ${local}/?mode=class`,
    ...others.map(
      ({ card, address }, index) =>
        `  ${index === 0 ? 'pupils of a class, in the same network:' : 'or, by another network card:         '} http://${address}:${port}/lop (${card})`,
    ),
    ...(others.length === 0
      ? []
      : ['  If their devices find nothing there: the same Wi-Fi? Does the firewall of this computer let Node in?']),
    '',
  ].join('\n');
}
