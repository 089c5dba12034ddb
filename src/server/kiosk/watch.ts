/** Watches the one page of a running browser and cures it, until only a new browser helps. */
import type { CpuInfo } from 'node:os';
import type { Cdp, CdpEvent, Fields } from './cdp.ts';
import { LIMITS, createHeartbeat } from './heartbeat.ts';
import type { Heartbeat, Limits, Verdict } from './heartbeat.ts';
import { createLoad } from './load.ts';
import { LOOK, announcement, isHome, parseSample } from './page-script.ts';
import type { RecoveryKind } from './page-script.ts';

/** A recovery under way: what for, and since when (milliseconds). */
export interface Recovery {
  readonly kind: RecoveryKind;
  readonly began: number;
}

export interface WatchHost {
  /** Milliseconds that only go forward. */
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
  /** What the computer's processors have done so far (`os.cpus`). */
  processors(): readonly CpuInfo[];
  note(event: string, text: string): void;
  /** The page is there: at the start (no recovery), and after each recovery. */
  ready(recovery: Recovery | null): void;
}

/** Why the browser must be replaced, and the recovery that this belongs to. */
export interface Lost {
  readonly why: string;
  readonly recovery: Recovery;
}

const LOOK_EVERY = 1000;
const LOOK_PATIENCE = 60_000;
/** While a page is loading, so that the end of a recovery is seen at once. */
const LOOK_EVERY_LOADING = 150;
const ACT_PATIENCE = 3000;
/** A computer that has just been switched on is slow. */
const ATTACH_PATIENCE = 20_000;
const CRASH_PATIENCE = 1500;
/** Reloads within `SPAN` milliseconds before a new browser is tried. */
const MANY = 4;
const SPAN = 60_000;

export class Watch {
  readonly #cdp: Cdp;
  readonly #home: string;
  readonly #host: WatchHost;
  readonly #heart: Heartbeat;
  readonly #load = createLoad();
  #page = '';
  #session = '';
  #gpu: number | null = null;
  #framesAtLoss: number | null = null;
  #looking = false;
  #announced = false;
  /** Something was done in this recovery already. */
  #cured = false;
  #round = 0;
  #recovery: Recovery | null;
  #acting = false;
  #tries: number[] = [];
  #crashed: () => void = () => undefined;
  #lose: (lost: Lost) => void = () => undefined;
  readonly #lost: Promise<Lost>;
  #ended = false;

