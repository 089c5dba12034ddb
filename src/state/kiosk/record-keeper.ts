import type { ClockPort, RecordPort } from '#ports';
import type { AppStore } from '../store.ts';
import { addRecovery } from './counters.ts';
import { formatRecord, newRecord, turnDay } from './record.ts';
import type { KioskRecord } from './record.ts';

/** Keeps the operator's record in the state and on the device. */
export interface RecordKeeper {
  current(): KioskRecord;
  /** Changes the record of today, and keeps it. */
  change(edit: (record: KioskRecord) => KioskRecord): void;
  /** Looks whether another day has begun. */
  turn(): void;
  /** Resolves when everything so far is kept, or the device takes too long. */
  settled(): Promise<void>;
}

/** Nobody waits longer for a device that does not answer, ms. */
const PATIENCE_MS = 1500;
/** A device that could not keep it is asked again after this time, whether or not anybody comes, ms. */
const AGAIN_MS = 3000;

export function createRecordKeeper(
  store: AppStore,
  { record: port, clock }: { readonly record: RecordPort; readonly clock: ClockPort },
): RecordKeeper {
  let work: Promise<void> = Promise.resolve();
  let waiting = false;
  let cancel = (): void => undefined;

  const current = () => store.getState().kiosk?.record ?? newRecord(clock.today());

  /** One write at a time, always of what is newest then. */
  const keep = () => {
    if (waiting) return;
    waiting = true;
    work = work.then(async () => {
      waiting = false;
      cancel();
      if (await port.save(formatRecord(current()))) return noteFailure(false);
      noteFailure(true);
      cancel = clock.after(AGAIN_MS, keep);
    });
  };

  const noteFailure = (recordFailed: boolean) => {
    const { kiosk } = store.getState();
    if (kiosk === null || kiosk.recordFailed === recordFailed) return;
    const { record } = kiosk;
    const counted = recordFailed ? { ...record, today: addRecovery(record.today, 'storage') } : record;
    store.setState({ kiosk: { ...kiosk, recordFailed, record: counted } });
  };

  const change = (edit: (record: KioskRecord) => KioskRecord) => {
    const { kiosk } = store.getState();
    if (kiosk === null) return;
    store.setState({ kiosk: { ...kiosk, record: edit(turnDay(kiosk.record, clock.today())) } });
    keep();
  };

  return {
    current,
    change,
    turn() {
      if (clock.today() > current().today.day) change((record) => record);
    },
    settled: () =>
      new Promise((resolve) => {
        void work.then(() => resolve());
        clock.after(PATIENCE_MS, resolve);
      }),
  };
}
