/** Cards to take along: only their dialogs need them, so that the page's first drawings do not wait for these. */
export * from './call-card.ts';
export * from './card.ts';
export * from './share-card.ts';
