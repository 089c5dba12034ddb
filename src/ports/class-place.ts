/** Whether this page came from where classes can be held. */
import type { ClassPlace } from '#protocol';

export interface ClassPlacePort {
  /** `null` when nobody answered. Never rejects. */
  find(): Promise<ClassPlace | null>;
  /** The page's address, without search and fragment, as this device reaches it. */
  readonly address: string;
}
