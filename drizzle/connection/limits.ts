/** How long a statement may take, and a wait for a row that another act holds, in milliseconds. */
export const STATEMENT_LIMIT = 8_000;
export const LOCK_LIMIT = 5_000;
/** The same wait of a statement that others wait for. */
export const SINGLE_LOCK_LIMIT = 500;
/**
 * Milliseconds of one wait for the database, whatever the driver does: a client has given up by then.
 */
export const LONGEST_WAIT = 10_000;

/** The database did not answer in `LONGEST_WAIT`. */
export function tooLate(what: string): Error {
  return Object.assign(new Error(what), { code: 'CONNECT_TIMEOUT' });
}
