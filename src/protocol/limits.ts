/** The bounds of a class, in one place: pages show them, the server holds to them, tests measure against them. */

/** Characters of a room code, and how many different ones there are. */
export const CODE_LENGTH = 6;
/** Seats of pupils in one class: the most, and what a class has unless its teacher says otherwise. */
export const MOST_SEATS = 120;
export const DEFAULT_SEATS = 60;
/** Pupils who may come into a class in its life, for each of its seats: leaving and coming again has an end. */
export const MOST_COMINGS_PER_SEAT = 20;
/** Pages that may show one class on a wall at the same time. */
export const MOST_PROJECTORS = 3;
/** The largest frame and the largest request, bytes. */
export const FRAME_BYTES = 4096;
/** Frames a connection may send within a second; one more closes it. */
export const FRAMES_PER_SECOND = 20;
/** Refused room codes and tokens that one address may cause within a minute. */
export const FAILURES_PER_MINUTE = 30;
/** A client says that it is there this often, ms. */
export const BEAT_MS = 4000;
/** A server that says nothing for so long is given up, ms: it had three seconds to answer a beat. */
export const SILENCE_MS = 7000;
/** Time between two views of the running counts for teacher and projector, ms. */
export const AGGREGATE_MS = 250;
/** How long a class stays open unless it is extended, and the longest that extending makes of it, minutes. */
export const OPEN_MINUTES = 120;
export const MOST_OPEN_MINUTES = 720;
/** Minutes by which a class can be extended at once. */
export const MOST_EXTENSION_MINUTES = 240;
/** What is logged of a class is erased so long after its opening, ms. */
export const LOG_TTL_MS = 86_400_000;
/** A number that a client gives to what it sends: rises by any step, starts at 1. */
export const MOST_SEQUENCE = 1_000_000;
/** Moves of a pupil's own story; many times what any story needs. */
export const MOST_MOVES = 600;
