/** A browser for the supervisor's unit tests: it speaks the debugging protocol, and its clock is turned by hand. */
import type { CpuInfo } from 'node:os';
import type { Cdp, CdpEvent, Fields } from '../../src/server/kiosk/cdp.ts';
import type { Recovery, WatchHost } from '../../src/server/kiosk/watch.ts';

export const HOME = 'http://127.0.0.1:4190/?mode=kiosk';

export class FakeBrowser implements Cdp, WatchHost {
  /** What the page is like now. */
  address = HOME;
  answers = true;
  draws = true;
  gpu = 10;
  readonly sent: string[] = [];
  readonly notes: string[] = [];
  readonly came: (Recovery | null)[] = [];
  readonly closed = new Promise<void>(() => undefined);
  #time = 0;
  #frames = 0;
  #listeners: ((event: CdpEvent) => void)[] = [];
  #sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  now = (): number => this.#time;
  /** One processor, idle all the time. */
  processors = (): CpuInfo[] => [
    { model: '', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: this.#time, irq: 0 } },
  ];
  note = (event: string, text: string): void => void this.notes.push(`${event}: ${text}`);
  ready = (recovery: Recovery | null): void => void this.came.push(recovery);
  listen = (listener: (event: CdpEvent) => void): void => void this.#listeners.push(listener);
  close = (): void => undefined;

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ until: this.#time + milliseconds, wake }));
  }

  /** Lets time pass, and everything that waits for it happen. */
  async pass(milliseconds: number): Promise<void> {
    for (const end = this.#time + milliseconds; this.#time < end;) {
      await settle();
      this.#time += 50;
      const due = this.#sleepers.filter(({ until }) => until <= this.#time);
      this.#sleepers = this.#sleepers.filter(({ until }) => until > this.#time);
      for (const { wake } of due) wake();
    }
    await settle();
  }

  tell(method: string, params: Fields = {}, session?: string): void {
    for (const listener of this.#listeners) listener({ method, params, session });
  }

  send(method: string, params: Fields = {}): Promise<Fields> {
    if (method !== 'SystemInfo.getProcessInfo') this.sent.push(`${method} ${JSON.stringify(params)}`);
    const answer = this.#answer(method, params);
    return answer === null ? new Promise(() => undefined) : Promise.resolve(answer);
  }

  #answer(method: string, params: Fields): Fields | null {
    if (method === 'Target.getTargets') return { targetInfos: [{ type: 'page', targetId: 'ours', url: this.address }] };
    if (method === 'Target.attachToTarget') return { sessionId: 'session' };
    if (method === 'SystemInfo.getProcessInfo') return { processInfo: [{ type: 'GPU', id: this.gpu, cpuTime: 0 }] };
    if (method === 'Page.crash') this.tell('Target.targetCrashed', { targetId: 'ours' });
    if (method === 'Page.navigate') {
      this.address = String(params['url']);
      this.answers = true;
      this.tell('Page.frameNavigated', { frame: { url: this.address } }, 'session');
    }
    if (method !== 'Runtime.evaluate' || params['returnByValue'] !== true) return {};
    if (!this.answers) return null;
    if (this.draws) this.#frames += 1;
    const sample = { address: this.address, ready: true, visible: true, frames: this.#frames, beat: null };
    return { result: { value: sample } };
  }

  /** The methods sent since the last time, without looks. */
  acts(): string[] {
    const acts = this.sent.splice(0).filter((text) => !text.includes('returnByValue'));
    return acts
      .map((text) => text.split(' ')[0] ?? '')
      .filter((method) => /crash|navigate|close|handle|evaluate/.test(method));
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}
