/**
 * Colyseus keeps its rooms in the module, one set for a process. Class servers of one process (there are several in
 * tests only) share it: it is set up for the first and shut down after the last.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { LocalDriver, LocalPresence, matchMaker } from '@colyseus/core';
import { setLogger } from '@colyseus/core/Logger';

const PATIENCE_MS = 500;

let users = 0;
let ready: Promise<void> = Promise.resolve();

/** Colyseus prints stacks for whatever strangers send; a class server prints nothing about anybody. */
const SILENT = { debug: skip, error: skip, info: skip, trace: skip, warn: skip };
function skip(): void {}

async function setUp(): Promise<void> {
  setLogger(SILENT);
  // Health checks are for several processes under one driver.
  matchMaker.setHealthChecksEnabled(false);
  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  await matchMaker.accept();
}

/** Waits for rooms to be gone, but not for places that were granted and never taken. */
async function shutDown(): Promise<void> {
  const gone = matchMaker.gracefullyShutdown().catch(() => undefined);
  await Promise.race([gone, pause(PATIENCE_MS)]);
}

export async function useColyseus(): Promise<void> {
  users += 1;
  if (users === 1) ready = ready.then(setUp);
  await ready;
}

export async function leaveColyseus(): Promise<void> {
  users -= 1;
  if (users === 0) ready = ready.then(shutDown);
  await ready;
}
