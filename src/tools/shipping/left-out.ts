/**
 * Stands in the bundled server for packages that are named and never used: Express (Colyseus's transport would mount
 * routes on it) and MessagePack's native helper (a zip is for any processor, and nothing that a class sends is read as
 * MessagePack).
 */
export default function leftOut(): never {
  throw new Error('This package is left out of the server');
}
