/**
 * How a frame travels on a Colyseus 0.18 connection: two bytes (its code for "room data, bytes", and our only type)
 * before JSON in UTF-8. Nothing that comes from outside is ever read as MessagePack or as a schema patch, and pages need
 * no client library.
 */
/** First byte of a frame that we send or read. */
export const DATA = 17;
/** Second byte: the type of our frames, as Colyseus writes small numbers. */
export const TYPE = 1;
/** First byte of the server's greeting; the same byte alone is the answer to it. */
export const GREETING = 10;

export const frameBytes = (json: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(json.length + 2);
  bytes[0] = DATA;
  bytes[1] = TYPE;
  bytes.set(json, 2);
  return bytes;
};

/** What a message of the connection is: the greeting, the JSON part of a frame, or something else. */
export const readBytes = (bytes: Uint8Array): 'greeting' | 'other' | Uint8Array => {
  if (bytes[0] === GREETING) return 'greeting';
  return bytes[0] === DATA && bytes[1] === TYPE ? bytes.subarray(2) : 'other';
};

/** Codes with which the server closes a connection that must not be opened again by itself. */
export const CLOSED_FOR_GOOD = 4100;
/** Closed so that the client comes back: the server goes, or this process does not lead the class any more. */
export const CLOSED_COME_BACK = 4101;
