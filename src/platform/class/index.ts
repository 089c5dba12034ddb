export * from './browser-classes.ts';
export * from './browser-network.ts';
export * from './class-link.ts';
export type { ClassNetwork, LinkClock, Socket, SocketEvents } from './line.ts';
export * from './browser-place.ts';
export * from './wall-secret.ts';
