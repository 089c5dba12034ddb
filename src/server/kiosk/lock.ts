/**
 * One supervisor for each profile. The lock is a local socket: the system frees it when its owner dies, so that no mark
 * left by a power cut can keep the kiosk from starting.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Lock {
  release(): void;
}

/** The name of a profile's lock: a pipe on Windows, a socket file elsewhere. */
export function lockName(profile: string, platform: NodeJS.Platform): string {
  const name = `co-nhau-kiosk-${createHash('sha256').update(profile).digest('hex').slice(0, 16)}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.lock`);
}

/** Null when another supervisor holds the lock. */
export async function takeLock(profile: string, platform: NodeJS.Platform = process.platform): Promise<Lock | null> {
  const name = lockName(profile, platform);
  const server = (await listenOn(name)) ?? (await takeOver(name, platform));
  if (server === null) return null;
  server.unref();
  return { release: () => void server.close() };
}

/** A socket file whose owner is dead stays behind; nobody answers there. */
async function takeOver(name: string, platform: NodeJS.Platform): Promise<Server | null> {
  if (platform === 'win32' || (await answers(name))) return null;
  rmSync(name, { force: true });
  return listenOn(name);
}

function listenOn(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Windows says EACCES for a pipe that somebody else holds.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}
