/** What a file for translators says, in whatever form it came. */

export interface ExchangeRow {
  readonly key: string;
  readonly target: string;
  /** Content hash of the source at export; `null` where the file has lost it. */
  readonly hash: string | null;
  /** Source text as the file carries it; decides where the hash is lost. */
  readonly source: string | null;
  /** Line in the file, for messages. */
  readonly line: number;
}

export interface Exchange {
  readonly scenario: string | null;
  readonly target: string | null;
  readonly rows: readonly ExchangeRow[];
  /** Rows that could not be read: key or place, and the message key of the reason. */
  readonly unreadable: readonly { readonly key: string; readonly reason: string }[];
}

/** A file that is not what it should be; `reason` is a message key. */
export interface BadFile {
  readonly reason: string;
  readonly line: number;
}

export const isBadFile = (value: Exchange | BadFile): value is BadFile => 'reason' in value;
