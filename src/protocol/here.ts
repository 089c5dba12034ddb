/** Whether classes can be held where a page came from: one small file, which a class server answers in its own words. */
import * as v from 'valibot';
import * as s from './schemas.ts';

/** Below the site's address. A plain web host has a file of this name that says no, so asking is never an error. */
export const HERE_FILE = 'class/here.txt';

const here = v.strictObject({
  classes: v.boolean(),
  /** Whether this caller can open a class: as they are, with the teachers' key, or not at all. */
  opens: v.picklist(['yes', 'key', 'no']),
  /** Under which hosts, with port, other devices of the network reach this server; told at the machine itself only. */
  hosts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80), v.regex(/^[\w.[\]:-]+$/))), v.maxLength(32)),
});
export type ClassPlace = v.InferOutput<typeof here>;

/** Reads what was answered; `null` for whatever is none. Never throws. */
export const parseHere = (text: string): ClassPlace | null => s.parseJsonBy(here, text);
