/** A file made on the device, on its way out: text, or bytes. */
export type FileContent = string | Uint8Array<ArrayBuffer>;

/** What became of handing a file to another app; `cancelled` when the player thought better of it. */
export type ShareResult = 'shared' | 'cancelled' | 'failed';

/** The ways out of the page for what the player takes along. Nothing goes through a network. */
export interface SharePort {
  /** Whether the device offers to hand such a file to another app. Never throws. */
  canShare(name: string, type: string, content: FileContent): boolean;
  /** To be called from a press, or browsers refuse. Never rejects. */
  share(name: string, type: string, content: FileContent): Promise<ShareResult>;
  /** Puts a file among the device's downloads; `false` where that could not be begun. Never throws. */
  save(name: string, type: string, content: FileContent): boolean;
  /** Opens the device's print dialog on what the page's print styles show; `false` where there is none. */
  print(): boolean;
}