  constructor(cdp: Cdp, home: string, host: WatchHost, pending: Recovery | null, limits: Limits = LIMITS) {
    [this.#cdp, this.#home, this.#host, this.#recovery] = [cdp, home, host, pending];
    this.#heart = createHeartbeat(limits, host.now());
    this.#lost = new Promise((resolve) => {
      this.#lose = resolve;
    });
  }

  /** Resolves when a new browser is needed; `stop` ends it silently. */
  async run(): Promise<Lost> {
    this.#cdp.listen((event) => this.#hear(event));
    await this.#attach();
    void this.#loop();
    return this.#lost;
  }

  stop(): void {
    this.#ended = true;
  }

  /** The recovery under way, if any. */
  get recovery(): Recovery | null {
    return this.#recovery;
  }

  async #attach(): Promise<void> {
    const { targetInfos } = await this.#cdp.send('Target.getTargets');
    const pages = (targetInfos as readonly Fields[]).filter(({ type }) => type === 'page');
    const page = pages.find(({ url }) => isHome(String(url), this.#home)) ?? pages[0];
    if (page === undefined) throw new Error('The browser shows no page.');
    this.#page = String(page['targetId']);
    const { sessionId } = await this.#cdp.send('Target.attachToTarget', { targetId: this.#page, flatten: true });
    this.#session = String(sessionId);
    for (const domain of ['Page', 'Inspector']) await this.#ask(`${domain}.enable`, {}, ATTACH_PATIENCE);
    // Reports the windows that are there already, too: all but ours are closed.
    await this.#cdp.send('Target.setDiscoverTargets', { discover: true });
    this.#heart.restart(this.#host.now());
  }

  #ask(method: string, params: Fields = {}, timeout = ACT_PATIENCE): Promise<Fields> {
    return this.#cdp.send(method, params, { session: this.#session, timeout });
  }

  #hear({ method, params, session }: CdpEvent): void {
    const target = params['targetInfo'] as Fields | undefined;
    const ours = (target?.['targetId'] ?? params['targetId']) === this.#page;
    if (method === 'Target.targetCreated' && target?.['type'] === 'page' && !ours) this.#closeExtra(target);
    else if (method === 'Target.targetDestroyed' && ours) this.#giveUp('browser', 'the window was closed');
    else if (method === 'Target.targetCrashed' && ours) {
      this.#crashed();
      this.#recover('renderer', 'the page’s process was lost');
    } else if (session !== this.#session || session === '') return;
    else if (method === 'Page.javascriptDialogOpening')
      void this.#quietly('Page.handleJavaScriptDialog', { accept: true });
    else if (method === 'Page.frameNavigated') this.#navigated(params['frame'] as Fields);
  }

  #closeExtra(target: Fields): void {
    this.#host.note('extra-window', 'closed a second window');
    void this.#cdp.send('Target.closeTarget', { targetId: target['targetId'] }).catch(() => undefined);
  }

  #navigated(frame: Fields): void {
    if (frame['parentId'] !== undefined) return;
    const address = String(frame['unreachableUrl'] ?? frame['url']);
    if (!isHome(address, this.#home)) this.#recover('astray', 'the page went elsewhere');
    else if (frame['unreachableUrl'] === undefined) this.#heart.restart(this.#host.now());
  }

  async #loop(): Promise<void> {
    while (!this.#ended) {
      void this.#look();
      void this.#lookAtProcesses();
      const calm = this.#heart.isReady() && this.#recovery === null;
      await this.#host.sleep(calm ? LOOK_EVERY : LOOK_EVERY_LOADING);
      this.#heart.tick(this.#host.now());
      if (!this.#ended && !this.#acting) this.#act(this.#heart.judge(this.#host.now(), this.#load.since));
    }
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#acting) return;
    this.#looking = true;
    const round = this.#round;
    // A late answer is an answer; the heartbeat judges the silence before it.
    const answer = await this.#ask('Runtime.evaluate', { expression: LOOK, returnByValue: true }, LOOK_PATIENCE).catch(
      () => null,
    );
    if (round === this.#round) this.#looking = false;
    const sample = parseSample((answer?.['result'] as Fields | undefined)?.['value']);
    if (sample === null || round !== this.#round || this.#ended || this.#acting) return;
    this.#heart.answer(this.#host.now(), sample);
    // An empty page at the beginning is only on its way; going astray later is heard as an event, too.
    if (this.#heart.isReady() && !isHome(sample.address, this.#home)) this.#recover('astray', 'the page is elsewhere');
    else if (sample.ready && this.#drewAgain(sample.frames)) this.#finish();
  }

  /** After a loss of the GPU process the page must draw twice before it counts as back. */
  #drewAgain(frames: number): boolean {
    if (this.#recovery?.kind !== 'gpu') return true;
    this.#framesAtLoss ??= frames;
    return frames > this.#framesAtLoss + 1 || frames < this.#framesAtLoss;
  }

  /** How busy they are; and the browser starts its GPU process again by itself; it is noted, and the page watched until it draws. */
  async #lookAtProcesses(): Promise<void> {
    const { processInfo } = await this.#cdp
      .send('SystemInfo.getProcessInfo', {}, { timeout: LOOK_EVERY })
      .catch((): Fields => ({}));
    if (processInfo === undefined || this.#ended) return;
    const processes = processInfo as readonly Fields[];
    this.#load.add(this.#host.now(), processes, this.#host.processors());
    const gpu = processes.find(({ type }) => type === 'GPU');
    if (gpu === undefined) return;
    const pid = Number(gpu['id']);
    if (this.#gpu !== null && pid !== this.#gpu && this.#recovery === null) {
      this.#recovery = { kind: 'gpu', began: this.#host.now() };
      this.#framesAtLoss = null;
      this.#host.note('gpu', 'the graphics process was lost and started again');
    }
    this.#gpu = pid;
  }

  #finish(): void {
    const first = this.#announced;
    this.#announced = true;
    if (this.#recovery === null && first) return;
    const recovery = this.#recovery;
    this.#recovery = null;
    this.#cured = false;
    this.#host.ready(recovery);
    if (recovery === null) return;
    const expression = announcement(recovery.kind, this.#host.now() - recovery.began);
    void this.#quietly('Runtime.evaluate', { expression });
  }

  #act(verdict: Verdict): void {
    if (verdict === 'hung') this.#recover('hung', 'the page does not answer');
    else if (verdict === 'frozen') this.#recover('gpu', 'nothing is drawn');
    else if (verdict === 'stalled') this.#recover('hung', 'the page stopped counting');
    else if (verdict === 'blank') this.#recover('hung', 'the page shows no screen');
    else if (verdict === 'not-loaded') this.#giveUp(this.#recovery?.kind ?? 'hung', 'the page does not load');
    else if (verdict === 'covered') void this.#quietly('Page.bringToFront');
  }

  #recover(kind: RecoveryKind, text: string): void {
    if (this.#acting || this.#ended) return;
    const now = this.#host.now();
    this.#tries = [...this.#tries.filter((time) => now - time < SPAN), now];
    // A cure that did not help, or too many of them: only a new browser is left.
    const again = this.#cured && (kind === 'hung' || kind === 'gpu');
    this.#cured = true;
    if (again || this.#tries.length > MANY) return this.#giveUp(this.#recovery?.kind ?? kind, text);
    this.#host.note(kind, text);
    this.#recovery = { kind: this.#recovery?.kind ?? kind, began: this.#recovery?.began ?? now };
    void this.#reload(kind);
  }

  async #reload(kind: RecoveryKind): Promise<void> {
    this.#acting = true;
    this.#round += 1;
    this.#looking = false;
    try {
      if (kind === 'hung') await this.#crash();
      await this.#ask('Page.navigate', { url: this.#home }, ATTACH_PATIENCE);
      this.#heart.restart(this.#host.now());
    } catch (error) {
      this.#giveUp(this.#recovery?.kind ?? kind, (error as Error).message);
    }
    this.#acting = false;
  }

  /** A page in an endless loop takes no navigation: its process is ended first. */
  async #crash(): Promise<void> {
    const crashed = new Promise<void>((resolve) => {
      this.#crashed = resolve;
    });
    void this.#quietly('Page.crash');
    await Promise.race([crashed, this.#host.sleep(CRASH_PATIENCE)]);
  }

  async #quietly(method: string, params: Fields = {}): Promise<void> {
    await this.#ask(method, params).catch(() => undefined);
  }

  #giveUp(kind: RecoveryKind, why: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#lose({ why, recovery: this.#recovery ?? { kind, began: this.#host.now() } });
  }
}
