/** An address as messages hold it; the game's own all end in the reserved `.example` (RFC 2606). */
const ADDRESS = /[\w.@-]+\.example\b/g;
/** No line begins here. */
const JOINER = '\u2060';
/** A line may begin here. */
const BREAK = '\u200B';

/**
 * The same words, in which an address breaks before its domain or nowhere: the end of a hyphenated one, alone on a line,
 * would read as another domain.
 */
export const wholeAddresses = (words: string): string =>
  words.replace(ADDRESS, (address) => address.replaceAll('-', `-${JOINER}`).replaceAll('@', `@${BREAK}`));
