export * from './browser-network.ts';
export * from './class-link.ts';
export type { ClassNetwork, LinkClock, Socket, SocketEvents } from './line.ts';
export type { Draft, OutboxStore } from './outbox.ts';
