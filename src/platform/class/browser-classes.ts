/** Classes on the server that this page came from. */
import type { ClassesPort, ClockPort } from '#ports';
import { createBrowserNetwork } from './browser-network.ts';
import { askDoor, openClassLink } from './class-link.ts';

/** @param base - the page's address, without its search */
export function createBrowserClasses(base: string, clock: ClockPort): ClassesPort {
  const network = createBrowserNetwork(base);
  return {
    ask: (door, request) => askDoor(network, door, request),
    open: (membership) => openClassLink({ ...membership, network, clock }),
  };
}
