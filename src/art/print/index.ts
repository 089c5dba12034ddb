/** Line drawings for paper. */
export { lineLanternSvg } from './line-lantern.ts';
export { VOTE_LETTERS, voteShapeSvg } from './vote-card.ts';
export type { VoteLetter } from './vote-card.ts';
