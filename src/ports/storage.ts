/**
 * Keys the product may write (learning-spec P04, rulings 29). A test fails on any other key.
 * `settings` choices of the player · `progress` lanterns and best results · `save` the unfinished run ·
 * `rounds` answers to single items, and the first day of play, from which boosters count · `practice` how the latest
 * decision points of each competency went · `class` a lesson on the teacher's device: counts of hands, codes of devices ·
 * `pupil` a place in a class (code, token, votes not sent yet, own flags): gone with the class, or after a day.
 * `desk` a class on the server, on its teacher's device: what leads it while it is open, then its counts; for a day at most.
 */
export const STORAGE_KEYS = [
  'co-nhau.settings',
  'co-nhau.progress',
  'co-nhau.save',
  'co-nhau.rounds',
  'co-nhau.practice',
  'co-nhau.class',
  'co-nhau.pupil',
  'co-nhau.desk',
] as const;
export type StorageKey = (typeof STORAGE_KEYS)[number];

/**
 * Small strings kept on the device. Never throws: where storage is full or denied, `write` answers `false` and the value
 * is remembered until the page is left.
 */
export interface StoragePort {
  read(key: StorageKey): string | null;
  write(key: StorageKey, value: string): boolean;
  remove(key: StorageKey): void;
  /** Calls back when another tab has erased what is kept. Returns the unbind. */
  onErased(listener: () => void): () => void;
}
