/** `npm run test:full` looks at everything; `npm test` at as much as fits into its time (rulings 22). */
export const FULL = process.env['CO_NHAU_FULL'] === '1';

/** Milliseconds for a test that goes through all that ships, which grows; every other keeps the default. */
export const WHOLE_BUDGET = 30_000;
