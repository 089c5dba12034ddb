/** The operator's side: the PIN, and what lies behind it. */
import type { ClockPort, PinPort } from '#ports';
import type { AppStore } from '../store.ts';
import { newDay } from './counters.ts';
import type { OperatorStage } from './kiosk-state.ts';
import { parseOptions } from './options.ts';
import type { KioskOptions } from './options.ts';
import { PIN_ROUNDS, afterRight, afterWrong, isPin, settleWait, waitLeft } from './pin.ts';
import type { RecordKeeper } from './record-keeper.ts';
import { newRecord } from './record.ts';

/** `waiting`: too many wrong tries. `insecure`: the page is neither https nor localhost, so there are no PINs. */
export type PinAnswer = 'right' | 'wrong' | 'waiting' | 'insecure' | 'malformed';

export interface OperatorCommands {
  /** The hidden gesture: asks for the PIN, or for a new one where there is none yet. */
  askOperator(): void;
  leaveOperator(): Promise<void>;
  tryPin(pin: string): Promise<PinAnswer>;
  setPin(pin: string): Promise<PinAnswer>;
  /** How long no PIN is taken, ms. */
  pinWait(): number;
  /** What does not fit is as at first. */
  changeOptions(options: Partial<KioskOptions>): void;
  /** Today's counters begin again; days before stay. */
  wipeToday(): void;
  /** All counters, choices and the PIN: as on a new device, which asks for a new PIN. */
  wipeAll(): Promise<void>;
  reload(): Promise<void>;
}

interface Outside {
  reload(): Promise<void>;
  /** Ends what was under way before the operator came, and shows the invitation. */
  leave(): Promise<void>;
}

export function createOperatorCommands(
  store: AppStore,
  { pin: port, clock }: { readonly pin: PinPort; readonly clock: ClockPort },
  keeper: RecordKeeper,
  { reload, leave }: Outside,
): OperatorCommands {
  const stage = (operator: OperatorStage) => {
    const { kiosk } = store.getState();
    if (kiosk !== null) store.setState({ screen: 'operator', panel: null, kiosk: { ...kiosk, operator } });
  };
  /** Only behind the PIN. */
  const isIn = () => store.getState().kiosk?.operator === 'panel';
  /** From here on waits are measured by the clock as it goes now. */
  const settle = () => {
    const { pin } = keeper.current();
    const settled = pin === null ? null : settleWait(pin, clock.epoch());
    if (settled !== pin) keeper.change((record) => ({ ...record, pin: settled }));
    return settled;
  };
  let trying = false;

  return {
    askOperator: () => stage(settle() === null ? 'set-pin' : 'pin'),
    leaveOperator: leave,

    async tryPin(pin) {
      const known = settle();
      if (known === null || !isPin(pin)) return 'malformed';
      if (trying || waitLeft(known, clock.epoch()) > 0) return 'waiting';
      trying = true;
      // Counted before it is known: cutting the power saves nobody a try.
      keeper.change((record) => ({ ...record, pin: afterWrong(known, clock.epoch()) }));
      const [hash] = await Promise.all([port.derive(pin, known.salt, known.rounds), keeper.settled()]);
      trying = false;
      if (hash === null) {
        keeper.change((record) => ({ ...record, pin: known }));
        return 'insecure';
      }
      if (hash !== known.hash) return 'wrong';
      keeper.change((record) => ({ ...record, pin: afterRight(known) }));
      if (store.getState().kiosk?.operator === 'pin') stage('panel');
      return 'right';
    },

    async setPin(pin) {
      if (!isPin(pin)) return 'malformed';
      if (keeper.current().pin !== null && !isIn()) return 'wrong';
      const salt = port.salt();
      const hash = await port.derive(pin, salt, PIN_ROUNDS);
      if (hash === null) return 'insecure';
      keeper.change((record) => ({ ...record, pin: { salt, hash, rounds: PIN_ROUNDS, wrong: 0, until: 0 } }));
      // Whoever has left meanwhile does not find the panel open in front of a visitor.
      if (store.getState().kiosk?.operator !== null) stage('panel');
      return 'right';
    },

    pinWait() {
      const { pin } = keeper.current();
      return pin === null ? 0 : waitLeft(pin, clock.epoch());
    },

    changeOptions(options) {
      if (!isIn()) return;
      keeper.change((record) => ({ ...record, options: parseOptions({ ...record.options, ...options }) }));
    },

    wipeToday() {
      if (isIn()) keeper.change((record) => ({ ...record, today: newDay(clock.today()) }));
    },

    async wipeAll() {
      if (!isIn()) return;
      keeper.change(() => newRecord(clock.today()));
      await keeper.settled();
      await leave();
      stage('set-pin');
    },

    async reload() {
      if (isIn()) await reload();
    },
  };
}
