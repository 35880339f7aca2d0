/** How long a statement may take, and a wait for a row that another act holds, in milliseconds. */
export const STATEMENT_LIMIT = 8_000;
export const LOCK_LIMIT = 5_000;
/** What compares whole tables takes as long as it takes. */
export const NO_LIMIT = 0;
/** The same wait of a statement that others wait for. */
export const SINGLE_LOCK_LIMIT = 500;
/**
 * Milliseconds after which PostgreSQL ends a session that leaves a transaction open and says nothing: its
 * server is frozen or gone, and others wait for what it holds.
 */
export const IDLE_LIMIT = 5_000;
/** The same for the holder of a job, which waits for the parts that other transactions do. */
export const JOB_IDLE_LIMIT = 60_000;
/** Milliseconds of a whole transaction that decides, on PostgreSQL 17 or later; a job has none. */
export const TRANSACTION_LIMIT = 60_000;
/**
 * Settings of a session by which PostgreSQL finds within ten seconds that the host of a server is gone: after
 * 4 s of silence it asks 3 times, 2 s apart; what it sends is to be taken within 8 s.
 */
export const KEEPALIVES = {
  tcp_keepalives_idle: 4,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
  tcp_user_timeout: 8_000,
} as const;

/**
 * Milliseconds of one wait for the database, whatever the driver does: a client has given up by then.
 */
export const LONGEST_WAIT = 10_000;

/** The database did not answer in `LONGEST_WAIT`. */
export function tooLate(what: string): Error {
  return Object.assign(new Error(what), { code: 'CONNECT_TIMEOUT' });
}
