/** What only the exhibition's page needs of its device. */

/** The operator's record: one text, kept through a power cut. */
export interface RecordPort {
  /** `null` when nothing is kept, or nothing may be. Never rejects. */
  load(): Promise<string | null>;
  /** Resolves once the device has it for good; `false` where it cannot be kept. Never rejects. */
  save(text: string): Promise<boolean>;
}

/** A PIN is never kept, only what follows from it (PBKDF2-HMAC-SHA-256, RFC 8018). */
export interface PinPort {
  /** A new random salt, base64. */
  salt(): string;
  /** The hash of a PIN, base64; `null` where the page is no secure context. */
  derive(pin: string, salt: string, rounds: number): Promise<string | null>;
}

/**
 * What went wrong by itself: `error` an uncaught error · `context` the graphics were lost · `frozen` pictures stopped
 * · `asset` a file did not come · `storage` the record cannot be kept · `restart` the page was opened anew in the middle
 * of a visit · the others are what the supervisor outside of the page has mended.
 */
export const RECOVERY_KINDS = [
  'error', 'context', 'frozen', 'asset', 'storage', 'restart', 'hung', 'renderer', 'gpu', 'browser', 'astray',
] as const; // prettier-ignore
export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

export interface DevicePort {
  /**
   * Calls back whenever somebody touches, scrolls or types. A press that the listener answers with `true` was meant for it
   * alone: what lies below is not pressed. Returns the unbind.
   */
  onTouch(listener: () => boolean): () => void;
  /** Calls back with what went wrong, or was mended from outside. Returns the unbind. */
  onFault(listener: (kind: RecoveryKind) => void): () => void;
  /** Without a graphics card the processor draws, and would keep fingers waiting. */
  drawsInSoftware(): boolean;
  /** Whether the page would come back: not without a network, unless it is kept or served by this machine. */
  canReload(): boolean;
  reload(): void;
}
